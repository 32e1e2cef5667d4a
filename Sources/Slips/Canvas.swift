internal import CPango
internal import Faces

/// Something that a page can be drawn on in dots: a PDF page or a picture.
///
/// Every drawing goes through ``show(_:line:x:baseline:)`` and ``fill(_:)``, so that a PDF and a
/// picture of the same slip cannot differ.
@safe struct Canvas {
  private let context: OpaquePointer

  func show(_ text: ShapedText, line: Int, x: Int, baseline: Int) {
    unsafe text.show(line: line, x: x, baseline: baseline, on: context)
  }

  /// Marks what is drawn as one paragraph of the document.
  ///
  /// The corresponding C functions are `cairo_tag_begin` and `cairo_tag_end`.
  func paragraph(_ draw: () -> Void) {
    unsafe cairo_tag_begin(context, "P", nil)
    draw()
    unsafe cairo_tag_end(context, "P")
  }

  /// Fills the boxes black in one go: boxes that touch leave no seam.
  ///
  /// The corresponding C function is `cairo_fill`.
  func fill(_ boxes: [Box]) {
    unsafe cairo_new_path(context)
    for box in boxes {
      unsafe cairo_rectangle(
        context, Double(box.x), Double(box.y), Double(box.width), Double(box.height))
    }
    unsafe cairo_fill(context)
  }
}

/// A black box on a page, in dots from its top left corner.
struct Box: Equatable {
  var x: Int
  var y: Int
  var width: Int
  var height: Int
}

extension Canvas {
  /// Draws pages of one size, in dots, into a PDF with its fonts in it. The drawing begins `left`
  /// dots from the edge.
  ///
  /// The file names `created` as the time of its making, `2026-11-24T00:00:00`; without it the
  /// clock would get in.
  ///
  /// The corresponding C function is `cairo_pdf_surface_create_for_stream`.
  static func pdf(
    width: Int, height: Int, left: Int, title: String, created: String,
    pages: [(Canvas) -> Void]
  ) throws(SlipError) -> [UInt8] {
    let points = 72.0 / (25.4 * Double(Paper.dotsPerMillimetre))
    let output = Output()
    let surface = unsafe cairo_pdf_surface_create_for_stream(
      { closure, bytes, count in
        guard let closure = unsafe closure, let bytes = unsafe bytes else {
          return CAIRO_STATUS_WRITE_ERROR
        }
        unsafe Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue().bytes.append(
          contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(output).toOpaque(), Double(width) * points,
      Double(height) * points)
    defer { unsafe cairo_surface_destroy(surface) }
    unsafe cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    unsafe cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, created)
    guard let context = unsafe cairo_create(surface) else { throw .drawing(reason: "no context") }
    unsafe cairo_scale(context, points, points)
    unsafe cairo_translate(context, Double(left), 0)
    unsafe cairo_tag_begin(context, "Document", nil)
    for page in pages {
      unsafe page(Canvas(context: context))
      unsafe cairo_show_page(context)
    }
    unsafe cairo_tag_end(context, "Document")
    unsafe cairo_destroy(context)
    unsafe cairo_surface_finish(surface)
    try unsafe check(cairo_surface_status(surface))
    return output.bytes
  }

  /// Draws a page and returns its dots row by row, eight a byte: 1 is black, the highest bit the
  /// leftmost dot. A dot is black where half of it or more is covered.
  ///
  /// The page is drawn part by part, from the top; `draw` draws at least what reaches into its rows.
  /// A part has room in the processor's cache, a slip of a metre has not. Cairo's own surface of one
  /// bit a dot has no smooth letters to halve.
  ///
  /// - Precondition: `width` is a multiple of 8.
  ///
  /// The corresponding C function is `cairo_image_surface_create` with `CAIRO_FORMAT_A8`.
  static func dots(
    width: Int, height: Int, draw: (Canvas, _ rows: Range<Int>) -> Void
  ) throws(SlipError) -> [UInt8] {
    precondition(width.isMultiple(of: 8), "rows of a picture are whole bytes")
    // Its rows are whole blocks of ``halve(_:into:from:width:)``.
    let surface = unsafe cairo_image_surface_create(
      CAIRO_FORMAT_A8, Int32((width + 63) / 64 * 64), Int32(partHeight))
    defer { unsafe cairo_surface_destroy(surface) }
    guard let context = unsafe cairo_create(surface) else { throw .drawing(reason: "no context") }
    defer { unsafe cairo_destroy(context) }
    var bytes = [UInt8](repeating: 0, count: width / 8 * height)
    for top in stride(from: 0, to: height, by: partHeight) {
      let rows = top..<min(top + partHeight, height)
      unsafe cairo_identity_matrix(context)
      unsafe cairo_set_operator(context, CAIRO_OPERATOR_CLEAR)
      unsafe cairo_paint(context)
      unsafe cairo_translate(context, 0, Double(-top))
      // Black on black stays black either way; this is the way that is quick.
      unsafe cairo_set_operator(context, CAIRO_OPERATOR_ADD)
      unsafe draw(Canvas(context: context), rows)
      try check(unsafe cairo_status(context))
      unsafe cairo_surface_flush(surface)
      guard let dots = unsafe UnsafeRawPointer(cairo_image_surface_get_data(surface)) else {
        throw .drawing(reason: "no picture")
      }
      let stride = Int(unsafe cairo_image_surface_get_stride(surface))
      for y in rows {
        unsafe halve(dots + (y - top) * stride, into: &bytes, from: y * width / 8, width: width)
      }
    }
    return bytes
  }

  /// The rows of a part: 150 kB on a roll of 80 mm.
  private static let partHeight = 256

  /// Makes a row of bytes, one for each dot, into one of bits, which is white still.
  private static func halve(
    _ dots: UnsafeRawPointer, into bytes: inout [UInt8], from start: Int, width: Int
  ) {
    // Most of a slip is white: a block of 64 dots is passed over at once.
    for block in stride(from: 0, to: width, by: 64) {
      var ink = UInt64(0)
      for x in 0..<8 { ink |= unsafe dots.load(fromByteOffset: block + 8 * x, as: UInt64.self) }
      guard ink != 0 else { continue }
      for x in block / 8..<min(block + 64, width) / 8 {
        let eight = UInt64(littleEndian: unsafe dots.load(fromByteOffset: 8 * x, as: UInt64.self))
        // The product brings the top bit of each byte into its highest byte, the first one up.
        let bits = (eight >> 7 & 0x0101_0101_0101_0101) &* 0x8040_2010_0804_0201
        bytes[start + x] = UInt8(truncatingIfNeeded: bits >> 56)
      }
    }
  }

  private static func check(_ status: cairo_status_t) throws(SlipError) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw .drawing(reason: unsafe String(cString: cairo_status_to_string(status)))
  }

  /// Where Cairo's writes are gathered.
  private final class Output {
    var bytes: [UInt8] = []
  }
}
