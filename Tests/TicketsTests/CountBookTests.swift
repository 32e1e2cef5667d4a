import Foundation
import GRDB
import Testing
import Tickets
import TicketsSQLite
import Words

/// The file in which an office counts.
@Suite struct `The counts of an office` {
  private let folder: StateFolder
  private let day = Day(ordinal: 20_000)

  init() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    folder = StateFolder(path: path)
  }

  @Test func `come out rounded, and the same every time`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    let book = CountBook(in: folder)
    for _ in 0..<4 { try book.countNumber(in: .counter, on: day) }
    try book.countNumber(in: Queue(rawValue: "A"), on: day)
    let tomorrow = Day(ordinal: day.ordinal + 1)

    let first = try book.publish(on: tomorrow)
    // The clock goes back: what was published stays as it was.
    try book.countNumber(in: Queue(rawValue: "A"), on: day)
    for _ in 0..<9 { try book.countNumber(in: .counter, on: day) }

    // A row that rounds to nothing would tell of one or two people.
    #expect(first.numbers.map(\.count) == [5])
    #expect(try book.publish(on: tomorrow) == first)
  }

  @Test func `are all that the file holds`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder.path) }
    let book = CountBook(in: folder)
    try book.countNumber(in: .counter, on: day)
    try book.countVisit(in: .ti, on: day)
    try book.countVisit(in: .ti, on: day)

    try DatabaseQueue(path: folder.counts).read { database in
      let tables = try String.fetchAll(
        database,
        sql:
          "SELECT m.name || '.' || c.name FROM sqlite_schema m, pragma_table_info(m.name) c ORDER BY 1"
      )
      #expect(
        tables == [
          "number_count.count", "number_count.day", "number_count.queue", "published.day",
          "visit_count.count", "visit_count.language", "visit_count.monday",
        ])
      #expect(try Int.fetchAll(database, sql: "SELECT count FROM visit_count") == [2])
    }
  }
}
