/// The bytes that bring a page onto a terminal as a picture.
extension Painting {
  /// Nothing is seen before all of it is there.
  static let beginsPicture = "\u{1B}[?2026h\u{1B}[?25l"
  static let endsPicture = "\u{1B}[?2026l"

  /// Takes everything away and makes the terminal's ground the page's, so that no edge is seen.
  static func clears(ground: String) -> String {
    "\u{1B}]11;\(ground)\u{1B}\\\u{1B}[0m\u{1B}[2J\u{1B}[3J"
  }

  static let ownGround = "\u{1B}]111\u{1B}\\"

  /// Takes a picture away, even one that was cut off.
  static let withoutPicture = endsPicture + ownGround + "\u{1B}[0m\u{1B}[2J\u{1B}[3J"

  /// Some rows of a page, in pictures that are not larger than the terminal takes.
  static func write(
    _ page: DotPicture, rows: Range<Int>, cell: (width: Int, height: Int),
    within room: PictureRoom, to bytes: inout [UInt8]
  ) {
    let width = max(1, room.width / cell.width) * cell.width
    let height = max(1, room.height / cell.height) * cell.height
    for y in stride(
      from: rows.lowerBound * cell.height, to: rows.upperBound * cell.height, by: height)
    {
      for x in stride(from: 0, to: page.width, by: width) {
        bytes += position(row: y / cell.height, column: x / cell.width).utf8
        Sixel.write(
          page, x: x, y: y, width: min(width, page.width - x),
          height: min(height, rows.upperBound * cell.height - y), to: &bytes)
      }
    }
  }
}
