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
    case .option: role == .heading && options.isEmpty
    case .progress, .title, .hint, .notice, .number: false
    }
  }

  /// Whether an empty row comes before it; the parts of a list always stand close together.
  func isSpaced(after other: Block, _ room: Room) -> Bool {
    if role == .item { return false }
    if role == .heading { return true }
    switch room {
    case .ample: return true
    case .short: return options.isEmpty || other.options.isEmpty
    case .none:
      switch other.role {
      case .title where role == .hint || role == .paragraph: return false
      case .hint, .option, .heading: return options.isEmpty
      default: return true
      }
    }
  }

  /// How much room a screen leaves between what stands on it.
  enum Room: CaseIterable {
    case ample
    /// Choices stand close together.
    case short
    /// So do they with the hint above them, and a title with what explains it.
    case none
  }
}
