/// Texts with placeholders, `{number}`, which the program fills in.
extension String {
  /// The names of the placeholders `{name}` in the text, in order, repeated ones included.
  package var placeholders: [String] {
    guard utf8.contains(UInt8(ascii: "{")) else { return [] }
    var names: [String] = []
    var rest = self[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      names.append(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return names
  }

  /// The text with each `{name}` replaced; a name without a value stays as it stands.
  package func filled(with values: [String: String]) -> String {
    guard !values.isEmpty, utf8.contains(UInt8(ascii: "{")) else { return self }
    var filled = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      filled += values[name].map(\.withoutFormatCharacters) ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }

  /// The text without characters that turn the direction of what follows it.
  ///
  /// Isolates that are closed within the text turn nothing outside of it, and hold a German name within
  /// an Arabic or Persian place: they stay, or the template's own isolate would take its direction
  /// from that name and show the whole place the wrong way round.
  private var withoutFormatCharacters: String {
    let keepsIsolates = hasClosedIsolates
    return String(
      String.UnicodeScalarView(
        unicodeScalars.filter { scalar in
          !(0x200E...0x200F).contains(scalar.value) && !(0x202A...0x202E).contains(scalar.value)
            && scalar.value != 0x061C
            && (keepsIsolates || !(0x2066...0x2069).contains(scalar.value))
        }))
  }

  /// Whether every isolate in the text is closed, and none is closed that was not opened.
  private var hasClosedIsolates: Bool {
    var depth = 0
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x2066...0x2068: depth += 1
      case 0x2069: depth -= 1
      default: continue
      }
      if depth < 0 { return false }
    }
    return depth == 0
  }
}
