/// A page as dots of a few colours.
package struct Dots: Equatable, Sendable {
  package let width: Int
  package let height: Int

  /// The place of each dot's colour among those of the look, row by row.
  package let places: [UInt8]
}
