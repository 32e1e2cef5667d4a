internal import Faces

/// One line of print with everything that stands on its baseline.
struct Row {
  /// The room above and below the baseline, in dots.
  private(set) var ascent: Int
  private(set) var descent: Int

  /// What is drawn, measured from the baseline's left end; above it `y` is negative.
  private(set) var marks: [Mark]

  var height: Int { ascent + descent }

  /// What its words take beside each other, in dots.
  var width: Int {
    marks.reduce(0) {
      if case .line(let index, let text, _) = $1 { $0 + text.lines[index].width } else { $0 }
    }
  }

  init(ascent: Int, descent: Int, marks: [Mark]) {
    self.ascent = ascent
    self.descent = descent
    self.marks = marks
  }

  /// Boxes below the row's top; their `y` counts from there.
  init(height: Int, boxes: [Box]) {
    self.init(ascent: 0, descent: height, marks: [.boxes(boxes)])
  }

  /// The rows of a text whose box begins at `x`.
  static func rows(of text: ShapedText, x: Int) -> [Row] {
    text.lines.indices.map { index in
      let line = text.lines[index]
      return Row(
        ascent: line.ascent, descent: line.descent,
        marks: [.line(index, of: text, x: x + line.left)])
    }
  }

  /// Both rows on one baseline.
  func beside(_ other: Row) -> Row {
    Row(
      ascent: max(ascent, other.ascent), descent: max(descent, other.descent),
      marks: marks + other.marks)
  }

  /// The same row with a sign on its baseline that takes no room of its own.
  func marked(by sign: Row) -> Row {
    Row(ascent: ascent, descent: descent, marks: sign.marks + marks)
  }

  /// Where its ink may lie if its top is at `y`; a drawing beside some words reaches below their row.
  func reach(from y: Int) -> Range<Int> {
    var (top, bottom) = (y, y + height)
    for case .boxes(let boxes) in marks {
      for box in boxes {
        top = min(top, y + ascent + box.y)
        bottom = max(bottom, y + ascent + box.y + box.height)
      }
    }
    return top..<bottom
  }

  /// Draws the row with its top at `y`.
  func draw(on canvas: Canvas, x: Int, y: Int) {
    for mark in marks {
      switch mark {
      case .line(let index, let text, let left):
        canvas.show(text, line: index, x: x + left, baseline: y + ascent)
      case .boxes(let boxes):
        canvas.fill(boxes.map { $0.moved(x: x, y: y + ascent) })
      }
    }
  }
}

/// Something black on a row.
enum Mark {
  case line(Int, of: ShapedText, x: Int)
  case boxes([Box])
}

extension Box {
  func moved(x: Int, y: Int) -> Box {
    Box(x: self.x + x, y: self.y + y, width: width, height: height)
  }
}

extension [Row] {
  /// Two columns: the first rows of both share a baseline, then the second ones, and so on.
  func beside(_ others: [Row]) -> [Row] {
    let count = Swift.max(count, others.count)
    return zip(padded(to: count), others.padded(to: count)).map { $0.beside($1) }
  }

  /// With empty rows at the end, as high as the last one: the longer column keeps its pitch.
  private func padded(to count: Int) -> [Row] {
    guard let last else { return [Row](repeating: Row(height: 0, boxes: []), count: count) }
    let empty = Row(ascent: last.ascent, descent: last.descent, marks: [])
    return self + [Row](repeating: empty, count: count - self.count)
  }
}
