package import Words

/// What is true of one office only: its queues and letters, its towns, its places.
///
/// The guide itself names no town, so that another office needs another profile and nothing else.
package struct OfficeProfile: Equatable, Sendable {
  package let id: String

  /// The name at the head of pages and slips; German in every language, as on the door.
  package let name: String

  /// Where the counter is, as staff call it; nil where the profile does not say.
  package let counter: String?

  /// Whether somebody of the office has confirmed the profile; until then it is marked as an example.
  package let isVerified: Bool

  /// The day on which the profile's facts were last looked at.
  package let asOf: Day

  /// The queues that have a desk here.
  package let queues: [Queue]

  /// The letters that a queue prints, in the order in which they are used up.
  package let letters: [Queue: [String]]

  /// The letter that a kiosk prints while its ledger's server is away, by kiosk.
  package let emergencyLetters: [String: String]

  /// The time of day at which a new office day begins, in minutes after midnight.
  package let dayBegins: Int

  /// The office's time zone, as in `Europe/Berlin`.
  package let timeZone: String

  package let towns: [Town]

  package var lines: [Identifier<Place>: [PlaceLine]]

  /// The version of the guide with which somebody of the office last compared the profile,
  /// `2026-11-24.1`; nil where the profile does not say.
  package let comparedGuide: String?

  /// When the office gives numbers; nil where it always does.
  package let openingHours: OpeningHours?

  /// The same for queues that have hours of their own.
  package let queueHours: [Queue: OpeningHours]

  package init(
    id: String, name: String, counter: String?, isVerified: Bool, asOf: Day, queues: [Queue],
    letters: [Queue: [String]], emergencyLetters: [String: String], dayBegins: Int,
    timeZone: String, towns: [Town], lines: [Identifier<Place>: [PlaceLine]],
    comparedGuide: String? = nil, openingHours: OpeningHours? = nil,
    queueHours: [Queue: OpeningHours] = [:]
  ) {
    self.id = id
    self.name = name
    self.counter = counter
    self.isVerified = isVerified
    self.asOf = asOf
    self.queues = queues
    self.letters = letters
    self.emergencyLetters = emergencyLetters
    self.dayBegins = dayBegins
    self.timeZone = timeZone
    self.towns = towns
    self.lines = lines
    self.comparedGuide = comparedGuide
    self.openingHours = openingHours
    self.queueHours = queueHours
  }

  /// When visitors get numbers of a queue; nil where they always do.
  package func hours(of queue: Queue) -> OpeningHours? { queueHours[queue] ?? openingHours }

  /// The queue that a visitor of `queue` stands in here: its own, or the counter's where it has no
  /// desk.
  package func queue(for queue: Queue) -> Queue {
    queues.contains(queue) ? queue : .counter
  }
}

/// A town whose people this office serves; its id is a choice of the question `town`.
package struct Town: Equatable, Sendable {
  package let id: Identifier<Choice>
  package let code: Int
  package let name: String

  package init(id: Identifier<Choice>, code: Int, name: String) {
    self.id = id
    self.code = code
    self.name = name
  }
}

/// A place of the office in one line, as it is printed, and the towns that it serves.
package struct PlaceLine: Equatable, Sendable {
  /// Empty where it serves everybody.
  package let towns: [Identifier<Choice>]
  package let line: String

  /// Where it was read, and the day of that page; nil where nobody wrote it down.
  package let source: String?
  package let asOf: Day?

  /// Whether street or number were not found; `office check` names the place.
  package let isIncomplete: Bool

  /// When it is open, as on its door; nil where the profile does not say.
  package let hours: String?

  /// The days on which it is closed all the same.
  package let closedDays: [Day]

  package init(
    towns: [Identifier<Choice>], line: String, source: String? = nil, asOf: Day? = nil,
    isIncomplete: Bool = false, hours: String? = nil, closedDays: [Day] = []
  ) {
    self.towns = towns
    self.line = line
    self.source = source
    self.isIncomplete = isIncomplete
    self.asOf = asOf
    self.hours = hours
    self.closedDays = closedDays
  }

  /// How many lines of one place a visitor is told; more would hide the right one.
  package static let most = 2

  /// The line with the hours, and with the closed days of the two weeks from `today` on: a visitor who goes
  /// there for nothing loses a day.
  package func text(on today: Day) -> String {
    let closed = closedDays.filter { (0..<14).contains($0.ordinal - today.ordinal) }.sorted()
      .map { "\($0.day).\($0.month)." }
    return
      ([line, hours].compactMap(\.self)
      + (closed.isEmpty ? [] : ["geschlossen am " + closed.joined(separator: ", ")]))
      .joined(separator: ", ")
  }
}
