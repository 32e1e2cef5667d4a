import Foundation
import Guide
import GuideFiles
import Proof
import Shipped
import Testing
import Words

/// Reports, the catalogs' template and pictures, as they come out of the shipped content.
@Suite struct `What is made from the content` {
  @Test func `confirms a source by changing two days and nothing else`() throws {
    let details = try shippedDetails()
    let name = "Resources/guide/sources.yaml"
    let text = try #require(shippedFolder.text(of: name))
    let day = try #require(Day(iso: "2026-12-05"))

    let confirmed = try #require(Confirmation("asylblg-1", on: day).rewriting(text, as: details))

    let changed = zip(text.split(separator: "\n"), confirmed.split(separator: "\n"))
      .filter { $0 != $1 }.map(\.1)
    #expect(changed == ["    checked: 2026-12-05", "    review-by: 2027-06-05"])
    let copy = try Copy(of: shippedFolder)
    try copy.write(confirmed, to: name)
    let read = try copy.folder.readDetails(office: "kreis-viersen", texts: Shipped.texts)
    let source = read.content.guide[Identifier<Source>("asylblg-1")]
    #expect(source.checked == day)
    #expect("\(source.reviewBy)" == "2027-06-05")
  }

  @Test func `confirms with who read it, in place of the one before, until nobody signs`() throws {
    let day = try #require(Day(iso: "2026-12-05"))
    let name = "Resources/guide/sources.yaml"
    let copy = try Copy(of: shippedFolder)
    var readers: [String?] = []

    for reader in ["Rechtsamt", "A. B.: Beratung", nil] {
      let details = try copy.folder.readDetails(office: "kreis-viersen", texts: Shipped.texts)
      let text = try #require(copy.folder.text(of: name))
      let confirmation = Confirmation("asylblg-1", on: day, by: reader)
      try copy.write(try #require(confirmation.rewriting(text, as: details)), to: name)
      let read = try copy.folder.readDetails(office: "kreis-viersen", texts: Shipped.texts)
      readers.append(read.content.guide[Identifier<Source>("asylblg-1")].readBy)
      if reader != nil {
        let report = SourceReport(read, only: ["asylblg-1"]).markdown
        #expect(report.contains("`asylblg-1` · gelesen 05.12.2026 von \(reader ?? "") · wieder"))
      }
    }

    #expect(readers == ["Rechtsamt", "A. B.: Beratung", nil])
    let last = try #require(copy.folder.text(of: name))
    #expect(!last.contains("read-by"))
  }

  @Test func `reports only the sources and steps that were asked for`() throws {
    let details = try shippedDetails()

    let source = SourceReport(details, only: ["zkg-48"]).markdown
    let step = SourceReport(details, of: ["course-right-25b"]).markdown

    #expect(source.components(separatedBy: "\n## ").count == 2)
    #expect(source.contains("**step/bank-refuses**"))
    #expect(step.contains("`aufenthg-44`"))
    #expect(step.contains("- **step/course-right-25b**"))
    #expect(!step.contains("- **step/course-right**"))
  }

  @Test func `does not write where the file has changed since`() throws {
    let details = try shippedDetails()
    let text = try #require(shippedFolder.text(of: "Resources/guide/sources.yaml"))
    let day = try #require(Day(iso: "2026-12-05"))

    #expect(Confirmation("asylblg-1", on: day).rewriting("# new\n" + text, as: details) == nil)
  }

  @Test func `is a template that msgfmt accepts and msgmerge merges without a change`() throws {
    let copy = try Copy(of: shippedFolder)
    try copy.write(PotTemplate(try shippedDetails()).text, to: "locales/wegweiser.pot")
    let locales = copy.folder.path + "/locales"

    try #expect(run("msgfmt", "--check", "-o", "/dev/null", "\(locales)/wegweiser.pot") == 0)
    for language in ["ar", "en", "fa", "ti"] {
      let merged = "\(locales)/merged-\(language).po"
      try #expect(
        run("msgmerge", "-q", "-o", merged, "\(locales)/\(language).po", "\(locales)/wegweiser.pot")
          == 0)
      let text = try String(contentsOfFile: merged, encoding: .utf8)
      #expect(!text.contains("#, fuzzy"), "\(language)")
      #expect(!text.contains("#~"), "\(language)")
    }
  }

