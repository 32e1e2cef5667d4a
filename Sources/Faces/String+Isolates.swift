extension String {
  /// The text with its short isolates kept on one line: no break falls inside a name.
  ///
  /// An isolate of more characters than fit in `ems` em squares, the width of a line, may still
  /// break: at a space rather than inside a word. Of isolates within each other the inner ones count.
  func keepingIsolatesWhole(within ems: Int) -> String {
    guard utf8.contains(0xE2) else { return self }
    var result: [UInt8] = []
    var rest = Array(utf8)[...]
    while let start = rest.indices.first(where: { rest[$0...].beginsIsolate }) {
      if let inner = rest.indices[(start + 3)...].first(where: { rest[$0...].beginsIsolate }),
        !rest[start..<inner].indices.contains(where: { rest[$0..<inner].endsIsolate })
      {
        result += rest[..<inner]
        rest = rest[inner...]
        continue
      }
      let end = rest.indices[start...].first { rest[$0...].endsIsolate } ?? rest.endIndex
      // A Latin character takes 0.6 em in bold on average, so this many fit.
      let isShort = rest[start..<end].count { $0 & 0xC0 != 0x80 } * 3 < ems * 5
      result += rest[..<start]
      for byte in rest[start..<end] {
        // A space that does not break.
        result += byte == 0x20 && isShort ? [0xC2, 0xA0] : [byte]
      }
      rest = rest[end...]
    }
    return String(decoding: result + rest, as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  /// Whether one of U+2066 to U+2068 is next, which begin an isolate.
  fileprivate var beginsIsolate: Bool {
    first == 0xE2 && count > 2 && self[startIndex + 1] == 0x81
      && (0xA6...0xA8).contains(self[startIndex + 2])
  }

  /// Whether U+2069 is next.
  fileprivate var endsIsolate: Bool {
    first == 0xE2 && count > 2 && self[startIndex + 1] == 0x81 && self[startIndex + 2] == 0xA9
  }
}
