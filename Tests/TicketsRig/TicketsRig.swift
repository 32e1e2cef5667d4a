import Glibc
import Issuing
import Tickets
import TicketsPostgres
import TicketsSQLite
import Words

/// A kiosk without a screen: takes numbers as fast as it can until it is killed or has enough.
///
///     TicketsRig FOLDER COUNT [PLANT] [ADDRESS]
///
/// Each slip becomes one line of FOLDER/paper, `UUID A 017`; each number that a visitor got, one
/// line of the output with the microseconds that it took. PLANT is a fault to find, or `none`;
/// ADDRESS an office's server.
@main struct TicketsRig {
  static func main() async throws {
    let arguments = CommandLine.arguments
    let folder = StateFolder(path: arguments[1])
    let plant = arguments.count > 3 ? arguments[3] : "none"
    let letters = "ABCDEFGHJKLMNPRSTUVWXYZ".compactMap { Letter(rawValue: String($0)) }
    let queue = Queue(rawValue: "A")
    let address = arguments.count > 4 ? arguments[4] : nil
    let shared = address.map { _ in
      SharedNumbers(leased: [queue: letters], own: [], block: 50, refill: 25)
    }
    let own = SQLiteLedger(in: folder, sharing: shared)
    let paper = PaperPrinter(path: folder.path + "/paper")
    let ledger: any Ledger =
      plant == "none" ? own : PlantedLedger(real: own, folder: folder, plant: plant, paper: paper)
    let issuer = try Issuer(
      ledger: ledger, clock: RigClock(), letters: Letters([queue: letters]))
    let courier = address.map {
      Courier(outbox: own, server: PostgresServer(at: $0), clock: RigClock())
    }

    while case .failure(let error) = await make(own) {
      guard case .locked = error else { throw error }
    }
    await deliver(courier)
    var taken = 0
    while taken < Int(arguments[2]) ?? 0 {
      let start = ContinuousClock.now
      let result = await take(queue, from: issuer, to: plant == "print-first" ? nil : paper)
      switch result {
      case .success(let number):
        let time = (ContinuousClock.now - start).components
        let microseconds = time.seconds * 1_000_000 + time.attoseconds / 1_000_000_000_000
        line("\(number) \(microseconds)")
        taken += 1
      case .failure(.locked): continue
      case .failure(.exhausted): await deliver(courier)
      case .failure(let error): throw error
      }
      if taken.isMultiple(of: 20) { await deliver(courier) }
    }
    await deliver(courier)
  }

  private static func make(_ ledger: SQLiteLedger) async -> Result<Bool, LedgerError> {
    do throws(LedgerError) {
      return .success(try await ledger.create())
    } catch {
      return .failure(error)
    }
  }

  /// Lets the courier go until it has been there: the server may be busy, or away.
  private static func deliver(_ courier: Courier?) async {
    while let courier {
      do throws(LedgerError) {
        _ = try await courier.go()
        return
      } catch {
        line("\(error)", to: STDERR_FILENO)
        usleep(100_000)
      }
    }
  }

  private static func take(
    _ queue: Queue, from issuer: Issuer, to printer: PaperPrinter?
  ) async -> Result<QueueNumber, LedgerError> {
    do throws(LedgerError) {
      return .success(try await issuer.take(queue: queue, print: printer).ticket.number)
    } catch {
      return .failure(error)
    }
  }
}

/// Writes one line at once, so that it is whole or not there.
func line(_ text: String, to descriptor: CInt = STDOUT_FILENO) {
  let bytes = Array((text + "\n").utf8)
  _ = unsafe write(descriptor, bytes, bytes.count)
}

struct RigClock: OfficeClock {
  var now: Moment { Moment(seconds: time(nil), offset: 3600) }
}

/// A printer whose paper is a file.
struct PaperPrinter: SlipPrinter {
  let path: String

  func isGood() async -> Bool { true }

  func prepare(_ ticket: Ticket) async -> PreparedSlip? {
    PreparedSlip(patience: .seconds(10)) {
      put("\(ticket.id) \(ticket.number)")
      return .acknowledged
    }
  }

  func put(_ slip: String) {
    let descriptor = unsafe open(path, O_WRONLY | O_APPEND | O_CREAT, 0o600)
    line(slip, to: descriptor)
    close(descriptor)
  }
}

/// A ledger with a fault that the rigs must find.
struct PlantedLedger: Ledger {
  let real: SQLiteLedger
  let folder: StateFolder
  let plant: String
  let paper: PaperPrinter

  func prepare() async throws(LedgerError) { try await real.prepare() }

  func recover(at now: Moment) async throws(LedgerError) -> [Ticket] {
    try await real.recover(at: now)
  }

  func reserve(
    _ request: TicketRequest, at now: Moment
  ) async throws(LedgerError) -> Reservation {
    // The slip is out before any ledger knows its ticket.
    if plant == "print-first" { paper.put("\(request.id) A 001") }
    var request = request
    // The mark comes only after the slip, so a death in between makes the number void.
    if ["no-sent", "no-owner"].contains(plant) { request.isSentAtOnce = false }
    let reservation = try await real.reserve(request, at: now)
    guard plant == "no-owner" else { return reservation }
    // Nobody's any more, while its slip is still to come: any other kiosk's recovery voids it.
    await real.release(request.id)
    return Reservation(
      ticket: try await real.record(.send, of: request.id, at: now), choice: reservation.choice)
  }

  func record(
    _ step: Paper.Step, of ticket: Ticket.ID, at now: Moment
  ) async throws(LedgerError) -> Ticket {
    if plant == "no-sent", step == .acknowledge {
      _ = try await real.record(.send, of: ticket, at: now)
    }
    return try await real.record(step, of: ticket, at: now)
  }

  func release(_ ticket: Ticket.ID) async { await real.release(ticket) }
}
