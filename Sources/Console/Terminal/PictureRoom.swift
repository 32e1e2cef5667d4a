/// How large a picture a terminal takes.
///
/// The text is handed from the keeper to each visit, so that the terminal is asked only once.
package struct PictureRoom: Equatable, Sendable {
  /// In dots; a larger one would not be shown at all.
  package let width: Int
  package let height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// `1000x1000`; nil for what is no size of a picture.
  package init?(_ text: String) {
    let parts = text.split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, parts.allSatisfy((64...100_000).contains) else { return nil }
    self.init(width: parts[0], height: parts[1])
  }

  package var text: String { "\(width)x\(height)" }
}
