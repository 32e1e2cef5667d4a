internal import Foundation
internal import Synchronization
internal import Tickets

/// The pages that stand open, counter by counter: two that work as one counter are told.
final class OpenDesks: Sendable {
  private let seen = Mutex<[Counter: [UUID: Int]]>([:])

  /// For how many seconds a page counts that was not heard of again.
  private static let patience = 5

  /// Notes that a page is open.
  func note(_ page: UUID, at counter: Counter, now: Moment) {
    seen.withLock { seen in
      let recent = (seen[counter] ?? [:]).filter { now.seconds - $0.value < Self.patience }
      seen[counter] = recent.merging([page: now.seconds]) { $1 }
    }
  }

  /// Whether at most one page is open for a counter.
  func isAlone(_ counter: Counter, now: Moment) -> Bool {
    seen.withLock { seen in
      (seen[counter] ?? [:]).count { now.seconds - $0.value < Self.patience } < 2
    }
  }
}
