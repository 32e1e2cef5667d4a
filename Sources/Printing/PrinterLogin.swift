internal import Foundation

/// The name and the password that a printer asks for before it takes a slip.
package struct PrinterLogin: Equatable, Sendable {
  let name: String
  let password: String

  /// Reads them from the text of their file: `name:password`, on one line.
  ///
  /// Nil for anything else; what is wrong is not told, since it may be the password.
  package init?(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline)
    let parts = lines.first?.split(separator: ":", maxSplits: 1).map(String.init) ?? []
    guard lines.count == 1, parts.count == 2 else { return nil }
    (name, password) = (parts[0], parts[1])
  }
}
