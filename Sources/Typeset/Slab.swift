/// A part of a page's body, with everything on it measured from its own top.
struct Slab {
  var height: Int

  /// The room above it, where it is not the first.
  var gap: Int

  var marks: [Mark] = []

  /// The options that stand on it, by their places among the page's.
  var options: [Int: Area] = [:]

  /// The room of the field, where it is that.
  var field: Area?

  /// Whether it is one of several choices, which are all as high.
  var isRow = false

  /// The pieces of the page that stand on it, by their places.
  var pieces: [Int] = []

  /// Whether it is the title, which is repeated where a page takes several screens.
  var isTitle = false

  /// Whether it is a heading alone, and whether a screen begins with it.
  var isHeading = false
  var beginsScreen = false

  init(height: Int, gap: Int, marks: [Mark] = []) {
    self.height = height
    self.gap = gap
    self.marks = marks
  }
}

extension [Slab] {
  /// From the first one's top to the last one's end.
  var height: Int {
    enumerated().reduce(0) { $0 + $1.element.height + ($1.offset == 0 ? 0 : $1.element.gap) }
  }
}
