internal import CPango

/// A text that Pango has shaped and broken into lines, ready to be drawn on any ``Canvas``.
@safe final class ShapedText {
  /// One line of it, in whole dots.
  struct Line: Equatable {
    /// Where its first dot stands, from the left edge of the text's width.
    let left: Int

    /// The room above and below the baseline.
    let ascent: Int
    let descent: Int
  }

  /// From the top down.
  private(set) var lines: [Line] = []

  /// The widest line's width in dots.
  private(set) var width = 0

  private let layout: OpaquePointer

  /// Takes over a fresh layout.
  init(
    _ layout: OpaquePointer, text: String, style: TextStyle, width: Int, id: String
  ) throws(SlipError) {
    unsafe self.layout = unsafe layout
    let font = unsafe pango_font_description_from_string(
      "\(Face.families) \(style.isBold ? "Bold " : "")\(style.size)px")
    unsafe pango_layout_set_font_description(layout, font)
    unsafe pango_font_description_free(font)
    unsafe pango_layout_set_auto_dir(layout, 0)
    unsafe pango_layout_set_alignment(layout, style.pangoAlignment)
    unsafe pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    unsafe pango_layout_set_width(layout, Int32(width) * PANGO_SCALE)
    unsafe pango_layout_set_text(layout, text, -1)
    if unsafe pango_layout_get_unknown_glyphs_count(layout) > 0, let scalar = unknownScalar() {
      throw .missingGlyph(scalar, line: id)
    }
    measure()
  }

  deinit { unsafe g_object_unref(UnsafeMutableRawPointer(layout)) }

  /// Draws one line with its baseline on the canvas's current point.
  ///
  /// The corresponding C function is `pango_cairo_show_layout_line`.
  func show(line: Int, on context: OpaquePointer) {
    let line = unsafe pango_layout_get_line_readonly(layout, Int32(line))
    unsafe pango_cairo_show_layout_line(context, line)
  }

  /// The corresponding C function is `pango_layout_iter_get_line_extents`.
  private func measure() {
    let iterator = unsafe pango_layout_get_iter(layout)
    defer { unsafe pango_layout_iter_free(iterator) }
    repeat {
      var box = PangoRectangle()
      unsafe pango_layout_iter_get_line_extents(iterator, nil, &box)
      let baseline = unsafe pango_layout_iter_get_baseline(iterator)
      lines.append(
        Line(
          left: Int(box.x / PANGO_SCALE),
          ascent: Self.dots(baseline - box.y),
          descent: Self.dots(box.y + box.height - baseline)))
      width = max(width, Self.dots(box.width))
    } while unsafe pango_layout_iter_next_line(iterator) != 0
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
  /// With auto_dir off, Pango's left stays left where text runs from right to left.
  fileprivate var pangoAlignment: PangoAlignment {
    switch alignment {
    case .center: PANGO_ALIGN_CENTER
    case .start: isRightToLeft ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT
    case .end: isRightToLeft ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT
    }
  }
}
