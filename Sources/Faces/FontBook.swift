internal import CPango
internal import Words

/// A set of faces, loaded once; it turns text into lines that are measured.
///
/// The machine's fontconfig has no part in this: neither its files nor its cache nor the
/// environment are read.
@safe package final class FontBook {
  private let faces: FaceSet
  private let map: UnsafeMutablePointer<PangoFontMap>
  private var contexts: [Language: OpaquePointer] = unsafe [:]

  /// Whether texts are kept as they were shaped, for whoever sets many slips.
  package var remembers = false
  private var known: [Wish: ShapedText] = [:]

  /// Reads the faces from a folder.
  ///
  /// The corresponding C functions are `FcConfigAppFontAddFile` and
  /// `pango_fc_font_map_set_config`.
  package init(
    _ faces: FaceSet, folder: String = FaceSet.debianFolder
  ) throws(FaceError) {
    self.faces = faces
    guard let config = unsafe FcConfigCreate() else { throw .drawing(reason: "out of memory") }
    defer { unsafe FcConfigDestroy(config) }
    for path in faces.paths(in: folder) {
      guard unsafe FcConfigAppFontAddFile(config, path) != 0 else {
        throw .missingFace(path: path)
      }
    }
    // Otherwise Pango's first font map reads the machine's own configuration in a thread.
    unsafe FcConfigSetCurrent(config)
    guard let map = unsafe pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
      throw .drawing(reason: "Pango was built without FreeType")
    }
    unsafe self.map = unsafe map
    unsafe pango_fc_font_map_set_config(OpaquePointer(map), config)
  }

  deinit {
    known = [:]
    unsafe contexts.values.forEach { unsafe g_object_unref(UnsafeMutableRawPointer($0)) }
    unsafe g_object_unref(map)
  }

  /// Breaks a text into lines no wider than `width` dots.
  ///
  /// - Throws: ``FaceError/missingGlyph(_:line:)`` with `id` for the line's name.
  ///
  /// The corresponding C functions are `pango_itemize` and `pango_shape_item`.
  package func shaped(
    _ text: String, as style: TextStyle, width: Int, id: String
  ) throws(FaceError) -> ShapedText {
    let wish = Wish(text: text, style: style, width: width, id: id)
    if let known = known[wish] { return known }
    let shaped = unsafe try ShapedText(
      text.keepingLegalNames.openingLongWords(within: width / style.size)
        .keepingIsolatesWhole(within: width / style.size),
      style: style, faces, width: width, id: id, in: context(of: style.language))
    if remembers { known[wish] = shaped }
    return shaped
  }

  /// A text as it was asked for.
  private struct Wish: Hashable {
    let text: String
    let style: TextStyle
    let width: Int
    let id: String
  }

  /// What all texts of a language are shaped in.
  ///
  /// The corresponding C function is `pango_font_map_create_context`.
  private func context(of language: Language) throws(FaceError) -> OpaquePointer {
    if let context = unsafe contexts[language] { return unsafe context }
    guard let context = unsafe pango_font_map_create_context(map),
      let options = unsafe cairo_font_options_create()
    else { throw .drawing(reason: "out of memory") }
    defer { unsafe cairo_font_options_destroy(options) }
    // Without hints, lines break in the same places on every surface of paper.
    unsafe cairo_font_options_set_hint_style(
      options, faces.isForScreen ? CAIRO_HINT_STYLE_SLIGHT : CAIRO_HINT_STYLE_NONE)
    unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    unsafe pango_cairo_context_set_font_options(context, options)
    unsafe pango_context_set_base_dir(
      context, language.direction == .rightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR)
    unsafe pango_context_set_language(context, pango_language_from_string(language.rawValue))
    unsafe contexts[language] = unsafe context
    return unsafe context
  }
}
