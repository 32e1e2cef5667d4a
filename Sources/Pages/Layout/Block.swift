internal import TextLayout

/// Rows of a page that stand on one screen together, where they fit.
struct Block {
  var rows: [Row]

  /// What its first piece is.
  let role: Piece.Role

  /// The option that it offers, if it offers one.
  var option: Int? {
    guard case .option(let index) = role else { return nil }
    return index
  }

  /// Whether a piece of that role stays with this block: an answer with its question, a step with
  /// its heading.
  func keeps(_ next: Piece.Role) -> Bool {
    switch next {
    case .detail: true
    case .paragraph: role == .heading
    case .progress, .title, .hint, .heading, .notice, .number, .option: false
    }
  }

  /// Whether an empty row comes before it; only choices may stand close together.
  func isSpaced(after other: Block, closely: Bool) -> Bool {
    !(closely && option != nil && other.option != nil)
  }
}
