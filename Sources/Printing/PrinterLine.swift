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

  package init(answer: Duration = .seconds(3), slip: Duration = .seconds(5)) {
    self.answer = answer
    self.slip = slip
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

  /// No slip is longer: nine steps and eleven papers in two languages are 1.1 m and 120 kB, where
  /// everything goes as dots 300 kB.
  static let longestSlip = (bytes: 350_000, millimetres: 1500)
}
