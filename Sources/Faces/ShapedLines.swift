internal import CPango

/// The shaped runs of a text, line by line and from left to right.
@safe final class ShapedLines {
  /// Whether a word was wider than a line and goes on in the next.
  let breaksWord: Bool

  private let text: String
  private let lines: [[ShapedRun]]

  /// Shapes a text with those attributes and breaks it into lines.
  ///
  /// Pango shapes a text twice that it breaks itself. So only what it alone can break is left to it:
  /// words that go on in the next line, with a hyphen or without. `rounds` puts letters on whole dots.
  init(
    _ text: String, _ attributes: OpaquePointer?, in context: OpaquePointer, within room: Int32,
    rounds: Bool
  ) {
    self.text = text
    let runs = unsafe ShapedRun.runs(of: text, attributes, in: context, rounds: rounds)
    if runs.reduce(0, { $0 + $1.width }) <= room {
      (lines, breaksWord) = ([runs.inOrderOfSight], false)
    } else if let breaks = unsafe LineBreaks(of: text, runs, in: context, within: room) {
      (lines, breaksWord) = (breaks.parted(), false)
    } else {
      for run in runs { run.free() }
      (lines, breaksWord) = unsafe Self.wrapped(text, attributes, in: context, within: room)
    }
  }

  deinit {
    for run in lines.joined() { run.free() }
  }

  /// The lines into which Pango breaks a text, and whether a word goes on in the next.
  ///
  /// The corresponding C functions are `pango_layout_set_width` and `pango_layout_get_line_readonly`.
  private static func wrapped(
    _ text: String, _ attributes: OpaquePointer?, in context: OpaquePointer, within room: Int32
  ) -> ([[ShapedRun]], Bool) {
    let layout = unsafe pango_layout_new(context)
    defer { unsafe g_object_unref(UnsafeMutableRawPointer(layout)) }
    unsafe pango_layout_set_auto_dir(layout, 0)
    unsafe pango_layout_set_text(layout, text, -1)
    unsafe pango_layout_set_attributes(layout, attributes)
    unsafe pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    unsafe pango_layout_set_width(layout, room)
    let places = Set(unsafe LineBreaks.places(of: text, in: context).map(\.bytes))
    var lines: [[ShapedRun]] = []
    var breaksWord = false
    for index in 0..<(unsafe pango_layout_get_line_count(layout)) {
      guard let line = unsafe pango_layout_get_line_readonly(layout, index) else { continue }
      let runs = unsafe ShapedRun.copies(of: line.pointee.runs)
      let start = Int(unsafe line.pointee.start_index)
      breaksWord = breaksWord || index > 0 && !places.contains(start)
      lines.append(runs)
    }
    return (lines, breaksWord)
  }
}

extension ShapedLines {
  /// What a line takes, in Pango's units; all but the width from the baseline.
  struct Box {
    var width: Int32 = 0
    var ascent: Int32 = 0
    var descent: Int32 = 0
    var inkAscent: Int32 = 0
    var inkDescent: Int32 = 0
  }

  /// The lines' boxes from the top down.
  var boxes: [Box] {
    lines.map { runs in
      var line = Box()
      for run in runs {
        let (box, ink) = run.extents
        line.width += box.width
        line.ascent = max(line.ascent, -box.y)
        line.descent = max(line.descent, box.y + box.height)
        line.inkAscent = max(line.inkAscent, -ink.y)
        line.inkDescent = max(line.inkDescent, ink.y + ink.height)
      }
      return line
    }
  }

  /// The first character for which no face has a glyph.
  var unknownScalar: Unicode.Scalar? {
    for run in lines.joined() {
      if let scalar = run.unknownScalar { return scalar }
    }
    return nil
  }

  /// Draws one line with its baseline's left end at that point.
  func show(line: Int, x: Int, baseline: Int, on context: OpaquePointer) {
    var left: Int32 = 0
    for run in lines[line] {
      let place = Double(x) + Double(left) / Double(PANGO_SCALE)
      unsafe cairo_move_to(context, place, Double(baseline))
      unsafe run.show(text: text, on: context)
      left += run.width
    }
  }
}
