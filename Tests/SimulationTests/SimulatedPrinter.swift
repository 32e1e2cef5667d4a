import Issuing
import Synchronization
import Tickets

/// A printer that prints, keeps silent, lies and stops in the middle, as chance will have it.
struct SimulatedPrinter: SlipPrinter {
  let world: World
  let strand: Int
  let life: Life
  let patience: Patience

  func isGood() async -> Bool {
    await world.stage.pause(strand)
    switch world.chance.below(30) {
    case 0, 1: return false
    case 2:
      await patience.runOut()
      return true
    default: return true
    }
  }

  func prepare(_ ticket: Ticket) async -> PreparedSlip? {
    PreparedSlip(patience: .seconds(10)) { await print(ticket) }
  }

  private func print(_ ticket: Ticket) async -> PrintOutcome {
    await world.stage.pause(strand)
    guard !life.isOver else { return .failed(.silence) }
    let prints = !world.chance.oneIn(8)
    if prints { world.print(ticket) } else { world.printNothing() }
    // Here the kiosk may die in the middle of a slip.
    await world.stage.pause(strand)
    switch world.chance.below(20) {
    case 0: return .failed(.paperOut)
    case 1: return .failed(.printerError)
    case 2: return .failed(.unacknowledged)
    case 3, 4, 5:
      await patience.runOut()
      return .acknowledged
    default: return .acknowledged
    }
  }
}

/// A timer whose waits are over only when somebody says so.
final class Patience: Clock {
  private let sleepers = Mutex<[AsyncStream<Never>.Continuation]>([])

  var now: ContinuousClock.Instant { ContinuousClock.now }
  var minimumResolution: Duration { .zero }

  func sleep(until deadline: ContinuousClock.Instant, tolerance: Duration?) async throws {
    let (stream, sleeper) = AsyncStream<Never>.makeStream()
    sleepers.withLock { $0.append(sleeper) }
    for await _ in stream {}
    try Task.checkCancellation()
  }

  /// Ends every wait, and returns when the one who waited has gone on without this task.
  func runOut() async {
    while !Task.isCancelled {
      let ended = sleepers.withLock { sleepers in
        defer { sleepers = [] }
        return sleepers
      }
      for sleeper in ended { sleeper.finish() }
      await Task.yield()
    }
  }
}
