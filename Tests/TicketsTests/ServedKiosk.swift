import Foundation
import Issuing
import Testing
import Tickets
import TicketsSQLite
import Words

@testable import TicketsPostgres

/// One kiosk of an office with a server, whose line can be cut.
final class ServedKiosk {
  let place = Place()
  let office: PostgresOffice
  let own: SQLiteLedger
  private let cutter: ScriptInFolder
  private let server: PostgresServer

  /// `isImpatient` where a test cuts the line: it waits as long as a kiosk in an office, and no longer.
  init(
    _ office: PostgresOffice, kiosk: Int = 1, block: Int = 10, emergency: String = "X",
    isImpatient: Bool = false
  ) throws {
    self.office = office
    own = SQLiteLedger(
      in: place.folder,
      sharing: SharedNumbers(
        leased: [.a: lettered("AEH")], own: lettered(emergency), block: block, refill: block / 2))
    let folder = NSTemporaryDirectory() + "line-" + UUID().uuidString.prefix(8)
    let tool = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "line-cutter.py")
    cutter = try ScriptInFolder(
      "/usr/bin/python3", folder, [office.cluster.folder + "/.s.PGSQL.5432"], first: [tool.path])
    try #require(cutter.line() == "ready")
    let address = office.address("kiosk\(kiosk)")
      .replacing("host=\(office.cluster.folder)", with: "host=\(folder)")
    let bound = "&options=-c%20statement_timeout%3D2000"
    server = PostgresServer(at: address + (isImpatient ? bound : ""))
  }

  /// Cuts the line (`cut`, `deaf`) or mends it (`whole`).
  func line(_ state: String) throws {
    try cutter.say(state)
    try #require(cutter.line() == "done")
  }

  @discardableResult
  func go(at now: Moment = .noon) async throws -> Int {
    try await Courier(outbox: own, server: server, clock: StoppedClock(now: now)).go()
  }

  /// Takes that many numbers without a slip.
  func take(_ count: Int, at now: Moment = .noon) async throws -> [String] {
    let issuer = try Issuer(ledger: own, clock: StoppedClock(now: now), letters: Letters(queues))
    var numbers: [String] = []
    for _ in 0..<count {
      numbers.append("\(try await issuer.take(queue: .a, print: nil).ticket.number)")
    }
    return numbers
  }

  private var queues: [Queue: [Letter]] { [.a: lettered("AEH")] }

  /// What the server has of this kiosk, as in `A 001 uncertain`.
  func onServer() throws -> [String] {
    try office.rows(
      "SELECT letter || ' ' || lpad(number::text, 3, '0'), state FROM wegweiser.ticket ORDER BY seq"
    )
  }
}
