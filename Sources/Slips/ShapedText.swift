internal import CPango

/// A text that Pango has shaped and broken into lines, ready to be drawn on any ``Canvas``.
@safe final class ShapedText {
  /// One line of it, in whole dots.
  struct Line: Equatable {
    /// Where its first dot stands, from the left edge of the text's width.
    let left: Int
    let width: Int

    /// The room above and below the baseline.
    let ascent: Int
    let descent: Int
  }

  /// From the top down.
  private(set) var lines: [Line] = []

  /// Which line of a slip it belongs to.
  let id: String

  /// Whether a word was wider than a line and goes on in the next.
  private(set) var breaksWord = false

  /// The widest line's width in dots.
  private(set) var width = 0

  private let layout: OpaquePointer

  /// Takes over a fresh layout.
  init(
    _ layout: OpaquePointer, text: String, style: TextStyle, width: Int, id: String
  ) throws(SlipError) {
    unsafe self.layout = unsafe layout
    self.id = id
    let font = unsafe pango_font_description_from_string(
      "\(Face.families) \(style.isBold ? "Bold " : "")\(style.size)px")
    unsafe pango_layout_set_font_description(layout, font)
    unsafe pango_font_description_free(font)
    unsafe pango_layout_set_auto_dir(layout, 0)
    unsafe pango_layout_set_text(layout, text, -1)
    enlargeArabic(of: text, size: style.size)
    let room = Int32(width) * PANGO_SCALE
    wrap(text, size: style.size, within: room)
    if unsafe pango_layout_get_unknown_glyphs_count(layout) > 0, let scalar = unknownScalar() {
      throw .missingGlyph(scalar, line: id)
    }
    measure(in: style, within: room)
    breaksWord = hasBreakWithinWord(of: text)
  }

  deinit { unsafe g_object_unref(UnsafeMutableRawPointer(layout)) }

  /// Draws one line with its baseline on the canvas's current point.
  ///
  /// The corresponding C function is `pango_cairo_show_layout_line`.
  func show(line: Int, on context: OpaquePointer) {
    let line = unsafe pango_layout_get_line_readonly(layout, Int32(line))
    unsafe pango_cairo_show_layout_line(context, line)
  }

  /// Arabic letters are drawn lower in their em square than Latin ones; an eighth more makes
  /// them as legible, while names and digits among them keep their size.
  ///
  /// The corresponding C function is `pango_attr_size_new_absolute`.
  private func enlargeArabic(of text: String, size: Int) {
    let attributes = unsafe pango_attr_list_new()
    defer { unsafe pango_attr_list_unref(attributes) }
    for range in text.arabicRanges {
      let attribute = unsafe pango_attr_size_new_absolute(Int32(size * 9 / 8) * PANGO_SCALE)
      unsafe attribute?.pointee.start_index = UInt32(range.lowerBound)
      unsafe attribute?.pointee.end_index = UInt32(range.upperBound)
      unsafe pango_attr_list_insert(attributes, attribute)
    }
    unsafe pango_layout_set_attributes(layout, attributes)
  }

  /// Breaks the text into lines of that width, unless it fits on one: Pango shapes a text twice
  /// that may wrap, so what is short is tried on one line first.
  ///
  /// The corresponding C function is `pango_layout_set_width`.
  private func wrap(_ text: String, size: Int, within room: Int32) {
    // A character takes half an em on average.
    if text.unicodeScalars.count * size / 2 * Int(PANGO_SCALE) < room {
      var width: Int32 = 0
      unsafe pango_layout_get_size(layout, &width, nil)
      if width <= room { return }
    }
    unsafe pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    unsafe pango_layout_set_width(layout, room)
  }

