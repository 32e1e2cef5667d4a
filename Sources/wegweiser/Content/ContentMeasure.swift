internal import ArgumentParser
internal import Foundation
internal import Guide
internal import GuideFiles
internal import Proof
internal import Words

/// `wegweiser content measure`: how much a visitor must read.
struct ContentMeasure: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Count the pages and words that a visit has.",
    discussion: """
      For each person of journeys.yaml: pages and words in German on 80x24, from the greeting to the \
      offer of a number, and to the number with all papers checked. 'content check' holds the bounds; \
      the journey that is marked 'typical: true' has the narrowest.

      Examples: wegweiser content measure --json
                wegweiser content measure --journey typical-family
      """)

  @OptionGroup var content: ContentOptions

  @Flag(help: "Print JSON, the form that other programs rely on.")
  var json = false

  @Option(help: "List the pages of this journey, with the words on each.")
  var journey: String?

  func run() throws {
    let (_, details) = try content.readDetails()
    let today =
      content.today == nil
      ? details.content.day : try content.day(at: details.content.guide.profile)
    if let journey {
      let way = VisitMeasure(details, on: today, of: details.journeys.filter { $0.name == journey })
        .ways.first
      guard let way else { throw Failure(.data, "no journey '\(journey)' leads to a number here") }
      for page in way.pages { print("\(page.words)".padded(to: 5) + "  " + page.title) }
      return
    }
    let measure = VisitMeasure(details, on: today)
    guard json else {
      print(MeasureReport.heading)
      for way in measure.ways { print(MeasureReport(way).line) }
      return
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    print(
      String(decoding: try encoder.encode(measure.ways.map(MeasureReport.init)), as: UTF8.self))
  }
}

/// One way's figures, as text and as JSON.
private struct MeasureReport: Encodable {
  let journey: String
  let typical: Bool
  let toNumber: VisitMeasure.Reading
  let toEnd: VisitMeasure.Reading
  let longestPage: Int
  let stepsToday: Int

  init(_ way: VisitMeasure.Way) {
    (journey, typical) = (way.name, way.isTypical)
    (toNumber, toEnd) = (way.toNumber, way.toEnd)
    (longestPage, stepsToday) = (way.longestPage, way.stepsToday)
  }

  static let heading =
    "pages words  pages words  longest  today  journey (to the number, to the end)"

  var line: String {
    let counts = [
      (toNumber.pages, 5), (toNumber.words, 6), (toEnd.pages, 7), (toEnd.words, 6),
      (longestPage, 9), (stepsToday, 7),
    ]
    let columns = counts.map { count, width in
      "\(count)".padded(to: width)
    }
    return columns.joined() + "  " + journey + (typical ? " (typical)" : "")
  }
}

extension String {
  /// The same, at the right end of so many columns.
  fileprivate func padded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
