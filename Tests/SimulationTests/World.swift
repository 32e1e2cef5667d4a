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
    var days: [Ticket.ID: Day] = [:]
    var day: Day?
    /// Days of numbers that nobody saw, which the ledger may have begun nevertheless.
    var possibleDays: Set<Day> = []
    var deaths = 0
    /// Attempts to print of which nothing came out, without a death.
    var misprints = 0
    var taken = 0
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

  /// A number that was taken at that moment; an office day never goes back.
  func taken(_ ticket: Ticket, in epoch: Epoch, at seconds: Int) {
    note("taken \(ticket.number) of \(epoch.day)")
    let today = Moment.berlin(seconds).officeDay
    let isWrong = seen.withLock { seen in
      let expected = max(seen.day ?? today, today)
      seen.day = max(expected, epoch.day)
      seen.days[ticket.id] = epoch.day
      seen.taken += 1
      return epoch.day < expected
        || epoch.day > expected && !seen.possibleDays.contains(epoch.day)
    }
    if isWrong { fault("\(ticket.number) was taken on \(today), but counts for \(epoch.day)") }
  }

  /// A number that was perhaps taken at that moment, and that nobody saw.
  func notTaken(at seconds: Int) {
    seen.withLock { _ = $0.possibleDays.insert(Moment.berlin(seconds).officeDay) }
  }

  /// The office day that the ledger begins with.
  func begun(on day: Day) { seen.withLock { $0.day = day } }

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
      seen.called = []
    }
  }
}
