internal import CPango

extension Canvas {
  /// A PNG of that size, eight dots a byte as in ``Picture``: what is darker than half on white
  /// paper is black.
  ///
  /// - Throws: ``SlipError/missingDrawing(path:)``.
  ///
  /// The corresponding C function is `cairo_image_surface_create_from_png`.
  static func dots(
    of path: String, width: Int, height: Int
  ) throws(SlipError) -> [UInt8] {
    let drawing = unsafe cairo_image_surface_create_from_png(path)
    defer { unsafe cairo_surface_destroy(drawing) }
    guard unsafe cairo_surface_status(drawing) == CAIRO_STATUS_SUCCESS,
      unsafe cairo_image_surface_get_width(drawing) == Int32(width),
      unsafe cairo_image_surface_get_height(drawing) == Int32(height)
    else { throw .missingDrawing(path: path) }
    let page = unsafe cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    defer { unsafe cairo_surface_destroy(page) }
    let context = unsafe cairo_create(page)
    unsafe cairo_set_source_rgb(context, 1, 1, 1)
    unsafe cairo_paint(context)
    unsafe cairo_set_source_surface(context, drawing, 0, 0)
    unsafe cairo_paint(context)
    unsafe cairo_destroy(context)
    unsafe cairo_surface_flush(page)
    guard let rows = unsafe UnsafeRawPointer(cairo_image_surface_get_data(page)) else {
      throw .drawing(reason: "no picture")
    }
    let stride = Int(unsafe cairo_image_surface_get_stride(page))
    var bytes = [UInt8](repeating: 0, count: width / 8 * height)
    for y in 0..<height {
      for x in 0..<width {
        let pixel = unsafe rows.load(fromByteOffset: y * stride + 4 * x, as: UInt32.self)
        if isDark(pixel) { bytes[(y * width + x) / 8] |= 0x80 >> UInt8(x % 8) }
      }
    }
    return bytes
  }

  /// Whether a pixel is darker than half, by the weights that televisions give the three colours.
  private static func isDark(_ pixel: UInt32) -> Bool {
    let (red, green, blue) = (pixel >> 16 & 0xFF, pixel >> 8 & 0xFF, pixel & 0xFF)
    return 299 * red + 587 * green + 114 * blue < 128_000
  }
}
