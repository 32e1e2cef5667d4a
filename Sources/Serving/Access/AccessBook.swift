internal import Foundation
package import Words

/// The tokens that were handed out, in two files of the state folder that only the service reads.
///
/// `serve/tokens` has a line for each, without the token itself; `serve/key` signs what a browser
/// keeps. A token that was revoked opens nothing from the next request on, also where somebody is
/// signed in by it.
///
/// Example: `try AccessBook(in: "/var/lib/wegweiser").add(.counter(counter), on: today)`.
package struct AccessBook: Sendable {
  private let folder: String

  /// `state` is the state folder.
  package init(in state: String) { folder = state + "/serve" }

  /// Makes a token and returns it: it is shown once and can never be read again.
  ///
  /// - Throws: ``AccessError`` where the file cannot be read or written; then nothing was made.
  package func add(_ right: AccessRight, on day: Day) throws(AccessError) -> String {
    let (entry, text) = AccessToken.make(right, on: day)
    try write(try tokens() + [entry])
    return text
  }

  /// Takes a token out by its ``AccessToken/id``; false where there is none.
  package func revoke(_ id: String) throws(AccessError) -> Bool {
    let tokens = try tokens()
    let kept = tokens.filter { $0.id != id }
    guard kept.count < tokens.count else { return false }
    try write(kept)
    return true
  }

  /// The tokens that are valid now, in the order in which they were made.
  package func tokens() throws(AccessError) -> [AccessToken] {
    guard let text = try read("tokens") else { return [] }
    var tokens: [AccessToken] = []
    for (index, line) in text.split(separator: "\n").enumerated() {
      guard let token = AccessToken(line: line) else {
        throw .damaged(path: "\(folder)/tokens", line: index + 1)
      }
      tokens.append(token)
    }
    return tokens
  }

  /// What that text opens; nil where it is no token, or was revoked.
  func token(_ text: String) -> AccessToken? {
    guard let tokens = try? tokens() else { return nil }
    let checksum = Checksum.of(text)
    return tokens.first { Checksum.equal($0.checksum, checksum) }
  }

  func token(id: String) -> AccessToken? { (try? tokens())?.first { $0.id == id } }

  /// The key with which cookies are signed; made at the first call, once, however many ask at a time.
  func key() throws(AccessError) -> String {
    if let key = try read("key") { return key }
    let mine = "key.\(Checksum.secret())"
    try write(Checksum.secret(), to: mine)
    let (new, path) = ("\(folder)/\(mine)", "\(folder)/key")
    _ = unsafe link(new, path)
    _ = unsafe unlink(new)
    guard let key = try read("key") else { throw .unwritable(path: path) }
    return key
  }

  private func write(_ tokens: [AccessToken]) throws(AccessError) {
    try write(tokens.map { $0.line + "\n" }.joined(), to: "tokens")
  }

  private func read(_ name: String) throws(AccessError) -> String? {
    let path = "\(folder)/\(name)"
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    do {
      return try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw .unreadable(path: path)
    }
  }

  /// Writes a file anew, or leaves the old one: it is never half there, and never another's to read.
  private func write(_ text: String, to name: String) throws(AccessError) {
    let (path, new) = ("\(folder)/\(name)", "\(folder)/\(name).new")
    let files = FileManager.default
    do {
      try files.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try? files.removeItem(atPath: new)
      guard
        files.createFile(
          atPath: new, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
      else { throw AccessError.unwritable(path: path) }
      guard unsafe rename(new, path) == 0 else { throw AccessError.unwritable(path: path) }
    } catch {
      throw .unwritable(path: path)
    }
  }
}

/// Why the tokens could not be read or written.
package enum AccessError: Error, Equatable {
  case unreadable(path: String)
  case unwritable(path: String)
  /// A line is none that this program wrote.
  case damaged(path: String, line: Int)
}

extension AccessError: CustomStringConvertible {
  /// One sentence for staff.
  package var description: String {
    switch self {
    case .unreadable(let path): "'\(path)' cannot be read; it belongs to the user of the service"
    case .unwritable(let path): "'\(path)' cannot be written; it belongs to the user of the service"
    case .damaged(let path, let line):
      "\(path):\(line): this is no token's line; remove it, and make the token anew"
    }
  }
}
