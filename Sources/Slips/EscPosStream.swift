/// The bytes that a thermal printer of Epson's command language is sent, while they are gathered.
struct EscPosStream {
  private(set) var bytes: [UInt8] = []
  private let profile: PrinterProfile

  /// The most rows of one band; some printers hold no more.
  private static let tallestBand = 255

  /// Begins a slip: everything as after switching on.
  ///
  /// `ESC @`; for text also `GS P`, for vertical steps of one dot, `FS .`, since many printers begin with Chinese letters of two
  /// bytes, `ESC R`, `ESC t` and `ESC 3`.
  init(for profile: PrinterProfile) {
    self.profile = profile
    bytes = [0x1B, 0x40]
    // A printer of dots alone may print what it does not know.
    guard let text = profile.text else { return }
    bytes += [0x1D, 0x50, 203, 203, 0x1C, 0x2E, 0x1B, 0x52, 0, 0x1B, 0x74, text.number]
    bytes += [0x1B, 0x33, UInt8(EscPosText.linePitch)]
  }

  /// Lines of the printer's own letters: `ESC E` for bold ones, `ESC a` for centered ones, `GS !`
  /// for large ones, for which the paper moves on by their own height.
  mutating func text(_ passage: EscPosText.Passage) {
    let (lettering, size) = (passage.lettering, UInt8(passage.size - 1))
    if lettering.isCentered { bytes += [0x1B, 0x61, 1] }
    if lettering.isBold { bytes += [0x1B, 0x45, 1] }
    if size > 0 { bytes += [0x1D, 0x21, size << 4 | size] }
    for line in passage.lines { bytes += line + [0x0A] }
    if size > 0 { bytes += [0x1D, 0x21, 0] }
    if lettering.isBold { bytes += [0x1B, 0x45, 0] }
    if lettering.isCentered { bytes += [0x1B, 0x61, 0] }
  }

  /// White rows: `ESC J`.
  mutating func feed(_ rows: Int) {
    for rest in stride(from: rows, to: 0, by: -255) {
      bytes += [0x1B, 0x4A, UInt8(min(rest, 255))]
    }
  }

  /// Some rows of a picture: its ink as bands, the white between them as feed.
  mutating func dots(of picture: Picture, rows: Range<Int>) {
    var white = 0
    var y = rows.lowerBound
    while y < rows.upperBound {
      let extents = extents(of: picture, rows: y..<min(rows.upperBound, y + Self.tallestBand))
      guard !extents.isEmpty else {
        white += 1
        y += 1
        continue
      }
      feed(white)
      white = 0
      for part in Bands(of: extents).parts {
        let columns = extents[part].reduce(extents[part.lowerBound]) { $0.joined(with: $1) }
        band(of: picture, rows: y + part.lowerBound..<y + part.upperBound, columns: columns)
      }
      y += extents.count
    }
    feed(white)
  }

  /// The bytes of each row between its leftmost and its rightmost ink, or from the paper's edge
  /// where the printer knows no other beginning; it ends before the first row without ink.
  private func extents(of picture: Picture, rows: Range<Int>) -> [Range<Int>] {
    var extents: [Range<Int>] = []
    for row in rows {
      guard let columns = picture.inkedBytes(in: row) else { break }
      extents.append(profile.startsAnywhere ? columns : 0..<columns.upperBound)
    }
    return extents
  }

  /// `GS v 0`, no wider than the ink; `ESC $` before it where it begins further right.
  private mutating func band(of picture: Picture, rows: Range<Int>, columns: Range<Int>) {
    if columns.lowerBound > 0 {
      bytes += [0x1B, 0x24] + Self.word(columns.lowerBound * 8)
    }
    bytes += [0x1D, 0x76, 0x30, 0] + Self.word(columns.count) + Self.word(rows.count)
    for row in rows {
      let start = row * picture.width / 8
      bytes += picture.bytes[start + columns.lowerBound..<start + columns.upperBound]
    }
  }

  /// A QR code drawn by the printer, in the middle: `GS ( k`, functions 165, 167, 169, 180, 181.
  mutating func code(_ digits: String, _ correction: Correction, module: Int) {
    bytes += [0x1B, 0x61, 1]
    symbol([0x41, 0x32, 0])
    symbol([0x43, UInt8(module)])
    symbol([0x45, correction == .quarter ? 0x32 : 0x31])
    symbol([0x50, 0x30] + Array(digits.utf8))
    symbol([0x51, 0x30])
    bytes += [0x1B, 0x61, 0]
  }

  private mutating func symbol(_ function: [UInt8]) {
    bytes += [0x1D, 0x28, 0x6B] + Self.word(function.count + 1) + [0x31] + function
  }

  /// Brings the slip's end to the knife or, without one, to the edge it is torn at.
  ///
  /// `GS V` feeds as far as the printer itself needs; without a cutter it is 24 mm.
  mutating func end() {
    switch profile.cutter {
    case .full: bytes += [0x1D, 0x56, 65, 0]
    case .partial: bytes += [0x1D, 0x56, 66, 0]
    case .none: feed(24 * Paper.dotsPerMillimetre)
    }
  }

  private static func word(_ number: Int) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8)] }
}

extension Picture {
  /// The bytes of a row between its leftmost and its rightmost ink; nil where it has none.
  fileprivate func inkedBytes(in row: Int) -> Range<Int>? {
    let start = row * width / 8
    let end = start + width / 8
    guard let left = bytes[start..<end].firstIndex(where: { $0 != 0 }),
      let right = bytes[start..<end].lastIndex(where: { $0 != 0 })
    else { return nil }
    return left - start..<right - start + 1
  }
}
