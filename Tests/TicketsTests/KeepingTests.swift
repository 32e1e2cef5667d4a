import Foundation
import GRDB
import Testing
import Tickets
import TicketsSQLite
import Words

@testable import TicketsPostgres

/// What stays of numbers, and for how long.
@Suite struct `What is kept of a number` {
  @Test(arguments: LedgerKind.available)
  func `in language and interpreter, ends with it and with its opening`(
    kind: LedgerKind
  ) async throws {
    let place = try CountingOffice(kind)
    let ledger = place.counters()
    let manner = Manner(.ti, wantsInterpreter: true)
    for _ in 1...4 {
      var generator = SystemRandomNumberGenerator()
      let request = TicketRequest(
        id: Ticket.ID(using: &generator), queue: .a, letters: lettered("AEH"), withoutPaper: .told,
        manner: manner)
      _ = try await ledger.reserve(request, at: .noon)
      await ledger.release(request.id)
    }
    _ = try await ledger.next(at: 1)
    _ = try await ledger.change(.serve, at: 1)
    _ = try await ledger.next(at: 1)
    _ = try await ledger.change(.noShow, at: 1)
    _ = try await ledger.void(try #require(QueueNumber("A 003")), by: .one, at: .noon)

    let during = try await place.reader.book(at: .noon).tickets.map(\.manner)
    _ = try await ledger.endOpening(at: .noon)
    let after = try await place.reader.book(at: .noon).tickets.map(\.manner)

    #expect(during == [nil, nil, nil, manner])
    #expect(after == [nil, nil, nil, nil])
  }

  @Test func `in language, is in no backup`() async throws {
    let place = Place()
    var generator = SystemRandomNumberGenerator()
    let request = TicketRequest(
      id: Ticket.ID(using: &generator), queue: .a, letters: lettered("A"), withoutPaper: .told,
      manner: Manner(.ti, wantsInterpreter: true))
    _ = try await place.ledger().reserve(request, at: .noon)
    let file = place.folder.path + "/copy"
    try await place.ledger().backUp(to: file)

    let kept = try DatabaseQueue(path: file).read {
      try Row.fetchOne($0, sql: "SELECT language, interpreter FROM ticket")
    }
    #expect(kept?["language"] as String? == nil && kept?["interpreter"] as Bool? == nil)
    #expect(try await place.book().tickets.map(\.manner?.language) == [.ti])
  }

  @Test(arguments: LedgerKind.available)
  func `is its day's sum once the day is pruned, and the audit begins above`(
    kind: LedgerKind
  ) async throws {
    let place = try CountingOffice(kind)
    let ledger = place.counters()
    let later = Moment.noon.after(minutes: 100 * 1440)
    try place.pass(to: .noon)
    for _ in 1...3 { try await ledger.give() }
    _ = try await ledger.next(at: 1)
    _ = try await ledger.change(.serve, at: 1)
    let before = try #require(ClosingReport(of: try await place.reader.records(), day: .today))
    try place.pass(to: later)
    for _ in 1...2 { try await ledger.give(at: later) }

    let count = try await place.prune(before: Day(ordinal: Day.today.ordinal + 10), at: later)
    let again = try await place.prune(before: Day(ordinal: Day.today.ordinal + 10), at: later)
    let records = try await place.reader.records()

    #expect(count == 3 && again == 0)
    #expect(records.tickets.count == 2)
    #expect(ClosingReport(of: records, day: .today)?.lines == before.lines)
    #expect(Audit(of: records).violations == [])
    #expect(try await ledger.next(at: 1, at: later) == "A 001")
    try await ledger.give(at: later)
    #expect(Audit(of: try await place.reader.records()).violations == [])
  }

  @Test(arguments: LedgerKind.available)
  func `stays for four days, and for the newest day, whatever is asked`(
    kind: LedgerKind
  ) async throws {
    let place = try CountingOffice(kind)
    let ledger = place.counters()
    try place.pass(to: .noon)
    try await ledger.give()
    let next = Moment.noon.after(minutes: 2 * 1440)
    try place.pass(to: next)
    try await ledger.give(at: next)

    #expect(try await place.prune(before: Day(ordinal: Day.today.ordinal + 90), at: next) == 0)
    let year = Moment.noon.after(minutes: 365 * 1440)
    try place.pass(to: year)
    // The last one's day is the newest that there is.
    #expect(try await place.prune(before: Day(ordinal: Day.today.ordinal + 365), at: year) == 1)
    #expect(Audit(of: try await place.reader.records()).violations == [])
  }
}

/// `queue list --json` and its schema say the same.
@Suite struct `The list for programs` {
  @Test func `has the keys and the words of its schema`() async throws {
    let place = Place()
    let ledger = place.ledger()
    for rank in [Rank.ordinary, .first] { try await ledger.give(rank: rank) }
    _ = try await ledger.next(at: 3, at: Moment.noon.after(minutes: 4))
    let roll = try #require(try await place.roll())
    let list = try #require(
      try JSONSerialization.jsonObject(with: JSONEncoder().encode(roll)) as? [String: Any])
    let entries = try #require(list["tickets"] as? [[String: Any]])
    let schema = try Self.schema()
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    let ticket = try #require(definitions["ticket"])
    let properties = try #require(ticket["properties"] as? [String: [String: Any]])

    let required = try #require(schema["required"] as? [String])
    #expect(Set(list.keys) == Set(required))
    #expect(list["version"] as? Int == TicketEntry.version)
    #expect(Set(try #require(ticket["required"] as? [String])) == Set(properties.keys))
    for entry in entries { #expect(Set(entry.keys) == Set(properties.keys)) }
    let words = try #require(properties["wait"]?["enum"] as? [String])
    #expect(
      words.allSatisfy {
        Wait(name: $0, destination: $0 == "transferred" ? .counter : nil) != nil
      })
    #expect(properties["rank"]?["enum"] as? [String] == Rank.allCases.map(\.rawValue))
    #expect(entries[1]["called_at"] as? String == "2026-11-24T13:09Z")
    #expect(entries[1]["counter"] as? Int == 3)
    #expect(entries[0]["order"] as? Int == 1)
    #expect(entries[0]["since"] as? String == "2026-11-24T13:05Z")
  }

  private static func schema() throws -> [String: Any] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/queue.schema.json")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
  }
}

/// How long people waited, in the closing report.
@Suite struct `The waits of a day` {
  @Test func `are told by queue, hour and counter: half, and nine of ten`() async throws {
    let place = Place()
    let ledger = place.ledger()
    for _ in 1...10 { try await ledger.give() }
    for number in 1...10 {
      let now = Moment.noon.after(minutes: number * 3)
      _ = try await ledger.next(at: number % 2 + 1, at: now)
      _ = try await ledger.change(.serve, at: number % 2 + 1, at: now)
    }

    let report = try #require(
      ClosingReport(of: try await SQLiteReader(of: place.folder).records(), day: nil))

    #expect(
      report.waits.csv == """
        group,name,called,half_waited_at_most_min,nine_of_ten_waited_at_most_min
        all,,10,15,27
        queue,A,10,15,27
        hour,14,10,15,27
        counter,1,5,18,30
        counter,2,5,15,27
        """)
  }
}

extension CountingOffice {
  /// Prunes as who owns the ledger.
  func prune(before day: Day, at now: Moment) async throws -> Int {
    try await keeper.prune(before: day, at: now)
  }
}
