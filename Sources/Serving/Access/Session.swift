internal import Tickets

/// Who is signed in, as a browser's cookie says it and the service's key has signed it.
///
/// Nothing of it is kept by the service: it outlives a restart, and ends by the clock, when its
/// token is revoked, or when the counter signs out.
struct Session: Equatable, Sendable {
  /// The token by which the counter signed in.
  let token: String

  /// When, in minutes since 1970.
  let since: Int

  /// A working day: a page that is left open over night is signed out in the morning.
  static let minutes = 12 * 60

  init(token: String, at now: Moment) {
    self.token = token
    since = now.minutes
  }

  /// Reads a cookie; nil where the key has not signed it, or its time is over.
  init?(cookie: String, key: String, at now: Moment) {
    let parts = cookie.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let since = Int(parts[1]) else { return nil }
    token = parts[0]
    self.since = since
    guard Checksum.equal(parts[2], signature(key)),
      (0..<Session.minutes).contains(now.minutes - since)
    else { return nil }
  }

  /// What the browser keeps.
  func cookie(key: String) -> String { "\(token).\(since).\(signature(key))" }

  /// What every form of this session carries, so that no other page can send one.
  func formKey(_ key: String) -> String { Checksum.of("form \(token).\(since)", key: key) }

  private func signature(_ key: String) -> String {
    Checksum.of("sign \(token).\(since)", key: key)
  }
}
