import Foundation
import GRDB
import Issuing
import Tickets
import TicketsSQLite
import Words

/// A state folder of its own for one test.
struct Place: ~Copyable {
  let folder = StateFolder(path: NSTemporaryDirectory() + "tickets-" + UUID().uuidString)

  deinit {
    try? FileManager.default.removeItem(atPath: folder.path)
  }

  /// A place with an empty ledger, or with none.
  init(isMade: Bool = true) {
    if isMade { Place.make(folder) }
  }

  /// A folder within, with an empty ledger: another machine's.
  func part(_ name: String) -> StateFolder {
    let part = StateFolder(path: folder.path + "/" + name)
    Place.make(part)
    return part
  }

  private static func make(_ folder: StateFolder) {
    do {
      for path in [folder.path, folder.owners] { try SystemDisk().makeFolder(path) }
      try SystemDisk().write([], to: folder.ledger)
    } catch {
      preconditionFailure("no place for a test: \(error)")
    }
  }

  /// A ledger of the place; each is like another process.
  func ledger(pages: Int = 1 << 18) -> SQLiteLedger {
    SQLiteLedger(in: folder, pages: pages)
  }

  func issuer(at now: Moment = .noon, _ letters: [Queue: [Letter]] = office) throws -> Issuer {
    try Issuer(ledger: ledger(), clock: StoppedClock(now: now), letters: Letters(letters))
  }

  func roll(of day: Day? = nil, at now: Moment = .noon) async throws -> Roll? {
    try await SQLiteReader(of: folder).roll(of: day, at: now)
  }

  func book(at now: Moment = .noon) async throws -> DayBook {
    try await SQLiteReader(of: folder).book(at: now)
  }

  /// The numbers on the newest roll with the state of their paper, as in `A 001 printed`.
  func papers() async throws -> [String] {
    try await roll()?.tickets.map { "\($0.number) \($0.paper)" } ?? []
  }

  /// Runs statements on the ledger's file, past the ledger.
  func tamper(_ sql: String) throws {
    try DatabaseQueue(path: folder.ledger).writeWithoutTransaction { try $0.execute(sql: sql) }
  }

  /// Overwrites bytes of the ledger's file.
  func overwrite(_ bytes: [UInt8], at offset: Int) throws {
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: folder.ledger))
    try file.seek(toOffset: UInt64(offset))
    try file.write(contentsOf: bytes)
    try file.close()
  }
}

struct StoppedClock: OfficeClock {
  let now: Moment
}

let office: [Queue: [Letter]] = [.a: lettered("AEH"), .counter: lettered("K")]

extension Queue {
  static let a = Queue(rawValue: "A")
}

func lettered(_ text: String) -> [Letter] { text.compactMap { Letter(rawValue: String($0)) } }

extension Moment {
  /// That minute of UTC as Berlin's clocks show it; `day` is `yyyy-mm-dd`.
  static func utc(_ day: String, _ hour: Int, _ minute: Int) -> Moment {
    let seconds = ((Day(iso: day)?.ordinal ?? 0) * 24 + hour) * 3600 + minute * 60
    let berlin = TimeZone(identifier: "Europe/Berlin")
    let date = Date(timeIntervalSince1970: Double(seconds))
    return Moment(seconds: seconds, offset: berlin?.secondsFromGMT(for: date) ?? 0)
  }

  /// 14:05 in Berlin on 24 November 2026.
  static let noon = Moment.utc("2026-11-24", 13, 5)

  func after(minutes: Int) -> Moment { Moment(seconds: seconds + minutes * 60, offset: offset) }
}

extension TicketRequest {
  init(_ queue: Queue = .a, of letters: [Letter] = lettered("AEH"), withoutPaper: Doubt? = nil) {
    var generator = SystemRandomNumberGenerator()
    self.init(
      id: Ticket.ID(using: &generator), queue: queue, letters: letters,
      withoutPaper: withoutPaper)
  }
}
