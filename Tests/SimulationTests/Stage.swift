import Synchronization

/// Lets one strand of a simulated office run at a time, in the order that its director chooses.
///
/// A strand runs from one pause to the next. Nothing else that two strands share ever runs at the
/// same time, so a run is the same whenever the director's choices are.
final class Stage: Sendable {
  private typealias Wake = CheckedContinuation<Void, Never>

  private struct State {
    var paused: [Int: Wake] = [:]
    var resting: Set<Int> = []
    var director: Wake?
  }

  private let state = Mutex(State())

  /// The strands that can go on, in a fixed order.
  var strands: [Int] { state.withLock { $0.paused.keys.sorted() } }

  /// Whether a strand stands between two lives of its process.
  func isResting(_ strand: Int) -> Bool { state.withLock { $0.resting.contains(strand) } }

  /// Begins a strand, which at once pauses.
  func begin(_ strand: Int, _ work: @escaping @Sendable () async -> Void) async {
    await withCheckedContinuation { director in
      state.withLock { $0.director = director }
      Task {
        await self.pause(strand)
        await work()
        self.giveBack()
      }
    }
  }

  /// Lets a strand go on until it pauses again or ends.
  func run(_ strand: Int) async {
    await withCheckedContinuation { director in
      let wake = state.withLock { state in
        state.director = director
        state.resting.remove(strand)
        return state.paused.removeValue(forKey: strand)
      }
      if let wake { wake.resume() } else { giveBack() }
    }
  }

  /// Stops until the director lets this strand go on.
  func pause(_ strand: Int, resting: Bool = false) async {
    await withCheckedContinuation { wake in
      state.withLock { state in
        state.paused[strand] = wake
        if resting { state.resting.insert(strand) }
      }
      giveBack()
    }
  }

  private func giveBack() {
    let director = state.withLock { state in
      defer { state.director = nil }
      return state.director
    }
    director?.resume()
  }
}

/// One life of a simulated process.
final class Life: Sendable {
  private let over = Mutex(false)

  var isOver: Bool { over.withLock { $0 } }

  func end() { over.withLock { $0 = true } }
}
