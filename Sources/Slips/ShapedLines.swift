internal import CPango

/// The shaped runs of a text, line by line and from left to right.
@safe final class ShapedLines {
  /// Whether a word was wider than a line and goes on in the next.
  let breaksWord: Bool

  private let layout: OpaquePointer
  private let lines: [[ShapedRun]]

  /// Whether the runs are copies, rather than the layout's own.
  private let areCopies: Bool

  /// Takes over a layout without a width and breaks what it holds into lines.
  ///
  /// Pango shapes a text twice that it breaks itself. So only what it alone can break is left to it:
  /// words that go on in the next line, with a hyphen or without.
  ///
  /// The corresponding C function is `pango_layout_set_width`.
  init(_ layout: OpaquePointer, of text: String, within room: Int32) {
    unsafe self.layout = unsafe layout
    let whole = unsafe Self.lines(of: layout)
    if whole.count == 1, whole[0].reduce(0, { $0 + $1.width }) <= room {
      (lines, areCopies, breaksWord) = (whole, false, false)
    } else if whole.count == 1,
      let breaks = unsafe LineBreaks(of: text, whole[0], in: layout, within: room)
    {
      (lines, areCopies, breaksWord) = (breaks.lines, true, false)
    } else {
      unsafe pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
      unsafe pango_layout_set_width(layout, room)
      (lines, areCopies) = unsafe (Self.lines(of: layout), false)
      breaksWord = unsafe Self.hasBreakWithinWord(of: text, in: layout)
    }
  }

  deinit {
    if areCopies { lines.joined().forEach { $0.free() } }
    unsafe g_object_unref(UnsafeMutableRawPointer(layout))
  }

  /// The layout's own runs.
  ///
  /// The corresponding C function is `pango_layout_get_line_readonly`.
  private static func lines(of layout: OpaquePointer) -> [[ShapedRun]] {
    (0..<(unsafe pango_layout_get_line_count(layout))).map { index in
      var runs: [ShapedRun] = []
      var link = unsafe pango_layout_get_line_readonly(layout, index)?.pointee.runs
      while let run = unsafe link {
        runs.append(
          unsafe ShapedRun(run.pointee.data.assumingMemoryBound(to: PangoGlyphItem.self)))
        unsafe link = unsafe run.pointee.next
      }
      return runs
    }
  }

  /// Whether some line begins where the Unicode line breaking algorithm allows no break.
  private static func hasBreakWithinWord(of text: String, in layout: OpaquePointer) -> Bool {
    let attributes = unsafe LineBreaks.attributes(of: layout)
    let bytes = text.utf8
    return (1..<max(1, unsafe pango_layout_get_line_count(layout))).contains { index in
      guard let line = unsafe pango_layout_get_line_readonly(layout, index) else { return false }
      // Attributes are counted in characters, lines in bytes.
      let start = bytes.index(bytes.startIndex, offsetBy: Int(unsafe line.pointee.start_index))
      let character = text.unicodeScalars[..<start].count
      return unsafe character < attributes.count && attributes[character].is_line_break == 0
    }
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
    guard let text = unsafe pango_layout_get_text(layout) else { return }
    var left: Int32 = 0
    for run in lines[line] {
      let place = Double(x) + Double(left) / Double(PANGO_SCALE)
      unsafe cairo_move_to(context, place, Double(baseline))
      unsafe run.show(text: text, on: context)
      left += run.width
    }
  }
}
