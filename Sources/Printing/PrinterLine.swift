internal import Dispatch

/// The thread on which one printer is waited for, so that the shared threads never do.
final class PrinterLine: SerialExecutor {
  private let line = DispatchQueue(label: "printer")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    line.async { unsafe job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}

/// How long a printer may take.
package struct Patience: Sendable {
  /// For an answer, or for the way to it.
  package var answer: Duration

  /// For a whole slip: a second less than whoever waits for it, so that the cause is told.
  package var slip: Duration

  package init(answer: Duration = .seconds(3), slip: Duration = .seconds(9)) {
    self.answer = answer
    self.slip = slip
  }
}
