/// The longest wait for something that may never answer.
package struct Deadline: Sendable {
  let limit: Duration
  let clock: any Clock<Duration>

  package init(limit: Duration, clock: any Clock<Duration> = ContinuousClock()) {
    self.limit = limit
    self.clock = clock
  }

  /// The answer of `work`, or `silence` when the limit passes first. A late answer is dropped.
  ///
  /// Not a task group, which would wait for work that cannot be cancelled.
  package func answer<Value: Sendable>(
    or silence: Value, of work: @escaping @Sendable () async -> Value
  ) async -> Value {
    let (answers, answer) = AsyncStream<Value>.makeStream()
    let working = Task { answer.yield(await work()) }
    let waiting = Task {
      do { try await clock.sleep(for: limit) } catch { return }
      answer.yield(silence)
    }
    defer {
      working.cancel()
      waiting.cancel()
    }
    return await answers.first { _ in true } ?? silence
  }
}
