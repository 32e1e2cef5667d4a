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
  func filled(with values: [String: String]) -> String {
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

  /// The text without characters that turn the direction of what follows.
  private var withoutFormatCharacters: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter { scalar in
          !(0x200E...0x200F).contains(scalar.value) && !(0x202A...0x202E).contains(scalar.value)
            && !(0x2066...0x2069).contains(scalar.value) && scalar.value != 0x061C
        }))
  }
}
