package import Faces

/// Something that is drawn on a page.
package enum Mark {
  /// A filled box with round corners of that radius.
  case box(Area, radius: Int, Ink)

  /// The edge of a box, so many dots wide, within it.
  case edge(Area, radius: Int, width: Int, Ink)

  /// One line of a text, its box's left edge at `x`.
  case line(Int, of: ShapedText, x: Int, baseline: Int, Ink)

  /// The drawing of that name, as large as it fits.
  case drawing(String, Area)

  /// A tick: this was chosen.
  case tick(Area, Ink)

  func moved(down: Int) -> Mark {
    switch self {
    case .box(let area, let radius, let ink): .box(area.moved(down: down), radius: radius, ink)
    case .edge(let area, let radius, let width, let ink):
      .edge(area.moved(down: down), radius: radius, width: width, ink)
    case .line(let index, let text, let x, let baseline, let ink):
      .line(index, of: text, x: x, baseline: baseline + down, ink)
    case .drawing(let name, let area): .drawing(name, area.moved(down: down))
    case .tick(let area, let ink): .tick(area.moved(down: down), ink)
    }
  }

  /// Where it is seen: of a line, where its letters are.
  package var area: Area {
    switch self {
    case .box(let area, _, _), .edge(let area, _, _, _), .drawing(_, let area), .tick(let area, _):
      return area
    case .line(let index, let text, let x, let baseline, _):
      let line = text.lines[index]
      return Area(
        x: x + line.left, y: baseline - line.inkAscent, width: line.width,
        height: line.inkAscent + line.inkDescent)
    }
  }
}
