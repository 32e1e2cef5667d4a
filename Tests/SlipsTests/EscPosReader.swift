import Slips

/// A printer of paper: it does what ESC/POS commands say and keeps what would be seen.
///
/// It shares no code with what writes the commands, and stops at any command it does not know.
struct EscPosReader {
  /// What came out, from the top.
  enum Piece: Equatable {
    case text(String, isBold: Bool, size: Int = 1)
    /// Rows of dots that begin `left` bytes from the edge.
    case band(left: Int, rows: [[UInt8]])
    case feed(Int)
    case code(String)
    case cut
  }

  private(set) var pieces: [Piece] = []

  struct Unknown: Error {
    let offset: Int
    let bytes: [UInt8]
  }

  init(_ bytes: [UInt8], letters: CodePage? = nil) throws {
    var (index, left, isBold, code) = (0, 0, false, "")
    var size = 1
    var line: [UInt8] = []
    func at(_ offset: Int) -> Int {
      index + offset < bytes.count ? Int(bytes[index + offset]) : -1
    }
    func word(_ offset: Int) -> Int { at(offset) + 256 * at(offset + 1) }
    while index < bytes.count {
      switch (at(0), at(1), at(2)) {
      case (0x1B, 0x40, _), (0x1C, 0x2E, _): index += 2
      case (0x1B, 0x52, _), (0x1B, 0x74, _), (0x1B, 0x33, _), (0x1B, 0x61, _): index += 3
      case (0x1D, 0x50, 203):
        guard at(3) == 203 else { throw Unknown(offset: index, bytes: bytes) }
        index += 4
      case (0x1B, 0x45, let value):
        isBold = value == 1
        index += 3
      case (0x1D, 0x21, let value):
        // Width and height alike.
        guard value >> 4 == value & 15, value & 15 < 8 else {
          throw Unknown(offset: index, bytes: bytes)
        }
        size = 1 + value & 15
        index += 3
      case (0x1B, 0x4A, let rows):
        pieces.append(.feed(rows))
        index += 3
      case (0x1B, 0x24, _):
        left = word(2)
        index += 4
      case (0x1D, 0x76, 0x30):
        let (width, height) = (word(4), word(6))
        let start = index + 8
        guard width > 0, start + width * height <= bytes.count else {
          throw Unknown(offset: index, bytes: bytes)
        }
        let rows = (0..<height).map { Array(bytes[start + $0 * width..<start + ($0 + 1) * width]) }
        pieces.append(.band(left: left / 8, rows: rows))
        left = 0
        index = start + width * height
      case (0x1D, 0x28, 0x6B):
        let length = word(3)
        if at(6) == 0x50 {
          code = String(decoding: bytes[index + 8..<index + 5 + length], as: UTF8.self)
        }
        if at(6) == 0x51 { pieces.append(.code(code)) }
        index += 5 + length
      case (0x1D, 0x56, 65), (0x1D, 0x56, 66):
        pieces.append(.cut)
        index += 4
      case (0x0A, _, _):
        pieces.append(.text(Self.text(line, letters), isBold: isBold, size: size))
        line = []
        index += 1
      case (0x20...0x7E, _, _), (0x80...0xFF, _, _):
        line.append(bytes[index])
        index += 1
      default: throw Unknown(offset: index, bytes: Array(bytes[index...].prefix(8)))
      }
    }
  }

  private static func text(_ bytes: [UInt8], _ page: CodePage?) -> String {
    let upper = page.map { Array($0.upperHalf) } ?? []
    return String(
      bytes.map { $0 < 0x80 ? Character(Unicode.Scalar($0)) : upper[Int($0) - 0x80] })
  }

  /// The lines in letters.
  var texts: [String] {
    pieces.compactMap { if case .text(let text, _, _) = $0 { text } else { nil } }
  }

  /// The paper in rows of that many bytes, without the letters.
  func rows(width: Int) -> [[UInt8]] {
    pieces.flatMap { piece -> [[UInt8]] in
      switch piece {
      case .feed(let count): Array(repeating: [UInt8](repeating: 0, count: width), count: count)
      case .band(let left, let rows):
        rows.map { row in
          [UInt8](repeating: 0, count: left) + row
            + [UInt8](repeating: 0, count: width - left - row.count)
        }
      case .text, .code, .cut: []
      }
    }
  }
}
