import Foundation
import Glibc

/// A printer of paper: it does what ESC/POS commands say, as their maker's book has them, and keeps what
/// would be seen.
///
/// It shares no code with what writes the commands, not even the letters of a code page. What this
/// printer does not know, what its paper has no room for and what a real one would pass over or do
/// otherwise ends the reading with the place of its first byte.
struct EscPosReader {
  /// The printer on whose paper it reads.
  struct Printer {
    /// The width that its head burns.
    var dots: Int

    /// The code page that it selects by a number, by its name for `iconv`; nil where it has no letters.
    var letters: (number: Int, name: String)?

    var drawsCode = false
    var startsAnywhere = true
    var cuts: Cut?

    enum Cut: Int {
      case full = 65
      case partial = 66
    }
  }

  /// What came out, from the top.
  enum Piece: Equatable {
    case text(String, isBold: Bool, size: Int = 1)
    /// Rows of dots that begin `left` bytes from the edge.
    case band(left: Int, rows: [[UInt8]])
    case feed(Int)
    case code(String)
    case cut
  }

  struct Fault: Error, CustomStringConvertible {
    let offset: Int
    let reason: String
    var description: String { "byte \(offset): \(reason)" }
  }

  private(set) var pieces: [Piece] = []

  /// Where each piece's first byte stands; that of a band is its first row's.
  private(set) var offsets: [Int] = []

  private let printer: Printer
  private let bytes: [UInt8]
  private var index = 0

  /// Where the command that is read began.
  private var start = 0

  // What a printer remembers from one command to the next.
  private var isSetUp = false
  private var (left, isBold, size, alignment) = (0, false, 1, 0)
  private var hasCodePage = false
  private var line: (bytes: [UInt8], offset: Int) = ([], 0)
  private var symbol = (digits: "", module: 0)

  init(_ bytes: [UInt8], by printer: Printer) throws(Fault) {
    (self.bytes, self.printer) = (bytes, printer)
    while index < bytes.count { try readOne() }
    guard line.bytes.isEmpty else { throw fault("a line without an end", at: line.offset) }
    guard printer.cuts == nil || pieces.last == .cut else { throw fault("nothing is cut off") }
  }

  private mutating func readOne() throws(Fault) {
    start = index
    let first = try next()
    if pieces.last == .cut { throw fault("something after the cut", at: start) }
    switch first {
    case 0x0A: try endLine()
    case 0x20...0x7E, 0x80...0xFF:
      guard printer.letters != nil, hasCodePage else {
        throw fault("a letter that this printer has not", at: start)
      }
      guard left == 0 else { throw fault("a letter after ESC $", at: start) }
      if line.bytes.isEmpty { line.offset = start }
      line.bytes.append(UInt8(first))
    default:
      try command(first, try next())
    }
    guard isSetUp else { throw fault("no ESC @ before", at: start) }
  }

  private mutating func command(_ first: Int, _ second: Int) throws(Fault) {
    let hasLetters = printer.letters != nil
    if left > 0, first != 0x1D || second != 0x76 {
      throw fault("no dots after ESC $", at: start)
    }
    if !line.bytes.isEmpty { throw fault("a command within a line", at: start) }
    switch (first, second) {
    case (0x1B, 0x40):
      (isSetUp, left, isBold, size, alignment, hasCodePage) = (true, 0, false, 1, 0, false)
    case (0x1B, 0x4A): keep(.feed(try next()), at: start)
    case (0x1B, 0x24) where printer.startsAnywhere:
      left = try word()
      guard left.isMultiple(of: 8), left < printer.dots else {
        throw fault("ESC $ to dot \(left) of \(printer.dots)", at: start)
      }
    case (0x1D, 0x76): try band()
    case (0x1D, 0x56):
      let cut = try next()
      guard let known = printer.cuts, known.rawValue == cut else {
        throw unknown()
      }
      _ = try next()
      keep(.cut, at: start)
    // What a printer with letters knows besides.
    case (0x1C, 0x2E) where hasLetters: break
    case (0x1B, 0x52) where hasLetters: try expect([0])
    case (0x1B, 0x33) where hasLetters: try expect(24...255)
    case (0x1B, 0x74) where hasLetters:
      try expect([printer.letters?.number ?? 0])
      hasCodePage = true
    case (0x1B, 0x61) where hasLetters: alignment = try expect(0...2)
    case (0x1B, 0x45) where hasLetters: isBold = try expect(0...1) == 1
    case (0x1D, 0x50) where hasLetters:
      // Steps of one dot, in both directions.
      try expect([203])
      try expect([203])
    case (0x1D, 0x21) where hasLetters:
      let value = try next()
      guard value >> 4 == value & 15, value & 15 < 8 else { throw unknown() }
      size = 1 + value & 15
    case (0x1D, 0x28) where printer.drawsCode: try drawnCode()
    default: throw unknown()
    }
  }

