internal import CGLib

/// SHA-256, by GLib.
enum Checksum {
  /// Of a text, as 64 hexadecimal digits.
  ///
  /// The corresponding C function is `g_compute_checksum_for_string`.
  static func of(_ text: String) -> String {
    unsafe digits(g_compute_checksum_for_string(G_CHECKSUM_SHA256, text, -1))
  }

  /// Of a text under a key: only who has the key can make it.
  ///
  /// The corresponding C function is `g_compute_hmac_for_string`.
  static func of(_ text: String, key: String) -> String {
    unsafe digits(
      g_compute_hmac_for_string(G_CHECKSUM_SHA256, key, gsize(key.utf8.count), text, -1))
  }

  /// Whether two texts are the same, in a time that does not tell where they differ.
  static func equal(_ one: String, _ other: String) -> Bool {
    let (one, other) = (Array(one.utf8), Array(other.utf8))
    guard one.count == other.count else { return false }
    return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// 64 hexadecimal digits that nobody can guess.
  static func secret() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<64).map { _ in
      String(Int.random(in: 0...15, using: &generator), radix: 16)
    }.joined()
  }

  private static func digits(_ made: UnsafeMutablePointer<gchar>?) -> String {
    guard let made = unsafe made else { preconditionFailure("GLib knows no SHA-256") }
    defer { unsafe g_free(made) }
    return unsafe String(cString: made)
  }
}
