internal import Guide
package import GuideFiles
internal import Messages
package import Words

/// How much a visitor must read, on the ways of all people of `journeys.yaml`, in German on a screen of
/// 80×24.
///
/// Everything that is true can be said at such length that nobody takes it in; so it is counted, and
/// ``findings`` holds the bounds.
package struct VisitMeasure {
  package let ways: [Way]

  package struct Way: Sendable {
    /// The journey's key.
    package let name: String
    package let isTypical: Bool

    /// From the greeting to the page that offers a number.
    package let toNumber: Reading

    /// The same with all papers checked, up to the number itself.
    package let toEnd: Reading

    /// All pages in the order in which they are read.
    package let pages: [ReadPage]

    /// The words on the longest of them.
    package var longestPage: Int { pages.map(\.words).max() ?? 0 }

    /// What is to be done today.
    package let stepsToday: Int
    let place: FilePlace
  }

  /// A screen that is read, by its page's title.
  package struct ReadPage: Sendable {
    package let title: String
    package let words: Int
  }

  /// What is read: pages are screens.
  package struct Reading: Equatable, Sendable, Encodable {
    package let pages: Int
    package let words: Int

    package init(pages: Int, words: Int) {
      self.pages = pages
      self.words = words
    }
  }

  /// What nobody has to read more of than.
  package struct Bounds: Sendable {
    package var typicalToNumber = Reading(pages: 14, words: 650)
    package var typicalToEnd = Reading(pages: 36, words: 1_300)
    package var anyToNumber = Reading(pages: 19, words: 750)
    package var typicalPage = 70
    package var anyPage = 100
    package var stepsToday = 3

    package init() {}
  }

  /// Measures the ways of all journeys, or of those named.
  package init(_ details: ContentDetails, on today: Day, of journeys: [Journey]? = nil) {
    let content = details.content
    ways = (journeys ?? details.journeys).compactMap { journey in
      var reader = Reader(content.guide, content.messages, on: today)
      let choices = Dictionary(
        journey.answers.map { ($0.question, $0.choice) }, uniquingKeysWith: { first, _ in first })
      guard reader.readToNumber(choices, journey.circumstances) else { return nil }
      let toNumber = Reading(reader.pages)
      reader.readToEnd()
      return Way(
        name: journey.name, isTypical: journey.isTypical, toNumber: toNumber,
        toEnd: Reading(reader.pages), pages: reader.pages,
        stepsToday: reader.stepsToday, place: journey.place)
    }
  }

  /// The way by which bounds are set; nil where no journey is marked, or the profile has no towns.
  package var typical: Way? { ways.first(where: \.isTypical) }

  /// What is longer than its bound, once each for the worst way.
  package func findings(_ bounds: Bounds = Bounds()) -> [Finding] {
    var findings: [Finding] = []
    func hold(_ way: Way?, _ count: KeyPath<Way, Int>, _ bound: Int, _ what: String) {
      guard let way, way[keyPath: count] > bound else { return }
      findings.append(
        Finding(
          way.place,
          "\(what) of '\(way.name)': now \(way[keyPath: count]); at most \(bound) are read"))
    }
    func worst(_ count: KeyPath<Way, Int>) -> Way? {
      ways.max { $0[keyPath: count] < $1[keyPath: count] }
    }
    hold(typical, \.toNumber.pages, bounds.typicalToNumber.pages, "the pages to the number")
    hold(typical, \.toNumber.words, bounds.typicalToNumber.words, "the words to the number")
    hold(typical, \.toEnd.pages, bounds.typicalToEnd.pages, "the pages to the end")
    hold(typical, \.toEnd.words, bounds.typicalToEnd.words, "the words to the end")
    hold(
      worst(\.toNumber.pages), \.toNumber.pages, bounds.anyToNumber.pages,
      "the pages to the number")
    hold(
      worst(\.toNumber.words), \.toNumber.words, bounds.anyToNumber.words,
      "the words to the number")
    hold(typical, \.longestPage, bounds.typicalPage, "the longest page")
    hold(worst(\.longestPage), \.longestPage, bounds.anyPage, "the longest page")
    hold(worst(\.stepsToday), \.stepsToday, bounds.stepsToday, "the steps for today")
    return findings
  }
}

extension VisitMeasure.Reading {
  fileprivate init(_ pages: [VisitMeasure.ReadPage]) {
    self.init(pages: pages.count, words: pages.reduce(0) { $0 + $1.words })
  }
}
