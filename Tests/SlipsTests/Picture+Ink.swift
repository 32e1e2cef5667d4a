import Slips

/// Where a slip's picture is black.
extension Picture {
  /// Whether any dot of these columns is black.
  func hasInk(columns: Range<Int>) -> Bool {
    let inked = inkedColumns(of: 0..<height)
    return columns.contains { inked[$0] }
  }

  /// The same where some columns of the printer's head are dead.
  func without(columns isDead: (Int) -> Bool) -> Picture {
    let mask = (0..<width / 8).map { byte -> UInt8 in
      (0..<8).reduce(0) { isDead(byte * 8 + $1) ? $0 : $0 | 0x80 >> UInt8($1) }
    }
    return Picture(
      width: width, height: height,
      bytes: bytes.enumerated().map { $1 & mask[$0 % (width / 8)] })
  }

  /// The group of rows with ink that is tallest in the upper part.
  func tallestBand(above limit: Int) -> Range<Int>? {
    bands.filter { $0.upperBound < limit }.max { $0.count < $1.count }
  }

  /// Those rows alone, with white above and below.
  func rows(_ rows: Range<Int>, margin: Int) -> Picture {
    let white = [UInt8](repeating: 0, count: width / 8 * margin)
    let ink = bytes[rows.lowerBound * width / 8..<rows.upperBound * width / 8]
    return Picture(width: width, height: rows.count + 2 * margin, bytes: white + ink + white)
  }

  /// The groups of rows with ink that white rows part, from the top.
  var bands: [Range<Int>] {
    var bands: [Range<Int>] = []
    for y in 0..<height
    where bytes[y * width / 8..<(y + 1) * width / 8].contains(where: { $0 != 0 }) {
      if let last = bands.last, last.upperBound == y {
        bands[bands.count - 1] = last.lowerBound..<y + 1
      } else {
        bands.append(y..<y + 1)
      }
    }
    return bands
  }

  /// The first and last black column of the lowest band.
  var extentOfLastBand: ClosedRange<Int>? {
    guard let rows = bands.last else { return nil }
    let inked = inkedColumns(of: rows)
    guard let first = inked.firstIndex(of: true), let last = inked.lastIndex(of: true) else {
      return nil
    }
    return first...last
  }

  private func inkedColumns(of rows: Range<Int>) -> [Bool] {
    var ink = [UInt8](repeating: 0, count: width / 8)
    for y in rows {
      for column in ink.indices { ink[column] |= bytes[y * width / 8 + column] }
    }
    return (0..<width).map { ink[$0 / 8] & (0x80 >> UInt8($0 % 8)) != 0 }
  }
}
