import Synchronization
import Tickets
import TicketsSQLite
import Words

/// One simulated office: its clock, its chance, and all that people saw.
final class World: Sendable {
  let seed: Int
  let plant: Plant
  let chance: Chance
  let clock: SimulatedClock
  let stage = Stage()
  let folder: StateFolder
  private let seen = Mutex(Seen())

  /// All that visitors and staff saw, which no crash takes back.
  struct Seen {
    var slips: [(ticket: Ticket, isCopy: Bool)] = []
    var shown: [Ticket] = []
    /// Whether the ledger was put back or lost, and tickets with it.
    var isRestored = false
    var called: Set<Ticket.ID> = []
    /// When each number was taken, by a clock that is never wrong.
    var taken: [Ticket.ID: Int] = [:]
    /// The start of the machine in which it was.
    var starts: [Ticket.ID: String] = [:]
    /// The opening of the last number, and whether one may have begun that nobody saw.
    var opening: Epoch?
    var mayBeAhead = false
    var deaths = 0
    var numbers = 0
    /// Attempts to print of which nothing came out, without a death.
    var misprints = 0
    var faults: [String] = []
    var trace: [String] = []
  }

  init(seed: Int, plant: Plant, folder: StateFolder) {
    self.seed = seed
    self.plant = plant
    self.folder = folder
    chance = Chance(seed: seed)
    clock = SimulatedClock(at: chance.pick(SimulatedClock.starts) ?? 0)
  }

  var all: Seen { seen.withLock { $0 } }

  /// Adds a line to the story of the run, without the folder, which is another one each time.
  func note(_ line: String) {
    let line = line.replacing(folder.path, with: "state")
    seen.withLock { $0.trace.append(line) }
  }

  func fault(_ line: String) {
    seen.withLock { seen in
      seen.faults.append(line)
      seen.trace.append("FAULT \(line)")
    }
  }

  func die(_ life: Life, _ place: String) {
    guard !life.isOver else { return }
    life.end()
    seen.withLock { seen in
      seen.deaths += 1
      seen.trace.append("killed \(place)")
    }
  }

  /// A slip that comes out of a printer, whole or not.
  func print(_ ticket: Ticket) {
    note("slip \(ticket.number)\(ticket.isCopy ? ", a copy" : "")")
    seen.withLock { $0.slips.append((ticket, ticket.isCopy)) }
  }

  /// An attempt to print of which nothing came out.
  func printNothing() { seen.withLock { $0.misprints += 1 } }

  func show(_ ticket: Ticket) {
    note("shown \(ticket.number) \(ticket.paper)")
    seen.withLock { $0.shown.append(ticket) }
  }

  /// A number that was taken now. Its opening is new only on a new day, and where the clock was sure
  /// it counts for that day.
  func taken(_ ticket: Ticket, _ choice: OfficeDay.Choice) {
    let (epoch, now, truth) = (choice.epoch, clock.now, clock.truth)
    note("taken \(ticket.number) of \(epoch.day), opening \(epoch.id)")
    let before = seen.withLock { seen in
      defer {
        seen.opening = epoch
        seen.mayBeAhead = false
        seen.taken[ticket.id] = truth.seconds
        seen.numbers += 1
      }
      return seen.mayBeAhead ? nil : seen.opening
    }
    if case .replace = choice { return }
    if let before, before.id != epoch.id, before.day == truth.officeDay {
      fault("\(ticket.number) began an opening in the middle of \(before.day)")
    }
    if now.isSynchronized, now.seconds == truth.seconds, epoch.day != truth.officeDay {
      fault("\(ticket.number) was taken on \(truth.officeDay), but counts for \(epoch.day)")
    }
  }

  /// When a number was taken, and in which start of its machine.
  func keep(_ ticket: Ticket) {
    seen.withLock { seen in
      seen.taken[ticket.id] = clock.truth.seconds
      seen.starts[ticket.id] = clock.now.boot.id
    }
  }

  /// A number that was perhaps taken, and that nobody saw.
  func notTaken() { seen.withLock { $0.mayBeAhead = true } }

  func called(_ ticket: Ticket, by counter: Counter) {
    note("counter \(counter) calls \(ticket.number)")
    let isFirst = seen.withLock { $0.called.insert(ticket.id).inserted }
    if !isFirst { fault("\(ticket.number) was called a second time, by counter \(counter)") }
  }

  /// A number that was sent to another queue may be called again.
  func transferred(_ ticket: Ticket) { _ = seen.withLock { $0.called.remove(ticket.id) } }

  /// An old ledger has forgotten what was called, and calls it again.
  func restored() {
    seen.withLock { seen in
      seen.isRestored = true
      seen.mayBeAhead = true
      seen.called = []
    }
  }
}
