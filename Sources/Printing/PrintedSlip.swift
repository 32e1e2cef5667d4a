package import Slips

/// A slip as its printer takes it.
package struct PrintedSlip: Equatable, Sendable {
  package let bytes: [UInt8]

  /// What the bytes were laid out for.
  package let paper: Slips.Paper

  /// How much of it the slip takes, in millimetres; all sheets together.
  package let length: Int

  /// What a file of it is called: its number.
  package let name: String

  package init(_ bytes: [UInt8], on paper: Slips.Paper, length: Int, name: String = "") {
    self.bytes = bytes
    self.paper = paper
    self.length = length
    self.name = name
  }
}
