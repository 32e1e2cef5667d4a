import Issuing
import Tickets
import TicketsPostgres
import TicketsSQLite
import Words

/// An office with one kind of ledger, where one kiosk gives numbers and counters call them.
struct CountingOffice: ~Copyable {
  private let place: Place
  private let server: PostgresOffice?
  private let own: SQLiteLedger?

  init(_ kind: LedgerKind) throws {
    place = Place()
    server = kind == .postgres ? try PostgresOffice() : nil
    let numbers = SharedNumbers(leased: office, own: [], block: 60, refill: 30)
    own = server == nil ? nil : SQLiteLedger(in: place.folder, sharing: numbers)
  }

  /// Each has a connection of its own, like another process.
  func counters() -> any Ledger & CallingLedger {
    guard let server, let own else { return place.ledger() }
    return CountingLedger(
      kiosk: ServedLedger(own: own, server: PostgresServer(at: server.address("kiosk1"))),
      server: PostgresServer(at: server.address("counter")))
  }

  /// Has the office's server show that time; a machine's own ledger goes by the time it is told.
  func pass(to now: Moment) throws { try server?.setClock(now) }

  var keeper: any LedgerKeeping {
    guard let server else { return place.ledger() }
    return PostgresServer(at: server.address("postgres"))
  }

  var reader: any DayReader & LedgerReader & LedgerAuditor {
    guard let server else { return SQLiteReader(of: place.folder) }
    return PostgresServer(at: server.address("counter"))
  }

  func roll() async throws -> Roll? { try await reader.roll(of: nil, at: .noon) }
}

/// A kiosk whose courier goes after all that it does, and a counter of the same office.
private struct CountingLedger: Ledger, CallingLedger {
  let kiosk: ServedLedger
  let server: PostgresServer

  func prepare() async throws(LedgerError) { try await kiosk.prepare() }

  func recover(at now: Moment) async throws(LedgerError) -> [Ticket] {
    try await kiosk.recover(at: now)
  }

  func reserve(
    _ request: TicketRequest, at now: Moment
  ) async throws(LedgerError) -> Reservation {
    let reservation = try await kiosk.reserve(request, at: now)
    try await kiosk.courier(at: now).go()
    return reservation
  }

  func record(
    _ step: Paper.Step, of ticket: Ticket.ID, at now: Moment
  ) async throws(LedgerError) -> Ticket {
    let ticket = try await kiosk.record(step, of: ticket, at: now)
    try await kiosk.courier(at: now).go()
    return ticket
  }

  func release(_ ticket: Ticket.ID) async { await kiosk.release(ticket) }

  func callNext(_ call: NextCall, at now: Moment) async throws(LedgerError) -> Ticket? {
    try await server.callNext(call, at: now)
  }

  func record(_ change: CounterChange, at now: Moment) async throws(LedgerError) -> Ticket {
    try await server.record(change, at: now)
  }

  func void(
    _ number: QueueNumber, by counter: Counter?, at now: Moment
  ) async throws(LedgerError) -> Ticket {
    try await server.void(number, by: counter, at: now)
  }

  func undo(at counter: Counter, at now: Moment) async throws(LedgerError) -> [Ticket] {
    try await server.undo(at: counter, at: now)
  }

  func rank(
    _ number: QueueNumber, _ rank: Rank, by counter: Counter, at now: Moment
  ) async throws(LedgerError) -> Ticket {
    try await server.rank(number, rank, by: counter, at: now)
  }

  func setAsideEnded(by counter: Counter, at now: Moment) async throws(LedgerError) -> [Ticket] {
    try await server.setAsideEnded(by: counter, at: now)
  }

  func confirmClock(at now: Moment) async throws(LedgerError) {
    try await server.confirmClock(at: now)
  }

  func change(_ change: LineChange, at now: Moment) async throws(LedgerError) {
    try await server.change(change, at: now)
  }

  func claim(_ counter: Counter) async throws(LedgerError) -> Bool {
    try await server.claim(counter)
  }

  func endOpening(at now: Moment) async throws(LedgerError) -> Epoch? {
    try await server.endOpening(at: now)
  }
}
