package import Pages
package import TextLayout

/// One screen of a page, set in real letters and ready to be drawn.
package struct SetPage {
  /// In dots.
  package let width: Int
  package let height: Int

  package let look: Look

  /// In the order in which they are drawn.
  package var marks: [Mark] = []

  /// Where the page's options stand, by their places among them.
  package internal(set) var options: [Int: Area] = [:]

  /// Where the field of the page is typed into, in the terminal's own letters; nil where there is none.
  package internal(set) var field: FieldPlace?

  /// How much larger its letters are than those of the normal look on a screen of that size.
  package internal(set) var scale = 1.0

  /// Whether all of it has room; what has none is not drawn over what has.
  package internal(set) var fits = true

  /// An empty page.
  package init(width: Int, height: Int, look: Look) {
    self.width = width
    self.height = height
    self.look = look
  }
}
