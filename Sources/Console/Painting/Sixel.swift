/// A part of a picture in the words of a terminal that shows sixel pictures.
///
/// The libraries for this reckon a palette of their own and write it for every part: what is painted
/// anew would not have the colours of what stays. They also take three to eight times as long.
enum Sixel {
  /// Six rows of dots are sent at a time, a colour after the other.
  private static let band = 6

  /// Writes a part, whole and opaque, at the cursor.
  static func write(
    _ picture: DotPicture, x: Int, y: Int, width: Int, height: Int, to bytes: inout [UInt8]
  ) {
    // Square dots; what is not named stays as it is, and all of it is named.
    bytes += "\u{1B}P7;1q\"1;1;\(width);\(height)".utf8
    for (index, tone) in picture.tones.enumerated() {
      bytes += "#\(index);2;\(tone.red);\(tone.green);\(tone.blue)".utf8
    }
    let colours = picture.tones.count
    var planes = [UInt8](repeating: 0, count: colours * width)
    var (first, last) = (
      [Int](repeating: width, count: colours), [Int](repeating: -1, count: colours)
    )
    for top in stride(from: y, to: y + height, by: band) {
      let rows = min(band, y + height - top)
      unsafe picture.dots.withUnsafeBufferPointer { dots in
        unsafe planes.withUnsafeMutableBufferPointer { planes in
          for row in 0..<rows {
            let start = (top + row) * picture.width + x
            let bit = UInt8(1) << UInt8(row)
            for column in 0..<width {
              let colour = unsafe Int(dots[start + column])
              unsafe planes[colour * width + column] |= bit
              if column < first[colour] { first[colour] = column }
              if column > last[colour] { last[colour] = column }
            }
          }
        }
      }
      if top > y { bytes.append(UInt8(ascii: "-")) }
      var isFirst = true
      for colour in 0..<colours where last[colour] >= 0 {
        if !isFirst { bytes.append(UInt8(ascii: "$")) }
        isFirst = false
        bytes += "#\(colour)".utf8
        run(UInt8(ascii: "?"), first[colour], &bytes)
        let plane = colour * width + first[colour]...colour * width + last[colour]
        unsafe planes.withUnsafeMutableBufferPointer { planes in
          var at = plane.lowerBound
          while at <= plane.upperBound {
            let (value, from) = unsafe (planes[at], at)
            while at <= plane.upperBound, unsafe planes[at] == value {
              unsafe planes[at] = 0
              at += 1
            }
            run(UInt8(ascii: "?") + value, at - from, &bytes)
          }
        }
        (first[colour], last[colour]) = (width, -1)
      }
    }
    bytes += "\u{1B}\\".utf8
  }

  /// The same six dots so often.
  private static func run(_ sign: UInt8, _ count: Int, _ bytes: inout [UInt8]) {
    if count < 4 {
      for _ in 0..<count { bytes.append(sign) }
    } else {
      bytes.append(UInt8(ascii: "!"))
      decimal(count, &bytes)
      bytes.append(sign)
    }
  }

  private static func decimal(_ number: Int, _ bytes: inout [UInt8]) {
    if number > 9 { decimal(number / 10, &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