  /// Gives all lines the same room: what the font asks for, at most 1.57 em, and always enough
  /// for the ink. Noto Naskh Arabic asks for 1.7 em, a fifth of it for marks that no text has.
  ///
  /// The corresponding C function is `pango_layout_iter_get_line_extents`.
  private func measure(in style: TextStyle, within room: Int32) {
    let size = style.size
    var boxes: [(left: Int, width: Int)] = []
    var (ascent, descent) = (0, 0)
    let iterator = unsafe pango_layout_get_iter(layout)
    defer { unsafe pango_layout_iter_free(iterator) }
    repeat {
      var (ink, box) = (PangoRectangle(), PangoRectangle())
      unsafe pango_layout_iter_get_line_extents(iterator, &ink, &box)
      let baseline = unsafe pango_layout_iter_get_baseline(iterator)
      let above = min(Self.dots(baseline - box.y), size * 107 / 100)
      let below = min(Self.dots(box.y + box.height - baseline), size / 2)
      ascent = max(ascent, above, Self.dots(baseline - ink.y))
      descent = max(descent, below, Self.dots(ink.y + ink.height - baseline))
      let left = style.left(of: room - box.width)
      boxes.append((Int(left / PANGO_SCALE), Self.dots(box.width)))
      width = max(width, Self.dots(box.width))
    } while unsafe pango_layout_iter_next_line(iterator) != 0
    lines = boxes.map {
      Line(left: $0.left, width: $0.width, ascent: ascent, descent: descent)
    }
  }

  /// Whether some line begins where the Unicode line breaking algorithm allows no break.
  ///
  /// The corresponding C function is `pango_layout_get_log_attrs_readonly`.
  private func hasBreakWithinWord(of text: String) -> Bool {
    guard lines.count > 1 else { return false }
    var count: Int32 = 0
    guard let attributes = unsafe pango_layout_get_log_attrs_readonly(layout, &count) else {
      return false
    }
    let iterator = unsafe pango_layout_get_iter(layout)
    defer { unsafe pango_layout_iter_free(iterator) }
    // Attributes are counted in characters, lines in bytes.
    let bytes = text.utf8
    var (place, character) = (0, 0)
    var next = bytes.startIndex
    while unsafe pango_layout_iter_next_line(iterator) != 0 {
      guard let line = unsafe pango_layout_iter_get_line_readonly(iterator) else { continue }
      let start = Int(unsafe line.pointee.start_index)
      while place < start, next < bytes.endIndex {
        if bytes[next] & 0xC0 != 0x80 { character += 1 }
        next = bytes.index(after: next)
        place += 1
      }
      if character < Int(count), unsafe attributes[character].is_line_break == 0 { return true }
    }
    return false
  }

  /// The first character for which no face has a glyph.
  ///
  /// The corresponding C macro is `PANGO_GET_UNKNOWN_GLYPH`.
  private func unknownScalar() -> Unicode.Scalar? {
    let unknown: PangoGlyph = 0x1000_0000
    let iterator = unsafe pango_layout_get_iter(layout)
    defer { unsafe pango_layout_iter_free(iterator) }
    repeat {
      guard let run = unsafe pango_layout_iter_get_run_readonly(iterator) else { continue }
      let glyphs = unsafe run.pointee.glyphs.pointee
      for position in 0..<Int(unsafe glyphs.num_glyphs) {
        let glyph = unsafe glyphs.glyphs[position].glyph
        if glyph != 0x0FFF_FFFF, glyph & unknown != 0 { return Unicode.Scalar(glyph & ~unknown) }
      }
    } while unsafe pango_layout_iter_next_run(iterator) != 0
    return nil
  }

  private static func dots(_ units: Int32) -> Int {
    Int((units + PANGO_SCALE - 1) / PANGO_SCALE)
  }
}

extension TextStyle {
  /// What a line leaves free on its left side.
  fileprivate func left(of free: Int32) -> Int32 {
    switch alignment {
    case .center: free / 2
    case .start: isRightToLeft ? free : 0
    case .end: isRightToLeft ? 0 : free
    }
  }
}
