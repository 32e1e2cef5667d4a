import Issuing
import Testing
import Tickets
import TicketsPostgres
import TicketsSQLite

/// Two kiosks whose server is in a real network, whose packets a firewall drops.
@Suite(
  .serialized,
  .enabled(
    if: PostgresCluster.isThere && PostgresCluster.mayHaveNetwork,
    "needs PostgreSQL, and root with network namespaces and nftables"))
struct `A network that is cut` {
  /// What happens to the line or the server, and what ends it.
  private static let troubles = [("cut", "whole"), ("deaf", "whole"), ("stop", "start")]
  private static let rounds = RigProcesses.isLong ? 20 : 1

  @Test func `keeps no visitor waiting, and nothing is lost or told twice`() async throws {
    let office = try NetworkOffice()
    for kiosk in office.kiosks { try await kiosk.go() }
    var given: [[String]] = [[], []]
    for _ in 1...Self.rounds {
      for (trouble, end) in Self.troubles {
        try office.cluster.order(trouble)
        for (index, kiosk) in office.kiosks.enumerated() {
          given[index] += try await kiosk.take(1)
          // The courier stands before a server that does not answer, and the visitors go on.
          let courier = Task { try await kiosk.go() }
          given[index] += try await kiosk.take(3)
          await #expect(throws: LedgerError.self) { try await courier.value }
          given[index] += try await kiosk.take(3)
        }
        try office.cluster.order(end)
        for kiosk in office.kiosks { try await kiosk.goUntilThere() }
      }
    }

    let all = given.flatMap(\.self)
    #expect(all.count == 42 * Self.rounds)
    #expect(Set(all).count == all.count)
    #expect(try office.told() == all.sorted())
    #expect(try await office.audit() == [])
    report("a network cut \(3 * Self.rounds) times: \(all.count) numbers, none lost or twice")
  }

  @Test func `is found out where a kiosk never tells what it gave meanwhile`() async throws {
    let office = try NetworkOffice()
    let kiosk = office.kiosks[0]
    try await kiosk.go()
    try office.cluster.order("deaf")
    let given = try await kiosk.take(4)
    try kiosk.place.tamper("UPDATE book SET before = before + 4, sent = sent + 4")
    try office.cluster.order("whole")
    try await kiosk.goUntilThere()

    #expect(try office.told() == Array(given.dropFirst(2)))
  }
}

/// An office whose kiosks reach their server through packets.
private struct NetworkOffice {
  let cluster: PostgresCluster
  let office: PostgresOffice
  let kiosks: [NetworkKiosk]

  init() throws {
    cluster = try PostgresCluster(inNetwork: true)
    office = try PostgresOffice(on: cluster)
    let host = try #require(cluster.address)
    let name = office.name
    kiosks = (1...2).map {
      NetworkKiosk(address: "postgresql://kiosk\($0)@\(host)/\(name)", letter: $0 == 1 ? "X" : "Z")
    }
  }

  /// The numbers that the server has, in order.
  func told() throws -> [String] {
    try office.rows(
      "SELECT letter || ' ' || lpad(number::text, 3, '0') FROM wegweiser.ticket ORDER BY 1")
  }

  func audit() async throws -> [String] {
    let records = try await PostgresServer(at: office.address("counter")).records()
    return Audit(of: records).violations.map(\.description)
  }
}

private final class NetworkKiosk: Sendable {
  let place = Place()
  private let own: SQLiteLedger
  private let server: PostgresServer

  init(address: String, letter: String) {
    own = SQLiteLedger(
      in: place.folder,
      sharing: SharedNumbers(leased: [.a: lettered("AEH")], own: lettered(letter)))
    server = PostgresServer(at: address)
  }

  @discardableResult
  func go() async throws -> Int {
    try await Courier(outbox: own, server: server, clock: StoppedClock(now: .noon)).go()
  }

  /// Goes again as the kiosk does; the third failure is one.
  func goUntilThere() async throws {
    for _ in 1...2 {
      do {
        _ = try await go()
        return
      } catch is LedgerError {
        continue
      }
    }
    try await go()
  }

  /// Takes that many numbers without a slip.
  func take(_ count: Int) async throws -> [String] {
    let issuer = try Issuer(
      ledger: own, clock: StoppedClock(now: .noon), letters: Letters([.a: lettered("AEH")]))
    var numbers: [String] = []
    for _ in 0..<count {
      numbers.append("\(try await issuer.take(queue: .a, print: nil).ticket.number)")
    }
    return numbers
  }
}
