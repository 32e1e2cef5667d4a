extension Composer {
  /// The QR code as large as `room` lets it be, in dots; nil for a slip without one.
  func code(_ digits: String, room: Int) throws(SlipError) -> SizedCode? {
    guard !digits.isEmpty else { return nil }
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw .codeNotNumeric(digits)
    }
    // A millimetre that a fold takes is half as often too much for the quarter; modules under half a
    // millimetre are too small for either.
    for correction in Correction.allCases {
      guard let code = QRCode(digits: digits, correction) else { continue }
      let module = min(6, room / (code.side + 2 * QRCode.quietZone))
      guard 2 * module >= Paper.dotsPerMillimetre else { continue }
      return SizedCode(digits: digits, code: code, correction: correction, module: module)
    }
    throw .codeTooLong(digits: digits.utf8.count, paper: paper)
  }
}

/// A QR code with the size of its modules.
struct SizedCode {
  let digits: String
  let code: QRCode
  let correction: Correction

  /// A module's side in dots.
  let module: Int

  /// The side of the code with its quiet zone, in dots.
  var side: Int { (code.side + 2 * QRCode.quietZone) * module }

  /// The code in a paragraph of its own, its quiet zone beginning at `x`.
  func paragraph(x: Int) -> Paragraph {
    let row = row(x: x, y: 0)
    var paragraph = Paragraph(gap: 0, rows: [Row(ascent: 0, descent: side, marks: row.marks)])
    paragraph.content = .code(digits, correction, module: module)
    return paragraph
  }

  /// The code on a row that takes no room, its quiet zone's corner at `x` and `y`.
  func row(x: Int, y: Int) -> Row {
    let zone = QRCode.quietZone * module
    let boxes = code.boxes(module: module).map { $0.moved(x: x + zone, y: y + zone) }
    return Row(ascent: 0, descent: 0, marks: [.boxes(boxes)])
  }
}