  /// `GS v 0`: rows of dots, no wider than the paper.
  private mutating func band() throws(Fault) {
    try expect([0x30])
    try expect([0])
    let (width, height) = (try word(), try word())
    guard width > 0, height > 0 else { throw fault("a band of no dots", at: start) }
    guard alignment == 0 else { throw fault("a band that is moved by ESC a", at: start) }
    guard left + 8 * width <= printer.dots else {
      throw fault("a band to dot \(left + 8 * width) of \(printer.dots)", at: start)
    }
    let end = index + width * height
    guard end <= bytes.count else {
      throw fault("a band that is \(end - bytes.count) bytes short", at: start)
    }
    let rows = stride(from: index, to: end, by: width).map { Array(bytes[$0..<$0 + width]) }
    keep(.band(left: left / 8, rows: rows), at: index)
    left = 0
    index = end
  }

  /// `GS ( k`: the functions of a QR code.
  private mutating func drawnCode() throws(Fault) {
    try expect([0x6B])
    let length = try word()
    let end = index + length
    guard length >= 3, end <= bytes.count else { throw fault("a code without an end", at: start) }
    try expect([0x31])
    switch try next() {
    case 0x41:
      try expect([0x32])
      try expect([0])
    case 0x43: symbol.module = try expect(1...16)
    case 0x45: try expect(0x30...0x33)
    case 0x50:
      try expect([0x30])
      symbol.digits = String(decoding: bytes[index..<end], as: UTF8.self)
      index = end
    case 0x51:
      try expect([0x30])
      guard symbol.module > 0, !symbol.digits.isEmpty else {
        throw fault("a code that nobody stored", at: start)
      }
      keep(.code(symbol.digits), at: start)
    default: throw unknown()
    }
    guard index == end else { throw unknown() }
  }

  private mutating func endLine() throws(Fault) {
    guard let letters = printer.letters, hasCodePage else {
      throw fault("a line feed without letters", at: start)
    }
    let columns = printer.dots / (12 * size)
    guard line.bytes.count <= columns else {
      throw fault("a line of \(line.bytes.count) letters, of \(columns)", at: line.offset)
    }
    guard let text = Self.text(line.bytes, letters.name) else {
      throw fault("a letter that \(letters.name) has not", at: line.offset)
    }
    keep(
      .text(text, isBold: isBold, size: size), at: line.bytes.isEmpty ? start : line.offset)
    line.bytes = []
  }

  private mutating func keep(_ piece: Piece, at offset: Int) {
    pieces.append(piece)
    offsets.append(offset)
  }

  // MARK: Bytes

  private mutating func next() throws(Fault) -> Int {
    guard index < bytes.count else { throw fault("the end within a command") }
    defer { index += 1 }
    return Int(bytes[index])
  }

  private mutating func word() throws(Fault) -> Int { try next() + 256 * (try next()) }

  @discardableResult
  private mutating func expect(_ values: some Collection<Int>) throws(Fault) -> Int {
    let value = try next()
    guard values.contains(value) else { throw unknown() }
    return value
  }

  private func fault(_ reason: String, at offset: Int? = nil) -> Fault {
    Fault(offset: offset ?? index, reason: reason)
  }

  private func unknown() -> Fault {
    let digits = bytes[start..<index].map {
      ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true)
    }
    return fault("unknown command \(digits.joined(separator: " "))", at: start)
  }

  /// The letters of a code page, by the C library's tables.
  private static func text(_ bytes: [UInt8], _ page: String) -> String? {
    guard let converter = unsafe iconv_open("UTF-8", page) else { return nil }
    defer { unsafe iconv_close(converter) }
    var (source, target) = (
      bytes.map(CChar.init(bitPattern:)), [CChar](repeating: 0, count: 4 * bytes.count + 1)
    )
    let (sourceCount, targetCount) = (source.count, target.count)
    var rest = targetCount
    let isWhole = unsafe source.withUnsafeMutableBufferPointer { source in
      unsafe target.withUnsafeMutableBufferPointer { target in
        var (from, to) = (source.baseAddress, target.baseAddress)
        var count = sourceCount
        return unsafe iconv(converter, &from, &count, &to, &rest) == 0
      }
    }
    guard isWhole else { return nil }
    return String(
      decoding: target.prefix(targetCount - rest).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

extension EscPosReader {
  /// The lines in letters.
  var texts: [String] {
    pieces.compactMap { if case .text(let text, _, _) = $0 { text } else { nil } }
  }

  /// A row of the head's dots, and the byte that it came from.
  struct Row: Equatable {
    let dots: [UInt8]
    let offset: Int

    /// Whether it stands for letters or a code.
    var isInLetters = false

    var isWhite: Bool { dots.allSatisfy { $0 == 0 } }
  }

  /// The paper row by row; letters and codes leave a single white row.
  var rows: [Row] {
    let width = printer.dots / 8
    let white = [UInt8](repeating: 0, count: width)
    return zip(pieces, offsets).flatMap { piece, offset -> [Row] in
      switch piece {
      case .feed(let count): Array(repeating: Row(dots: white, offset: offset), count: count)
      case .band(let left, let rows):
        rows.enumerated().map { index, row in
          let right = [UInt8](repeating: 0, count: width - left - row.count)
          return Row(
            dots: [UInt8](repeating: 0, count: left) + row + right,
            offset: offset + index * row.count)
        }
      case .text, .code: [Row(dots: white, offset: offset, isInLetters: true)]
      case .cut: []
      }
    }
  }
}
