internal import CPango
package import Faces

/// Draws set pages, dot by dot.
///
/// The corresponding C function is `cairo_image_surface_create`.
@safe package final class Bitmap {
  package let width: Int
  package let height: Int
  private let surface: OpaquePointer
  private let context: OpaquePointer

  /// Where the drawings' PNG files are.
  private let drawings: String

  package init(width: Int, height: Int, drawings: String) throws(FaceError) {
    guard
      let surface = unsafe cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, Int32(width), Int32(height)),
      unsafe cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
      let context = unsafe cairo_create(surface)
    else { throw .drawing(reason: "no picture of \(width) by \(height) dots") }
    unsafe (self.surface, self.context) = unsafe (surface, context)
    (self.width, self.height, self.drawings) = (width, height, drawings)
  }

  deinit {
    unsafe cairo_destroy(context)
    unsafe cairo_surface_destroy(surface)
  }

  /// Draws a page of this size, whole.
  package func draw(_ page: SetPage) {
    let colours = Colours.of(page.look)
    ink(colours[.ground])
    unsafe cairo_paint(context)
    for mark in page.marks { draw(mark, colours) }
    unsafe cairo_surface_flush(surface)
  }

  private func draw(_ mark: Mark, _ colours: Colours) {
    switch mark {
    case .box(let area, let radius, let colour):
      ink(colours[colour])
      rounded(area, radius: Double(radius))
      unsafe cairo_fill(context)
    case .edge(let area, let radius, let width, let colour):
      ink(colours[colour])
      unsafe cairo_set_line_width(context, Double(width))
      rounded(area, radius: Double(radius), inset: Double(width) / 2)
      unsafe cairo_stroke(context)
    case .line(let index, let text, let x, let baseline, let colour):
      ink(colours[colour])
      unsafe text.show(line: index, x: x + text.lines[index].left, baseline: baseline, on: context)
    case .drawing(let name, let area): drawing(name, area)
    case .tick(let area, let colour):
      ink(colours[colour])
      let (x, y, size) = (Double(area.x), Double(area.y), Double(area.width))
      unsafe cairo_set_line_width(context, max(2, size * 0.14))
      unsafe cairo_move_to(context, x + size * 0.12, y + size * 0.54)
      unsafe cairo_line_to(context, x + size * 0.40, y + size * 0.80)
      unsafe cairo_line_to(context, x + size * 0.88, y + size * 0.22)
      unsafe cairo_stroke(context)
    }
  }

  /// The same rounding as in ``Colour/bytes``.
  private func ink(_ colour: Colour) {
    let bytes = colour.bytes
    unsafe cairo_set_source_rgb(
      context, Double(bytes >> 16) / 255, Double(bytes >> 8 & 255) / 255, Double(bytes & 255) / 255)
  }

  private func rounded(_ area: Area, radius: Double, inset: Double = 0) {
    let (x, y) = (Double(area.x) + inset, Double(area.y) + inset)
    let (width, height) = (Double(area.width) - 2 * inset, Double(area.height) - 2 * inset)
    let r = min(radius, width / 2, height / 2)
    let quarter = Double.pi / 2
    unsafe cairo_new_path(context)
    unsafe cairo_arc(context, x + width - r, y + r, r, -quarter, 0)
    unsafe cairo_arc(context, x + width - r, y + height - r, r, 0, quarter)
    unsafe cairo_arc(context, x + r, y + height - r, r, quarter, 2 * quarter)
    unsafe cairo_arc(context, x + r, y + r, r, 2 * quarter, 3 * quarter)
    unsafe cairo_close_path(context)
  }

  /// A drawing, as large as it fits; nothing where its file is none.
  ///
  /// The corresponding C function is `cairo_image_surface_create_from_png`.
  private func drawing(_ name: String, _ area: Area) {
    guard let png = unsafe cairo_image_surface_create_from_png("\(drawings)/\(name).png") else {
      return
    }
    defer { unsafe cairo_surface_destroy(png) }
    let wide = Double(unsafe cairo_image_surface_get_width(png))
    let high = Double(unsafe cairo_image_surface_get_height(png))
    guard unsafe cairo_surface_status(png) == CAIRO_STATUS_SUCCESS, wide > 0, high > 0 else {
      return
    }
    let scale = min(Double(area.width) / wide, Double(area.height) / high)
    unsafe cairo_save(context)
    unsafe cairo_translate(context, Double(area.x), Double(area.y))
    unsafe cairo_scale(context, scale, scale)
    unsafe cairo_set_source_surface(context, png, 0, 0)
    unsafe cairo_paint(context)
    unsafe cairo_restore(context)
  }

  /// What was drawn, each dot in the nearest of the look's few colours.
  package func dots(in colours: Colours) -> Dots {
    var places = [UInt8](repeating: 0, count: width * height)
    guard let data = unsafe UnsafeRawPointer(cairo_image_surface_get_data(surface)) else {
      return Dots(width: width, height: height, places: places)
    }
    let stride = Int(unsafe cairo_image_surface_get_stride(surface))
    let ground = colours.palette[0].bytes
    unsafe places.withUnsafeMutableBufferPointer { places in
      unsafe colours.nearest.withUnsafeBufferPointer { nearest in
        for y in 0..<height {
          let row = unsafe data + y * stride
          let start = y * width
          for x in 0..<width {
            let dot = unsafe row.load(fromByteOffset: 4 * x, as: UInt32.self) & 0xFF_FFFF
            // Most of a page is ground.
            if dot == ground { continue }
            let place = dot >> 12 & 0xF00 | dot >> 8 & 0xF0 | dot >> 4 & 0xF
            unsafe places[start + x] = nearest[Int(place)]
          }
        }
      }
    }
    return Dots(width: width, height: height, places: places)
  }

  /// Shows what was reduced to few colours, as a terminal does.
  package func show(_ dots: Dots, in colours: Colours) {
    guard let data = unsafe UnsafeMutableRawPointer(cairo_image_surface_get_data(surface)) else {
      return
    }
    let stride = Int(unsafe cairo_image_surface_get_stride(surface))
    for y in 0..<min(height, dots.height) {
      for x in 0..<min(width, dots.width) {
        let colour = colours.palette[Int(dots.places[y * dots.width + x])].bytes
        unsafe data.storeBytes(of: colour, toByteOffset: y * stride + 4 * x, as: UInt32.self)
      }
    }
    unsafe cairo_surface_mark_dirty(surface)
  }

  /// Writes a PNG file of what was drawn.
  ///
  /// The corresponding C function is `cairo_surface_write_to_png`.
  package func writePNG(_ path: String) throws(FaceError) {
    let status = unsafe cairo_surface_write_to_png(surface, path)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .drawing(reason: unsafe String(cString: cairo_status_to_string(status)))
    }
  }
}
