import Foundation
import Guide
import GuideFiles
import Messages
import Slips
import Wording
import Words

/// What one language's slips take.
struct SlipTimes {
  /// The whole slip has thirteen steps and eleven papers, eight of them missing; cut it has six steps
  /// and eight papers.
  enum Length: String, CaseIterable { case cut, whole }

  private let language: Language
  private let whole: Slip
  private let drawings: String?
  private static let today = Day(ordinal: 20_781)

  private func slip(_ length: Length) -> Slip {
    switch length {
    case .cut: whole.cut(steps: 6, papers: 8)
    case .whole: whole
    }
  }

  init(_ content: Content, in language: Language) throws {
    var interview = Interview(in: content.guide)
    let way: [Identifier<Choice>] = [
      "no", "18-65", "bamf-letter", "protection", "sozialamt", "viersen", "yes", "no",
      "alone-or-same",
    ]
    for choice in way { interview.handle(.chose(choice)) }
    func plan() -> Plan {
      guard let plan = content.guide.plan(for: interview, on: Self.today, translation: true) else {
        preconditionFailure("the way comes to no outcome")
      }
      return plan
    }
    for (index, paper) in plan().papers.enumerated() {
      interview.handle(
        .answered(paper.document.id.question, .paper(index < 8 ? .missing : .have)))
    }
    let wording = Wording(content.guide, content.messages, in: language)
    self.language = language
    whole = SlipMaker(plan(), .sample(on: Self.today), version: content.version).slip(in: wording)
    drawings = content.folder.printedDrawings
  }

  /// Slips once their faces are loaded, as the second of a visit.
  func printWarm() throws {
    let typesetter = try Typesetter(drawingFolder: drawings)
    let profile = PrinterProfile(
      paper: .roll80, text: .init(codePage: .windows1252, number: 16), cutter: .partial,
      drawsCode: true, startsAnywhere: true, acknowledges: .gsH)
    for length in Length.allCases {
      let slip = slip(length)
      let (bytes, millimetres) = try typesetter.escPos(slip, for: profile)
      try Measure.report(
        "slip as ESC/POS, warm, \(length), \(language), \(bytes.count) bytes, \(millimetres) mm"
      ) {
        _ = try typesetter.escPos(slip, for: profile)
      }
      try Measure.report("slip as PDF, warm, \(length), \(language)") {
        _ = try typesetter.set(slip, on: .roll80).pdf(created: Self.today)
      }
    }
  }

  /// The first slip of a process, from reading the faces to the PDF.
  func printCold(_ length: Length) throws {
    let slip = slip(length)
    print(
      try Measure.milliseconds {
        let typesetter = try Typesetter(drawingFolder: drawings)
        _ = try typesetter.set(slip, on: .roll80).pdf(created: Self.today)
      })
  }

  func writePictures(to folder: String) throws {
    let picture = try Typesetter(drawingFolder: drawings).set(whole, on: .roll80).pictures()[0]
    try Data(picture.png()).write(to: URL(filePath: "\(folder)/\(language).png"))
    try Data(whole.plainText.utf8).write(to: URL(filePath: "\(folder)/\(language).txt"))
  }
}
