import Foundation
import Testing

/// `wegweiser slip preview`, on each paper and in each language.
@Suite struct `A slip` {
  @Test(arguments: languages, ["80mm", "58mm", "a4", "a5"])
  func `says what the plan says, on paper and in its code`(
    language: String, paper: String
  ) throws {
    let place = Place()
    // Without what the visitor has or lacks, a plan names each paper as the slip does.
    let plan: PlanAnswer = try Program.run(
      ["plan", "--json", "--language", language] + today + changeThisMonth.answers
    ).decoded()

    let result = try preview(
      visitor + ["--language", language, "--paper", paper, "--text"], into: place)

    #expect(result.status == 0)
    #expect(result.lines.contains("A 000"))
    let pdf = try Program.tool("mutool", ["draw", "-q", "-F", "txt", place.path + "/slip.pdf"])
    #expect(pdf.lines.contains("A 000"))
    // Where directions meet, no space is left between the words that are read back.
    let words = pdf.output.words.joined()
    func missing(_ text: String) -> [String] { text.words.filter { !words.contains($0) } }
    // The paper that is there is counted on all.
    let now = plan.steps.filter { $0.time == "today" }.map(\.text)
    for text in now + plan.documents.filter({ $0.id != "residence-paper" }).map(\.text) {
      #expect(missing(text) == [])
    }
    // What is not for today is its title alone; a4 has its text too where two pages hold it.
    for step in plan.steps where step.time != "today" { #expect(missing(step.title) == []) }
    let read = try codes(in: place)
    let (head, papers) = try code(plan.contentVersion)
    let digits = try #require(read.first)
    #expect(read.count == 1 && digits.hasPrefix(head))
    #expect(digits.dropLast(2).hasSuffix(papers))
    #expect(digits.remainder(by: 97) == 1)
    let steps = plan.steps.count(where: \.printed)
    #expect(digits.dropFirst(head.count).hasPrefix("\(steps)"))
    #expect(digits.count == head.count + 2 + 3 * steps + papers.count + 2)
  }

  @Test func `has the text of every step on a4, where two pages hold it`() throws {
    let place = Place()
    let way = today + toleration.answers
    let plan: PlanAnswer = try Program.run(["plan", "--json"] + way).decoded()
    let pdf = place.path + "/slip.pdf"
    _ = try Program.run(["slip", "preview", "--paper", "a4", "--pdf", pdf] + way)
    let words = try Program.tool("mutool", ["draw", "-q", "-F", "txt", pdf]).output.words.joined()
    for step in plan.steps {
      #expect((step.title + " " + step.text).words.filter { !words.contains($0) } == [])
    }
  }

  @Test func `has check digits that find every wrong digit`() throws {
    let place = Place()
    _ = try preview(visitor, into: place)
    let code = try #require(try codes(in: place).first)

    #expect(code.remainder(by: 97) == 1)
    for index in code.indices {
      let wrong = code[index] == "0" ? "9" : "0"
      let changed = code.replacingCharacters(in: index...index, with: wrong)
      #expect(changed.remainder(by: 97) != 1)
    }
  }

  @Test func `tells the officer in German, and the visitor the same`() throws {
    let result = try Program.run(
      ["slip", "preview", "--language", "ti", "--answer", "adults=2"]
        + ["--answer", "children=3", "--answer", "interpreter=yes"]
        + today + changeThisMonth.answers)

    #expect(
      Array(result.lines.prefix(13)) == [
        "Integration Point Kreis Viersen", "24.11.2026, 00:00 Uhr", "A 000",
        "Muster, keine Nummer", "Heute nicht aufgerufen?",
        "Geben Sie diesen Zettel vor Schluss ab.",
        "Anliegen: Antrag auf Leistungen (SGB II), Wechsel", "Sprache: Tigrinya",
        "Dolmetscherin oder Dolmetscher gewünscht", "Personen: Erwachsene 2, Kinder 3",
        "Antrag gilt ab: 01.11.2026", "Angaben: 1.1 2.3 4.4 6.1 13.1 14.2 15.1 17.1 18.1",
        "„Ich beantrage Leistungen nach dem SGB II.“",
      ])
    #expect(result.lines.contains("ኣብነት፡ ቁጽሪ ኣይኮነን"))
    #expect(result.lines.count { $0.contains("1.1 2.3 4.4 6.1 13.1 14.2 15.1 17.1 18.1") } == 2)
  }

