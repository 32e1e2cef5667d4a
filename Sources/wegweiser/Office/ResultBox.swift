internal import Dispatch
internal import Synchronization

/// A result that another thread lays down once.
final class ResultBox<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)

  func put(_ result: Value) { value.withLock { $0 = result } }

  /// The result, which stays; nil before it is there.
  var current: Value? { value.withLock { $0 } }

  /// The result, once; nil before it is there.
  func take() -> Value? {
    value.withLock { value in
      defer { value = nil }
      return value
    }
  }
}

/// Runs asynchronous work from a command that is not, and waits for its result.
func wait<Value: Sendable>(for work: @escaping @Sendable () async -> Value) -> Value {
  let box = ResultBox<Value>()
  let done = DispatchSemaphore(value: 0)
  Task.detached {
    box.put(await work())
    done.signal()
  }
  done.wait()
  guard let value = box.take() else { preconditionFailure("work ended without a result") }
  return value
}
