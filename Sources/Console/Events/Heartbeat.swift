internal import Glibc

/// The sign of life that a visit gives its keeper.
///
/// It is a pipe on a fixed descriptor, into which the event loop writes as long as it runs.
package struct Heartbeat: Sendable {
  /// The descriptor on which a visit finds the pipe.
  package static let inherited: Int32 = 3

  /// How often the loop beats while it waits.
  package static let interval = Duration.seconds(1)

  let descriptor: Int32

  /// The pipe that a keeper left open; nil where there is none, as in `--plain`.
  package init?(descriptor: Int32 = Heartbeat.inherited) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFIFO
    else { return nil }
    self.descriptor = descriptor
  }

  /// Beats once; a full pipe is a keeper that is busy, and nothing to wait for.
  package func beat() {
    var sign: UInt8 = 1
    _ = unsafe write(descriptor, &sign, 1)
  }

  /// Whether the keeper is gone.
  package var isAbandoned: Bool {
    let ready = Descriptor.wait(for: [Awaited(descriptor, 0)], until: .now)
    return ready[0] & Int16(POLLERR) != 0
  }
}
