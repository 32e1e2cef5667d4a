internal import Dispatch
internal import Synchronization

/// A piece of work that goes on on another processor until its result is asked for.
package final class Beside<Result: Sendable>: Sendable {
  private let done = DispatchSemaphore(value: 0)
  private let found = Mutex<Result?>(nil)

  private init() {}

  package static func begin(_ work: @escaping @Sendable () -> Result) -> Beside {
    let beside = Beside()
    DispatchQueue.global(qos: .userInitiated).async {
      let result = work()
      beside.found.withLock { $0 = result }
      beside.done.signal()
    }
    return beside
  }

  /// The result; waits for it. To be asked once.
  package func result() -> Result {
    done.wait()
    guard let result = found.withLock({ $0 }) else {
      preconditionFailure("a work ended without a result")
    }
    return result
  }
}