  @Test func `tells translators what a text is, how long it may be and what it rests on`() throws {
    let text = PotTemplate(try shippedDetails()).text

    #expect(
      text.contains(
        """
        #. Name of a paper, in lists and on the slip.
        #. At most 18 characters.
        #. Rests on: Landkreis Weilheim-Schongau: Merkblatt anerkannte Asylbewerber (2015)
        """))
    #expect(text.contains("msgctxt \"document/tax-id/say\"\nmsgid \"Steuer-ID\"\nmsgstr \"\""))
    #expect(text.contains("#. {date}: a day, as 31.12.2026"))
  }

  @Test func `draws every question, every outcome that a way ends at, and every condition`() throws
  {
    let content = try shippedDetails().content

    let svg = GraphDrawing(content).svg

    for question in content.guide.parts.questions { #expect(svg.contains("· \(question.id)<")) }
    for outcome in content.guide.parts.outcomes {
      #expect(svg.contains(">\(outcome.code) \(outcome.id)<"))
    }
    #expect(svg.contains(">when income: sozialamt<"))
    let parser = XMLCheck(svg)
    #expect(parser.isWellFormed)
  }

  @Test func `keeps every type on A3 at six points or more`() throws {
    let svg = GraphDrawing(try shippedDetails().content).svg

    let sizes = svg.matches(of: /font-size="([0-9.]+)"/).compactMap { Double($0.1) }
    // The sheet is 420 mm, a point 25.4/72 mm.
    let scale = 420 / 25.4 * 72 / Double(GraphSheet.width)
    #expect(svg.contains("viewBox=\"0 0 \(GraphSheet.width) "))
    #expect(svg.contains("width=\"420mm\""))
    #expect(sizes.count > 20)
    #expect((sizes.min() ?? 0) * scale >= 6)
  }

  @Test func `is what docs/pictures/guide.svg shows`() throws {
    let path = "\(shippedFolder.path)/docs/pictures/guide.svg"

    let shown = try String(contentsOfFile: path, encoding: .utf8)

    #expect(
      shown == GraphDrawing(try shippedDetails().content).svg,
      "write it anew: wegweiser content graph > docs/pictures/guide.svg")
  }

  @Test func `writes the tree for Graphviz, with conditions on its edges`() throws {
    let content = try shippedDetails().content

    let dot = GraphText(content).dot

    #expect(dot.hasPrefix("digraph wegweiser {\n"))
    #expect(dot.hasSuffix("}\n"))
    for question in content.guide.parts.questions {
      #expect(dot.contains("  \"question/\(question.id)\" [label=\""))
    }
    for outcome in content.guide.parts.outcomes {
      #expect(dot.contains("-> \"outcome/\(outcome.id)\" [label=\""))
    }
    #expect(dot.contains("\\n[when income: sozialamt]\"]\n"))
  }

  @Test func `lists what is due, the most urgent first`() throws {
    let guide = try shippedDetails().content.guide
    let today = try #require(Day(iso: "2027-01-20"))

    let lines = DueList(guide, on: today, until: today.adding(months: 1)).lines

    // First what changed after it was read, then what had to be read again, then what must be soon.
    let marks = lines.map { String($0.prefix { $0 != " " }) }
    #expect(
      marks == ["changed", "overdue", "due"].flatMap { mark in marks.filter { $0 == mark } })
    #expect(Set(marks).count == 3)
    #expect(
      lines.contains { $0.hasPrefix("changed 2026-07-01  sgb2-37  §\u{A0}37 SGB II  https://") })
    #expect(
      lines.first { $0.hasPrefix("overdue") }?.hasPrefix("overdue 2027-01-19  lexg  ") == true)
    #expect(lines.contains { $0.hasPrefix("due     2027-02-01  sgb12-18  §\u{A0}18 SGB XII") })
    #expect(!lines.contains { $0.contains("  sgb1-60  ") })
  }

  @Test func `reads the state of a translation from its comment`() throws {
    let day = try #require(Day(iso: "2026-12-01"))

    #expect(
      ReviewState(comment: "state: reviewed Selam H. 2026-12-01")
        == .reviewed(by: "Selam H.", on: day))
    #expect(ReviewState(comment: "state: draft") == .draft)
    #expect(ReviewState(comment: "state: reviewed 2026-12-01") == nil)
    #expect(ReviewState(comment: "I was not sure about this one") == nil)
  }

  @Test func `reports every statement and every text`() throws {
    let details = try shippedDetails()

    let sources = SourceReport(details).markdown
    let texts = TextReport(details).markdown

    #expect(sources.contains("## §\u{A0}37 SGB II\n\n`sgb2-37` · gelesen 29.04.2026"))
    #expect(sources.contains("- **step/apply-today**: Antrag heute stellen / Sagen Sie"))
    #expect(
      sources.contains(
        "*(bei change-this-month, mixed-family, existing-case; Zeit: danach; "
          + "nur wenn income = sozialamt; Frist: letzter Tag des Monats)*"))
    #expect(details.germanTexts.keys.allSatisfy { texts.contains("## \($0)\n") })
  }
}

/// The content in a folder of its own, which goes with it.
final class Copy {
  let folder: ContentFolder

  init(of other: ContentFolder) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "proof-\(UUID())").path
    folder = ContentFolder(path: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for name in ["Resources", "locales"] {
      try FileManager.default.copyItem(atPath: "\(other.path)/\(name)", toPath: "\(path)/\(name)")
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder.path) }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: "\(folder.path)/\(name)", atomically: true, encoding: .utf8)
  }
}

/// Runs a program and waits for its end; its exit status.
private func run(_ program: String, _ arguments: String...) throws -> Int32 {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = [program] + arguments
  process.standardError = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  return process.terminationStatus
}

/// Whether every element of a text that looks like XML is closed.
private struct XMLCheck {
  let isWellFormed: Bool

  init(_ text: String) {
    var open: [Substring] = []
    for tag in text.split(separator: "<").dropFirst(text.hasPrefix("<") ? 0 : 1) {
      let inside = tag.prefix { $0 != ">" }
      let name = inside.prefix { !$0.isWhitespace && $0 != "/" }
      if inside.hasPrefix("/") {
        if open.popLast() != inside.dropFirst() { break }
      } else if !inside.hasSuffix("/") {
        open.append(name)
      }
    }
    isWellFormed = open.isEmpty && text.hasPrefix("<svg")
  }
}
