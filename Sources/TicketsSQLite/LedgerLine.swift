internal import Dispatch

/// The thread on which a ledger waits for its disk, so that the shared threads never do.
final class LedgerLine: SerialExecutor {
  private let line = DispatchQueue(label: "ledger")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    line.async { unsafe job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
