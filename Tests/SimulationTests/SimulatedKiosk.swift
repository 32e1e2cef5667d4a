import Issuing
import Tickets
import TicketsSQLite
import Words

/// A kiosk that dies and is started again, and the visitors before it.
struct SimulatedKiosk {
  let world: World
  let strand: Int
  let lives: Lives
  private let abandoned = Abandoned()

  init(_ world: World, _ strand: Int, _ lives: Lives) {
    self.world = world
    self.strand = strand
    self.lives = lives
  }

  private var clock: any OfficeClock {
    switch world.plant {
    case .dayByUTC: Greenwich(clock: world.clock)
    case .wallClockDecides: WallClock(clock: world.clock)
    default: world.clock
    }
  }

  private var officeDay: OfficeDay {
    var rules = OfficeDay()
    if world.plant == .sameLetters { rules.callable = 0 }
    return rules
  }

  static let letters: [Queue: [Letter]] = [
    .a: ["A", "E", "H"].compactMap(Letter.init), .counter: ["K", "L"].compactMap(Letter.init),
  ]

  /// Serves that many visitors, in as many lives as it takes.
  func serve(_ visitors: Int) async {
    var left = visitors
    while left > 0 {
      let life = lives.begin(strand)
      await withoutTrace { ledger in
        while left > 0, !life.isOver {
          left -= 1
          await visitor(
            at: SimulatedLedger(
              world: world, strand: strand, life: life, real: ledger, abandoned: abandoned,
              clock: clock), life)
        }
      } of: {
        SQLiteLedger(
          in: world.folder, on: FragileDisk(world, life), officeDay: officeDay)
      }
      await world.stage.pause(strand, resting: true)
    }
  }

  private func visitor(at ledger: SimulatedLedger, _ life: Life) async {
    guard let letters = try? Letters(SimulatedKiosk.letters) else { return }
    let (patience, chance) = (Patience(), world.chance)
    let issuer = Issuer(
      ledger: ledger, clock: clock, letters: letters, timer: patience,
      identify: {
        var generator = ChanceGenerator(chance: chance)
        return Ticket.ID(using: &generator)
      })
    let printer = SimulatedPrinter(world: world, strand: strand, life: life, patience: patience)
    let queue = chance.oneIn(4) ? Queue.counter : .a
    let isTold = chance.oneIn(6)
    let isFirst = chance.oneIn(5)
    do throws(LedgerError) {
      var issued = try await issuer.take(
        queue: queue, rank: isFirst ? .first : .ordinary, print: isTold ? nil : printer)
      guard !life.isOver else { return }
      world.show(issued.ticket)
      for _ in 0..<3 where chance.oneIn(2) && !life.isOver {
        issued =
          chance.oneIn(3) && issued.ticket.attempts > 0
          ? Issued(ticket: try await issuer.confirmSlip(of: issued.ticket), notices: [])
          : try await issuer.printAgain(issued.ticket, print: printer)
      }
    } catch {
      refused(error, life)
    }
  }

  /// What a visitor may be refused with; anything else is a fault.
  private func refused(_ error: LedgerError, _ life: Life) {
    guard !life.isOver else { return }
    world.note("kiosk \(strand): \(error)")
    switch error {
    case .unsettled: world.die(life, "since a write is unsettled")
    case .full, .unavailable, .exhausted: break
    case .damaged where world.all.isRestored: break
    // The slip is printed already, a third copy is not made, or staff have made the number void.
    case .notAllowed(let step, let paper):
      switch (step, paper) {
      case (.copy, .printed), (.copy, .uncertain), (.copy, .void), (.acknowledge, .printed),
        (.acknowledge, .uncertain(.told)), (.acknowledge, .uncertain(.noPaper)),
        (.acknowledge, .void(.staff)), (.copy, .sent), (.acknowledge, .void(.visitor)):
        break
      default: world.fault("a visitor was refused: \(error)")
      }
    default: world.fault("a visitor was refused: \(error)")
    }
  }
}

/// Runs `work` on a ledger and returns when the ledger is gone with all locks it held, as after a
/// process's death.
func withoutTrace(
  _ work: (SQLiteLedger) async -> Void, of make: () -> SQLiteLedger
) async {
  weak var remains: SQLiteLedger?
  do {
    let ledger = make()
    remains = ledger
    await work(ledger)
  }
  while remains != nil { await Task.yield() }
}

/// The clock as it would be read without the office's zone.
struct Greenwich: OfficeClock {
  let clock: SimulatedClock

  var now: Moment {
    let now = clock.now
    return Moment(
      seconds: now.seconds, offset: 0, boot: now.boot, isSynchronized: now.isSynchronized)
  }
}

/// The clock as it would be read without the boot clock.
struct WallClock: OfficeClock {
  let clock: SimulatedClock

  var now: Moment { Moment(seconds: clock.now.seconds, offset: clock.now.offset) }
}

extension Queue {
  static let a = Queue(rawValue: "A")
}
