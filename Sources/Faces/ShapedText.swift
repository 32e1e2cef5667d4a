internal import CPango

/// A text that Pango has shaped, in lines that are ready to be drawn by Cairo.
@safe package final class ShapedText {
  /// One line of it, in whole dots.
  package struct Line: Equatable, Sendable {
    /// Where its first dot stands, from the left edge of the text's width.
    package let left: Int
    package let width: Int

    /// The room above and below the baseline.
    package let ascent: Int
    package let descent: Int

    /// How far its letters reach above and below the baseline.
    package let inkAscent: Int
    package let inkDescent: Int
  }

  /// From the top down.
  package private(set) var lines: [Line] = []

  /// Which line of a slip, or which piece of a page, it belongs to.
  package let id: String

  /// Whether a word was wider than a line and goes on in the next.
  package let breaksWord: Bool

  /// The widest line's width in dots.
  package private(set) var width = 0

  /// What it says.
  package let string: String

  private let runs: ShapedLines

  init(
    _ text: String, style: TextStyle, _ faces: FaceSet, width: Int, id: String,
    in context: OpaquePointer
  ) throws(FaceError) {
    self.id = id
    string = text
    let attributes = unsafe Self.attributes(of: text, in: style, faces)
    defer { unsafe pango_attr_list_unref(attributes) }
    let room = Int32(width) * PANGO_SCALE
    runs = unsafe ShapedLines(
      text, attributes, in: context, within: room, rounds: !faces.isForScreen)
    breaksWord = runs.breaksWord
    if let scalar = runs.unknownScalar { throw .missingGlyph(scalar, line: id) }
    measure(in: style, within: room)
  }

  /// Draws one line with its baseline's left end at that point.
  package func show(line: Int, x: Int, baseline: Int, on context: OpaquePointer) {
    unsafe runs.show(line: line, x: x, baseline: baseline, on: context)
  }

  /// The faces and their sizes.
  ///
  /// The corresponding C functions are `pango_attr_font_desc_new` and `pango_attr_size_new_absolute`.
  private static func attributes(
    of text: String, in style: TextStyle, _ faces: FaceSet
  ) -> OpaquePointer? {
    let attributes = unsafe pango_attr_list_new()
    let font = unsafe pango_font_description_from_string(
      "\(faces.families) \(style.isBold ? "Bold " : "")\(style.size)px")
    unsafe pango_attr_list_insert(attributes, pango_attr_font_desc_new(font))
    unsafe pango_font_description_free(font)
    let grown = style.size * (8 + faces.arabicGrowth) / 8
    for range in text.arabicRanges where grown > style.size {
      let attribute = unsafe pango_attr_size_new_absolute(Int32(grown) * PANGO_SCALE)
      unsafe attribute?.pointee.start_index = UInt32(range.lowerBound)
      unsafe attribute?.pointee.end_index = UInt32(range.upperBound)
      unsafe pango_attr_list_insert(attributes, attribute)
    }
    return unsafe attributes
  }

  /// Gives all lines the same room: what the font asks for, at most 1.3 em, and always enough
  /// for the ink. Noto Naskh Arabic asks for 1.7 em, a fifth of it for marks that no text has. On paper,
  /// which is short, a line takes 1.2 em and more only for its own tall marks.
  private func measure(in style: TextStyle, within room: Int32) {
    let boxes = runs.boxes
    let (most, least) = style.leading.ems(style.size)
    var (ascent, descent) = (0, 0)
    if style.leading == .usual {
      for box in boxes {
        ascent = max(ascent, dots(box.inkAscent))
        descent = max(descent, dots(box.inkDescent))
      }
    }
    for box in boxes {
      width = max(width, dots(box.width))
      if style.leading == .usual {
        ascent = max(ascent, min(dots(box.ascent), most))
        descent = max(descent, min(dots(box.descent), least))
      }
    }
    lines = boxes.map { box in
      let isUsual = style.leading == .usual
      return Line(
        left: Int(style.left(of: room - box.width) / PANGO_SCALE), width: dots(box.width),
        ascent: isUsual ? ascent : max(min(dots(box.ascent), most), dots(box.inkAscent)),
        descent: isUsual ? descent : max(min(dots(box.descent), least), dots(box.inkDescent)),
        inkAscent: dots(box.inkAscent), inkDescent: dots(box.inkDescent))
    }
  }

  private func dots(_ units: Int32) -> Int { Int((units + PANGO_SCALE - 1) / PANGO_SCALE) }
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
