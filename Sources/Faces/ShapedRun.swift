internal import CPango

/// Some characters of a text in one face and one direction, shaped; who has it frees it.
@safe struct ShapedRun {
  private let item: UnsafeMutablePointer<PangoGlyphItem>

  /// The bytes of the text that it shows.
  let bytes: Range<Int>

  /// How far the next run is moved to the right, in Pango's units.
  let width: Int32

  /// What is not drawn: `PANGO_GLYPH_EMPTY`.
  private static let empty: PangoGlyph = 0x0FFF_FFFF

  /// What a glyph has that no face has: `PANGO_GLYPH_UNKNOWN_FLAG`.
  private static let unknown: PangoGlyph = 0x1000_0000

  private var shaped: PangoItem { unsafe item.pointee.item.pointee }
  private var glyphs: PangoGlyphString { unsafe item.pointee.glyphs.pointee }

  init(_ item: UnsafeMutablePointer<PangoGlyphItem>) {
    unsafe self.item = unsafe item
    let shaped = unsafe item.pointee.item.pointee
    bytes = unsafe Int(shaped.offset)..<Int(shaped.offset + shaped.length)
    width = unsafe pango_glyph_string_get_width(item.pointee.glyphs)
  }

  /// How often its text is embedded in text of the other direction; odd where it runs from right to
  /// left.
  var level: UInt8 { unsafe shaped.analysis.level }

  /// The room it takes and that of its ink, from the left end of its baseline.
  ///
  /// The corresponding C function is `pango_glyph_string_extents`.
  var extents: (box: PangoRectangle, ink: PangoRectangle) {
    var (ink, box) = (PangoRectangle(), PangoRectangle())
    unsafe pango_glyph_string_extents(item.pointee.glyphs, shaped.analysis.font, &ink, &box)
    return (box, ink)
  }

  /// The first character for which no face has a glyph.
  var unknownScalar: Unicode.Scalar? {
    let glyphs = unsafe self.glyphs
    for position in 0..<Int(unsafe glyphs.num_glyphs) {
      let glyph = unsafe glyphs.glyphs[position].glyph
      if glyph != Self.empty, glyph & Self.unknown != 0 {
        return Unicode.Scalar(glyph & ~Self.unknown)
      }
    }
    return nil
  }

  /// The corresponding C function is `pango_cairo_show_glyph_item`.
  func show(text: String, on context: OpaquePointer) {
    unsafe pango_cairo_show_glyph_item(context, text, item)
  }
}

extension ShapedRun {
  /// The runs of a text with those attributes, as they are read.
  ///
  /// The corresponding C functions are `pango_itemize` and `pango_shape_item`.
  static func runs(
    of text: String, _ attributes: OpaquePointer?, in context: OpaquePointer, rounds: Bool
  ) -> [ShapedRun] {
    let bytes = Int32(text.utf8.count)
    let items = unsafe pango_itemize(context, text, 0, bytes, attributes, nil)
    defer { unsafe g_list_free(items) }
    var runs: [ShapedRun] = []
    var link = unsafe items
    while let item = unsafe link {
      let run = unsafe g_slice_alloc0(gsize(MemoryLayout<PangoGlyphItem>.size))
        .bindMemory(to: PangoGlyphItem.self, capacity: 1)
      unsafe run.pointee.item = unsafe item.pointee.data.assumingMemoryBound(to: PangoItem.self)
      unsafe run.pointee.glyphs = unsafe pango_glyph_string_new()
      unsafe pango_shape_item(
        run.pointee.item, text, bytes, nil, run.pointee.glyphs,
        rounds ? PANGO_SHAPE_ROUND_POSITIONS : PANGO_SHAPE_NONE)
      runs.append(unsafe ShapedRun(run))
      unsafe link = unsafe item.pointee.next
    }
    return runs
  }

  /// Copies of a layout's runs, in their order.
  ///
  /// The corresponding C function is `pango_glyph_item_copy`.
  static func copies(of list: UnsafeMutablePointer<GSList>?) -> [ShapedRun] {
    var runs: [ShapedRun] = []
    var link = unsafe list
    while let run = unsafe link {
      let item = unsafe run.pointee.data.assumingMemoryBound(to: PangoGlyphItem.self)
      runs.append(unsafe ShapedRun(pango_glyph_item_copy(item)))
      unsafe link = unsafe run.pointee.next
    }
    return runs
  }

  func free() { unsafe pango_glyph_item_free(item) }

  /// The width of each character.
  ///
  /// The corresponding C function is `pango_glyph_item_get_logical_widths`.
  func widths(of text: String) -> [Int32] {
    var widths = [Int32](repeating: 0, count: Int(unsafe shaped.num_chars))
    unsafe pango_glyph_item_get_logical_widths(item, text, &widths)
    return widths
  }

  /// Parts this run, which must not be used any more, before a byte of the text.
  ///
  /// - Precondition: The byte is one of the run's, and not the first.
  ///
  /// The corresponding C function is `pango_glyph_item_split`.
  func parted(before byte: Int, of text: String) -> (ShapedRun, ShapedRun) {
    guard let head = unsafe pango_glyph_item_split(item, text, Int32(byte - bytes.lowerBound))
    else { preconditionFailure("no byte within the run") }
    return unsafe (ShapedRun(head), ShapedRun(item))
  }

  /// The same without its last character, a space.
  func closedUp() -> ShapedRun {
    let glyphs = unsafe self.glyphs
    let last = level.isMultiple(of: 2) ? Int(unsafe glyphs.num_glyphs) - 1 : 0
    unsafe glyphs.glyphs[last].geometry.width = 0
    unsafe glyphs.glyphs[last].glyph = Self.empty
    return unsafe ShapedRun(item)
  }
}

extension [ShapedRun] {
  /// The runs of one line from left to right, instead of as they are read: rule L2 of Unicode's
  /// bidirectional algorithm (UAX #9).
  var inOrderOfSight: [ShapedRun] {
    var line = self
    for level in stride(from: map(\.level).max() ?? 0, to: 0, by: -1) {
      var start = 0
      while start < count {
        let end = line[start...].firstIndex { $0.level < level } ?? count
        line[start..<end].reverse()
        start = end + 1
      }
    }
    return line
  }
}
