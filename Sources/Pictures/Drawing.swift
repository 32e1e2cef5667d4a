@unsafe @preconcurrency internal import CChafa
@unsafe @preconcurrency internal import CPango

/// A drawing out of a PNG file, as a terminal is sent it.
///
/// Nothing is kept: a drawing takes a few milliseconds.
package struct Drawing: Sendable {
  /// The file's path.
  private let file: String

  package init(file: String) {
    self.file = file
  }

  /// The drawing in so many columns and rows of a terminal.
  ///
  /// - Parameters:
  ///   - way: How the terminal shows pictures.
  ///   - columns: 1 or more.
  ///   - rows: 1 or more.
  ///   - cell: Width and height of one letter in dots; only sixel pictures depend on it.
  ///   - ground: The page's colour behind the drawing, each part from 0 to 1.
  /// - Returns: Lines of letters, to be placed one below the other, or one sequence for the whole
  ///   picture; empty where the terminal shows none or the file is no picture.
  ///
  /// The corresponding C function is `chafa_canvas_print`.
  package func lines(
    _ way: PictureWay, columns: Int, rows: Int, cell: (width: Int, height: Int), ground: Double
  ) -> [String] {
    guard way != .none, let canvas = unsafe canvas(way, columns, rows, cell) else { return [] }
    defer { unsafe chafa_canvas_unref(canvas) }
    guard unsafe draw(on: canvas, ground: ground) else { return [] }
    // The fallback table knows the sequences of all ways; a terminal's own entry may lack one.
    guard let terminal = unsafe chafa_term_db_get_fallback_info(chafa_term_db_get_default()) else {
      return []
    }
    defer { unsafe chafa_term_info_unref(terminal) }
    guard let printed = unsafe chafa_canvas_print(canvas, terminal) else { return [] }
    defer { unsafe g_string_free(printed, 1) }
    let bytes = unsafe UnsafeRawBufferPointer(
      start: printed.pointee.str, count: Int(printed.pointee.len))
    let text = unsafe String(decoding: bytes, as: UTF8.self)
    guard way == .colours256 || way == .trueColour else { return [text] }
    return text.split(separator: "\n").map(String.init)
  }

  private func canvas(
    _ way: PictureWay, _ columns: Int, _ rows: Int, _ cell: (width: Int, height: Int)
  ) -> OpaquePointer? {
    // A thread more would outlive the picture.
    chafa_set_n_threads(1)
    guard let map = unsafe chafa_symbol_map_new(),
      let settings = unsafe chafa_canvas_config_new()
    else { return nil }
    defer {
      unsafe chafa_symbol_map_unref(map)
      unsafe chafa_canvas_config_unref(settings)
    }
    unsafe chafa_symbol_map_add_by_tags(map, CHAFA_SYMBOL_TAG_VHALF)
    unsafe chafa_symbol_map_add_by_tags(map, CHAFA_SYMBOL_TAG_SPACE)
    unsafe chafa_canvas_config_set_geometry(settings, Int32(columns), Int32(rows))
    unsafe chafa_canvas_config_set_cell_geometry(settings, Int32(cell.width), Int32(cell.height))
    unsafe chafa_canvas_config_set_symbol_map(settings, map)
    unsafe chafa_canvas_config_set_canvas_mode(
      settings,
      way == .colours256 ? CHAFA_CANVAS_MODE_INDEXED_240 : CHAFA_CANVAS_MODE_TRUECOLOR)
    unsafe chafa_canvas_config_set_pixel_mode(settings, way.pixels)
    // It would raise the contrast of pictures in 256 colours.
    unsafe chafa_canvas_config_set_preprocessing_enabled(settings, 0)
    return unsafe chafa_canvas_new(settings)
  }

  /// Draws the file over the page's ground; false where it is no picture.
  private func draw(on canvas: OpaquePointer, ground: Double) -> Bool {
    guard let png = unsafe cairo_image_surface_create_from_png(file) else { return false }
    defer { unsafe cairo_surface_destroy(png) }
    guard unsafe cairo_surface_status(png) == CAIRO_STATUS_SUCCESS else { return false }
    let width = unsafe cairo_image_surface_get_width(png)
    let height = unsafe cairo_image_surface_get_height(png)
    guard let page = unsafe cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height) else {
      return false
    }
    defer { unsafe cairo_surface_destroy(page) }
    guard let pen = unsafe cairo_create(page) else { return false }
    unsafe cairo_set_source_rgb(pen, ground, ground, ground)
    unsafe cairo_paint(pen)
    unsafe cairo_set_source_surface(pen, png, 0, 0)
    unsafe cairo_paint(pen)
    unsafe cairo_destroy(pen)
    unsafe cairo_surface_flush(page)
    guard let dots = unsafe cairo_image_surface_get_data(page) else { return false }
    unsafe chafa_canvas_draw_all_pixels(
      canvas, CHAFA_PIXEL_BGRA8_PREMULTIPLIED, dots, width, height,
      cairo_image_surface_get_stride(page))
    return true
  }
}

extension PictureWay {
  fileprivate var pixels: ChafaPixelMode {
    switch self {
    case .sixel: CHAFA_PIXEL_MODE_SIXELS
    case .kitty: CHAFA_PIXEL_MODE_KITTY
    case .none, .colours256, .trueColour: CHAFA_PIXEL_MODE_SYMBOLS
    }
  }
}
