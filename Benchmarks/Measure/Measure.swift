import Foundation
import Guide
import GuideFiles
import Messages
import Pages
import Slips
import TextLayout
import Visits
import Wording
import Words

/// Times what happens within one process: reading the content, setting a page, setting a slip.
///
/// With a second argument, a folder, only slips; their pictures and texts are put there. With
/// `--decisions COUNT`, only that many ways and what their decisions take; with `--read`, only
/// reading.
@main struct Measure {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let folder = ContentFolder(path: arguments.first ?? ".")
    let output = arguments.dropFirst().first
    let texts =
      Phrase.allCases.map(\.key) + Notice.allCases.map(\.say) + Validity.allCases.map(\.say)
      + Office.allCases.map(\.explanation)
    let content = try folder.read(office: "kreis-viersen", texts: texts)
    if output == "--decisions" {
      let count = arguments.last.flatMap { Int($0) } ?? 1000
      return try Decisions.print(of: content.guide, count: count)
    }
    if output == "--read" {
      return try report("content read and checked") {
        _ = try folder.read(office: "kreis-viersen", texts: texts)
      }
    }
    guard output == nil else {
      for language in Language.allCases { try slips(content, in: language, to: output) }
      return
    }
    try report("content read and checked") {
      _ = try folder.read(office: "kreis-viersen", texts: texts)
    }
    pages(content)
    for language in Language.allCases { try slips(content, in: language) }
  }

  /// A visitor's key, the page that follows, and all its rows, in two languages.
  private static func pages(_ content: Content) {
    for language in [Language.de, .ar, .ti] {
      var visit = Visit(content.guide, content.messages, on: Day(ordinal: 20_781))
      let layout = PageLayout(
        .smallest, office: content.guide.profile.name, content.messages)
      let place = (Language.allCases.firstIndex(of: language) ?? 0) + 1
      for key in [place, 1, 1, 3] { press(key, &visit, layout) }
      report("key to next page, \(language)") {
        var next = visit
        press(4, &next, layout)
        _ = layout.screens(next.pages)
      }
    }
  }

  private static func press(_ digit: Int, _ visit: inout Visit, _ layout: PageLayout) {
    let screen = layout.screens(visit.pages)[0]
    _ = visit.handle(
      .digit(digit), on: Shown(options: screen.options, isLast: screen.isLast))
  }

  private static func slips(
    _ content: Content, in language: Language, to folder: String? = nil
  ) throws {
    var interview = Interview(in: content.guide)
    let way: [Identifier<Choice>] = [
      "no", "18-65", "bamf-letter", "protection", "sozialamt", "viersen", "yes", "no",
      "alone-or-same",
    ]
    for choice in way { interview.handle(.chose(choice)) }
    let today = Day(ordinal: 20_781)
    guard let all = content.guide.plan(for: interview, on: today, translation: true) else {
      preconditionFailure("the way comes to no outcome")
    }
    for (index, paper) in all.papers.enumerated() {
      interview.handle(.checked(paper.document.id, index < 8 ? .missing : .have))
    }
    guard let plan = content.guide.plan(for: interview, on: today, translation: true) else {
      preconditionFailure("the way comes to no outcome")
    }
    let wording = Wording(content.guide, content.messages, in: language)
    let slip = SlipMaker(plan, .sample(on: today), version: content.version).slip(in: wording)
    let drawings = content.folder.renderedDrawings
    if let folder {
      let picture = try Typesetter(drawingFolder: drawings).set(slip, on: .roll80).pictures()[0]
      try Data(picture.png()).write(to: URL(filePath: "\(folder)/\(language).png"))
      try Data(slip.plainText.utf8).write(to: URL(filePath: "\(folder)/\(language).txt"))
    }
    try time(
      slip.cut(steps: 6, papers: 8), "6 steps, 8 papers, \(language)", drawings, on: today)
    let size = "\(plan.steps.count) steps, \(plan.papers.count) papers, \(language)"
    try time(slip, size, drawings, on: today)
  }

  private static func time(
    _ slip: Slip, _ name: String, _ drawings: String?, on today: Day
  ) throws {
    let typesetter = try Typesetter(drawingFolder: drawings)
    let profile = PrinterProfile(
      paper: .roll80, text: .init(codePage: .windows1252, number: 16), cutter: .partial,
      drawsCode: true, startsAnywhere: true, acknowledges: .gsH)
    let (bytes, length) = try typesetter.escPos(slip, for: profile)
    try report("slip as ESC/POS, warm, \(name), \(bytes.count) bytes, \(length) mm") {
      _ = try typesetter.escPos(slip, for: profile)
    }
    try report("slip as PDF, warm, \(name)") {
      _ = try typesetter.set(slip, on: .roll80).pdf(created: today)
    }
    // Last, since fifty sets of fonts leave memory in which everything is slower.
    try report("slip as PDF, cold, \(name)") {
      let typesetter = try Typesetter(drawingFolder: drawings)
      _ = try typesetter.set(slip, on: .roll80).pdf(created: today)
    }
  }

  /// Prints the least, the median and the 95th of 100 of 50 runs, in milliseconds.
  private static func report(_ name: String, _ work: () throws -> Void) rethrows {
    let clock = ContinuousClock()
    var times: [Double] = []
    for _ in 0..<50 {
      let start = clock.now
      try work()
      let time = start.duration(to: clock.now).components
      times.append(Double(time.seconds) * 1e3 + Double(time.attoseconds) / 1e15)
    }
    times.sort()
    let figures = [times[0], times[25], times[47]].map { "\((($0 * 100).rounded()) / 100)" }
    print("\(name): min \(figures[0]) · median \(figures[1]) · p95 \(figures[2]) ms")
  }
}
