internal import Dispatch
internal import Synchronization

/// A catalog that is read on another processor while the guide is read on this one.
///
/// A kiosk starts anew for each visitor, and catalogs take half of what reading takes.
final class POReading: Sendable {
  private let done = DispatchSemaphore(value: 0)
  private let result = Mutex<POReader?>(nil)

  private init() {}

  /// Begins to read `bytes`; `name` is said in findings.
  static func begin(_ bytes: [UInt8], named name: String) -> POReading {
    let reading = POReading()
    DispatchQueue.global(qos: .userInitiated).async {
      var reader = POReader(bytes, named: name)
      reader.read()
      reading.result.withLock { $0 = reader }
      reading.done.signal()
    }
    return reading
  }

  /// What the file contains; waits for it. To be asked once.
  func reader() -> POReader {
    done.wait()
    guard let reader = result.withLock({ $0 }) else {
      preconditionFailure("a reading ended without a result")
    }
    return reader
  }
}
