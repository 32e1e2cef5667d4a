import Synchronization

/// The lives that go on, by strand.
final class Lives: Sendable {
  private let current = Mutex<[Int: Life]>([:])

  func begin(_ strand: Int) -> Life {
    let life = Life()
    current.withLock { $0[strand] = life }
    return life
  }

  subscript(strand: Int) -> Life? { current.withLock { $0[strand] } }
}
