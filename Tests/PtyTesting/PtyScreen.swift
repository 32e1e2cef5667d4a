internal import CPty

/// What a simple terminal shows after the bytes it got: enough of a VT100 for the pages of a kiosk.
package struct PtyScreen: Sendable {
  package private(set) var columns: Int
  package private(set) var rows: Int

  /// Lines that were pushed out at the top.
  package private(set) var scrollback: [String] = []

  /// Counted from 0.
  package private(set) var cursor = (row: 0, column: 0)
  package private(set) var isCursorShown = true

  /// Whether no page is being drawn: one begins by hiding the cursor, and ends in the last corner.
  ///
  /// A terminal hands a page out in pieces, and a test that reads one of them sees two pages at once.
  package private(set) var isWhole = true

  private var keptCursor = (row: 0, column: 0)
  private var cells: [[String]]
  private var wraps = true
  private var isWrapPending = false
  private var rest: [UInt8] = []

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The lines from the top, each without the spaces at its end.
  package var lines: [String] {
    cells.map { row in
      var line = row.joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  package var text: String { lines.joined(separator: "\n") }

  package mutating func resize(columns: Int, rows: Int) {
    self = PtyScreen(columns: columns, rows: rows)
  }

  package mutating func take(_ bytes: some Sequence<UInt8>) {
    rest += bytes
    // What is not whole yet waits for the next bytes.
    var place = 0
    while let end = PtyScreen.endOfFirst(in: rest[place...]) {
      obey(Array(rest[place..<end]))
      place = end
    }
    rest.removeFirst(place)
  }

  /// Where the first character or sequence ends; nil where it is not whole.
  private static func endOfFirst(in bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    let start = bytes.startIndex
    guard first == 0x1B else {
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      return length <= bytes.count ? start + length : nil
    }
    guard bytes.count > 1 else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "["):
      return bytes[(start + 2)...].firstIndex { (0x40...0x7E).contains($0) }.map { $0 + 1 }
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"):
      for index in bytes.indices.dropFirst(2) {
        if bytes[index] == 7 { return index + 1 }
        if bytes[index] == 0x1B,
          bytes[start + 1] != UInt8(ascii: "P") || bytes[(index + 1)...].first == 0x5C
        {
          return index + 1 < bytes.endIndex ? index + 2 : nil
        }
      }
      return nil
    default: return start + 2
    }
  }

  private mutating func obey(_ bytes: [UInt8]) {
    switch bytes[0] {
    case 0x1B where bytes[1] == UInt8(ascii: "["):
      control(String(decoding: bytes[2..<(bytes.count - 1)], as: UTF8.self), bytes[bytes.count - 1])
    case 0x1B where bytes[1] == UInt8(ascii: "7"): keptCursor = cursor
    case 0x1B where bytes[1] == UInt8(ascii: "8"): (cursor, isWrapPending) = (keptCursor, false)
    case 0x1B: break
    case 0x0D: (cursor.column, isWrapPending) = (0, false)
    case 0x0A: lineFeed()
    case 0x08: cursor.column = max(0, cursor.column - 1)
    case 0..<0x20: break
    default: for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars { put(scalar) }
    }
  }

  private mutating func control(_ parameters: String, _ final: UInt8) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0) ?? 0 }
    let first = numbers.first ?? 0
    if final != UInt8(ascii: "m") { isWrapPending = false }
    switch final {
    case UInt8(ascii: "H"):
      let column = numbers.count > 1 ? numbers[1] : 1
      cursor = (min(max(first, 1), rows) - 1, min(max(column, 1), columns) - 1)
    case UInt8(ascii: "K"): erase(cursor.row, from: first == 0 ? cursor.column : 0)
    case UInt8(ascii: "J") where first == 3: scrollback = []
    case UInt8(ascii: "J"):
      isWhole = true
      if first == 0 { erase(cursor.row, from: cursor.column) }
      for row in (first == 0 ? cursor.row + 1 : 0)..<max(rows, cursor.row + 1) where row < rows {
        erase(row, from: 0)
      }
    case UInt8(ascii: "h"), UInt8(ascii: "l"):
      if parameters == "?25" {
        isCursorShown = final == UInt8(ascii: "h")
        isWhole = isCursorShown
      }
      if parameters == "?7" { wraps = final == UInt8(ascii: "h") }
    default: break
    }
  }

  private mutating func erase(_ row: Int, from column: Int) {
    for index in column..<columns { cells[row][index] = " " }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = Int(cpty_width(scalar.value))
    if width == 0 {
      let before = isWrapPending ? cursor.column : max(0, cursor.column - 1)
      cells[cursor.row][before].unicodeScalars.append(scalar)
      return
    }
    if isWrapPending, wraps {
      cursor.column = 0
      lineFeed()
    }
    isWrapPending = false
    cells[cursor.row][cursor.column] = String(scalar)
    for index in 1..<max(width, 1) where cursor.column + index < columns {
      cells[cursor.row][cursor.column + index] = ""
    }
    cursor.column += width
    guard cursor.column >= columns else { return }
    (cursor.column, isWrapPending) = (columns - 1, true)
    if cursor.row == rows - 1 { isWhole = true }
  }

  private mutating func lineFeed() {
    isWrapPending = false
    guard cursor.row == rows - 1 else {
      cursor.row += 1
      return
    }
    scrollback.append(lines[0])
    cells.removeFirst()
    cells.append(Array(repeating: " ", count: columns))
  }
}
