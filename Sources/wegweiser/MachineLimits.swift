internal import CSystem
internal import Glibc

/// What the program needs of the machine before it does anything: threads, and room for their memory.
///
/// Where a thread cannot be started later, its work waits for ever, and a number that is given is never told.
enum MachineLimits {
  /// Threads that work at once, the one of the command included.
  private static let threads: CInt = 4

  /// In megabytes: a visit without voice and pictures maps 370, most of which is never touched.
  private static let addressSpace = 1024

  /// - Throws: A ``Failure`` with the status of a wrong configuration.
  static func check() throws {
    var limit = rlimit()
    if unsafe getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0 {
      let megabytes = limit.rlim_cur >> 20
      guard megabytes >= addressSpace else {
        throw Failure(
          .configuration,
          "the address space is limited to \(megabytes) MB, and \(addressSpace) MB are needed; "
            + "raise LimitAS= of the unit, or 'ulimit -v'")
      }
    }
    let code = csystem_start_threads(threads)
    guard code == 0 else {
      throw Failure(
        .configuration,
        "no thread can be started (\(unsafe String(cString: strerror(code)))); "
          + "raise TasksMax= and LimitNPROC= of the unit, or 'ulimit -u'")
    }
  }
}
