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

  /// For a slip, beyond the time that its bytes need on their way and its paper to come out.
  package var slip: Duration

  /// For a page printer that says it is at work: out of its sleep the first page takes up to half a
  /// minute.
  package var warmth: Duration

  package init(
    answer: Duration = .seconds(3), slip: Duration = .seconds(5), warmth: Duration = .seconds(45)
  ) {
    self.answer = answer
    self.slip = slip
    self.warmth = warmth
  }

  /// What a slip of that many bytes and millimetres may take, with so many bytes and millimetres a
  /// second; nil for bytes that take no time worth counting.
  func wait(
    bytes: Int, bytesASecond: Int?, millimetres: Int, millimetresASecond: Int
  ) -> Duration {
    let sending = bytesASecond.map { Duration.milliseconds(bytes * 1000 / $0) } ?? .zero
    let printing = Duration.milliseconds(millimetres * 1000 / millimetresASecond)
    // A printer with a small memory prints while it is sent to, one with a large one does not.
    return slip + sending + printing
  }
}
