package import Words

/// One line of the token file: who may do what, without the token itself.
package struct AccessToken: Equatable, Sendable {
  /// Eight hexadecimal digits: the first part of the token, by which it is named and revoked.
  package let id: String
  package let right: AccessRight

  /// The day on which it was made.
  package let made: Day

  /// SHA-256 of the whole token: who reads the file cannot sign in with it.
  let checksum: String
}

extension AccessToken {
  /// A new token: what stands in the file, and the text that is handed out once.
  static func make(_ right: AccessRight, on day: Day) -> (entry: AccessToken, text: String) {
    let secret = Checksum.secret()
    let text = "\(secret.prefix(8))-\(secret.suffix(40))"
    let entry = AccessToken(
      id: String(secret.prefix(8)), right: right, made: day, checksum: Checksum.of(text))
    return (entry, text)
  }

  var line: String { "\(id) \(right) \(made) \(checksum)" }

  init?(line: Substring) {
    let words = line.split(separator: " ").map(String.init)
    guard words.count == 4, words[0].utf8.count == 8, let right = AccessRight(words[1]),
      let made = Day(iso: words[2]), words[3].utf8.count == 64
    else { return nil }
    self.init(id: words[0], right: right, made: made, checksum: words[3])
  }
}
