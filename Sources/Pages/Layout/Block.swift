internal import TextLayout

/// Rows of a page that stand on one screen together, where they fit.
struct Block {
  var rows: [Row]

  /// What its first piece is.
  let role: Piece.Role

  /// The pieces of the page that stand on it, by their places.
  var pieces: [Int] = []

  /// The options that it offers; two where they stand beside each other.
  var options: [Int] = []

  /// The pictures that stand on it, their rows counted from its own first one.
  var pictures: [PicturePlace] = []

  /// Whether a piece of that role stays with this block: an answer with its question, a step with
  /// its heading.
  func keeps(_ next: Piece.Role) -> Bool {
    switch next {
    case .detail: true
    case .paragraph: role == .heading
    // A heading never stands alone; the rest of its list may go on the next screen.
    case .item, .heading: role == .heading && pieces.count == 1
    case .progress, .title, .hint, .notice, .number, .option: false
    }
  }

  /// Whether an empty row comes before it; only choices and the parts of a list may stand close
  /// together.
  func isSpaced(after other: Block, closely: Bool) -> Bool {
    if role == .item { return false }
    return !(closely && !options.isEmpty && !other.options.isEmpty)
  }
}
