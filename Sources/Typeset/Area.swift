/// A part of a page in dots from its top left corner.
package struct Area: Equatable, Hashable, Sendable {
  package var x: Int
  package var y: Int
  package var width: Int
  package var height: Int

  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  package var right: Int { x + width }
  package var bottom: Int { y + height }

  package func contains(_ other: Area) -> Bool {
    x <= other.x && y <= other.y && right >= other.right && bottom >= other.bottom
  }

  package func overlaps(_ other: Area) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }

  func moved(down: Int) -> Area { Area(x: x, y: y + down, width: width, height: height) }

  func inset(by edge: Int) -> Area {
    Area(x: x + edge, y: y + edge, width: width - 2 * edge, height: height - 2 * edge)
  }
}
