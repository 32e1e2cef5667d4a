import Synchronization
import Tickets

/// The number that the plant ``Plant/reuseAfterCrash`` has found and gives again.
final class Abandoned: Sendable {
  private let kept = Mutex<QueueNumber?>(nil)

  var number: QueueNumber? { kept.withLock { $0 } }

  func keep(_ number: QueueNumber) { kept.withLock { $0 = number } }

  /// The number, which is then used up.
  func use() -> QueueNumber? {
    kept.withLock { kept in
      defer { kept = nil }
      return kept
    }
  }
}
