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

/// Times what happens within one process: reading the content, setting a page, setting a slip; a
/// visit's process sets one visitor's slips, so each language's are set in a process of their own.
///
///     measure [ROOT]                       reading, and a key to the next page
///     measure ROOT --read                  reading alone
///     measure ROOT --decisions COUNT       that many ways and what their decisions take
///     measure ROOT --slips LANGUAGE        slips once their faces are loaded
///     measure ROOT --cold LANGUAGE LENGTH  the process's first PDF, whole or cut; milliseconds
///     measure ROOT --pictures FOLDER       each language's whole slip as picture and plain text
@main struct Measure {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let folder = ContentFolder(path: arguments.first ?? ".")
    let texts =
      Phrase.allCases.map(\.key) + Notice.allCases.map(\.say) + Validity.allCases.map(\.say)
    func read() throws -> Content { try folder.read(office: "kreis-viersen", texts: texts) }
    let word = arguments.dropFirst(2).first
    func language() throws -> Language { try Language(argument: word) }
    switch arguments.dropFirst().first {
    case nil:
      try report("content read and checked") { _ = try read() }
      pages(try read())
    case "--read": try report("content read and checked") { _ = try read() }
    case "--decisions":
      try Decisions.print(of: read().guide, count: word.flatMap { Int($0) } ?? 1000)
    case "--slips": try SlipTimes(read(), in: language()).printWarm()
    case "--cold":
      let length = try SlipTimes.Length(argument: arguments.dropFirst(3).first)
      try SlipTimes(read(), in: language()).printCold(length)
    case "--pictures":
      for language in Language.allCases {
        try SlipTimes(read(), in: language).writePictures(to: word ?? ".")
      }
    case let option?: throw MeasureError.unknown(argument: option)
    }
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

  /// Prints the least, the median and the 95th of 100, in milliseconds.
  static func report(_ name: String, _ work: () throws -> Void) rethrows {
    report(name, try (0..<50).map { _ in try milliseconds(of: work) })
  }

  static func report(_ name: String, _ times: [Double]) {
    let times = times.sorted()
    let figures = [times[0], times[times.count / 2], times[times.count * 95 / 100]]
      .map { "\((($0 * 100).rounded()) / 100)" }
    print("\(name): min \(figures[0]) · median \(figures[1]) · p95 \(figures[2]) ms")
  }

  static func milliseconds(of work: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    try work()
    let time = start.duration(to: clock.now).components
    return Double(time.seconds) * 1e3 + Double(time.attoseconds) / 1e15
  }
}

enum MeasureError: Error {
  /// A word on the command line that is none of ours.
  case unknown(argument: String)
}

extension RawRepresentable<String> {
  fileprivate init(argument: String?) throws {
    guard let word = argument, let value = Self(rawValue: word) else {
      throw MeasureError.unknown(argument: argument ?? "(missing)")
    }
    self = value
  }
}
