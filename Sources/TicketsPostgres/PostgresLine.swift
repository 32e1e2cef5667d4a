internal import Dispatch

/// The thread on which a connection waits for its server, so that the shared threads never do.
final class PostgresLine: SerialExecutor {
  private let line = DispatchQueue(label: "server")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    line.async { unsafe job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