  @Test func `is the same for the same input, to the byte`() throws {
    let (first, second) = (Place(), Place())
    _ = try preview(visitor + ["--language", "ar"], into: first)
    _ = try preview(visitor + ["--language", "ar"], into: second)
    for name in ["slip.pdf", "slip.png"] {
      #expect(try first.bytes(of: name) == second.bytes(of: name))
    }
  }

  @Test func `is not issued by looking at it`() throws {
    let place = Place()
    let result = try Program.run(
      ["slip", "preview"] + today + changeThisMonth.answers,
      environment: ["WEGWEISER_STATE": place.state])
    #expect(result.status == 0)
    #expect(!place.hasState)
  }
}

/// What `wegweiser slip preview` says to those who call it wrongly.
@Suite struct `A slip that cannot be shown` {
  @Test(
    arguments: [
      (
        ["--answer", "urgent=no"], 65,
        "the answers do not come to an outcome; 'wegweiser plan' names the next question"
      ),
      (
        ["--answer", "urgent=yes", "--paper", "a3"], 64,
        "unknown paper 'a3': one of 80mm, 58mm, a4, a5"
      ),
      (
        ["--answer", "urgent=yes", "--pdf", "/nowhere/slip.pdf"], 73,
        "cannot write '/nowhere/slip.pdf'"
      ),
      (
        ["--answer", "urgent=yes", "--png", "/nowhere/slip.png"], 73,
        "cannot write '/nowhere/slip.png'"
      ),
      (
        ["--answer", "urgnt=yes"], 64, "unknown question 'urgnt'; did you mean 'urgent'?"
      ),
    ] as [([String], Int32, String)])
  func `says why`(options: [String], status: Int32, message: String) throws {
    let result = try Program.run(["slip", "preview"] + today + options)
    #expect(result.status == status)
    #expect(result.output == "")
    #expect(result.errorLines == ["wegweiser: " + message])
  }
}

/// A visitor with a paper that is there, one that is missing, and others that were not asked for.
private let visitor =
  changeThisMonth.answers
  + ["--document", "residence-paper=have", "--document", "bank-details=missing"]

/// A slip as PDF and PNG in that place.
private func preview(_ options: [String], into place: Place) throws -> Program.Result {
  try Program.run(
    ["slip", "preview", "--pdf", place.path + "/slip.pdf", "--png", place.path + "/slip.png"]
      + today + options)
}

/// What a scanner reads off the pictures.
private func codes(in place: Place) throws -> [String] {
  let pictures = place.names(in: "").filter { $0.hasSuffix(".png") }.map { "\(place.path)/\($0)" }
  return try Program.tool("zbarimg", ["-q", "--raw"] + pictures).lines
}

/// The digits that stand for ``visitor`` and his plan: before the steps, and after them.
private func code(_ version: String) throws -> (head: String, papers: String) {
  let hash = try #require(UInt32(version.suffix(8), radix: 16))
  let head =
    "2" + "20261124" + "01" + String(repeating: "0", count: 10 - "\(hash)".count) + "\(hash)"
    + "20261124" + "02"
    // Nine answers, by question and choice.
    + "09" + "0101" + "0203" + "0404" + "0601" + "1301" + "1402" + "1501" + "1701" + "1801"
  // Eleven papers with their status: there, missing, not asked for.
  let papers =
    "11" + "011" + "023" + "033" + "043" + "052" + "063" + "073" + "083" + "093" + "103" + "223"
  return (head, papers)
}

extension String {
  /// The rest of a number of any length.
  fileprivate func remainder(by divisor: Int) -> Int {
    reduce(0) { rest, digit in (rest * 10 + (digit.wholeNumberValue ?? 0)) % divisor }
  }

  /// Its runs of letters and digits. A word with a joint (U+200C) is two: a PDF keeps no joints,
  /// and its reader may turn the parts round. A soft hyphen is none.
  fileprivate var words: [String] {
    let scalars = unicodeScalars.filter { $0.value != 0xAD }
    return scalars.split { scalar in
      let properties = scalar.properties
      return !properties.isAlphabetic && properties.numericType == nil
        && properties.generalCategory != .nonspacingMark
    }.map { String(String.UnicodeScalarView($0)) }
  }
}
