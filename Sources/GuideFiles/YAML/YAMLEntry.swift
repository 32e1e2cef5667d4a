internal import Guide
internal import Words

/// One place in a content file, read as what is expected there.
///
/// Whatever is not as expected becomes a finding of the file, and a harmless value is handed on, so
/// that one reading tells the author everything.
package struct YAMLEntry {
  let file: YAMLFile
  let node: YAMLNode

  package func add(_ message: String) { file.add(message, at: node) }

  /// The entries of a map by key, in the order of the file.
  ///
  /// `known` are the keys that may stand here, nil where the author names them; `needed` are those
  /// that must.
  package func fields(known: [String]?, needed: [String] = []) -> [(key: String, value: YAMLEntry)]
  {
    guard let map = node.map else {
      add("a map of keys and values is expected here")
      return []
    }
    var fields: [(key: String, value: YAMLEntry)] = []
    if let known, let piece = map.first(where: { $0.isPieceOfText(beside: known) })?.key {
      file.add(
        "'\(piece.text ?? "")' stands here alone: in { } and [ ] a text with a comma is written in quotes: \"…\"",
        at: piece)
    }
    for entry in map where !entry.isPieceOfText(beside: known ?? [entry.key.text ?? ""]) {
      let (key, value) = (entry.key, entry.value)
      guard let name = key.text else {
        file.add("a key is a plain word", at: key)
        continue
      }
      if let known, !known.contains(name) {
        file.add("unknown key '\(name)'\(known.suggestion(for: name))", at: key)
        continue
      }
      fields.append((name, YAMLEntry(file: file, node: value)))
    }
    for name in needed where !fields.contains(where: { $0.key == name }) {
      add("the key '\(name)' is missing")
    }
    return fields
  }

  /// A map whose keys are ids, as written by the author.
  func identified() -> [(key: String, value: YAMLEntry)] {
    fields(known: nil).map { key, value in
      guard !key.isId else { return (key, value) }
      let meant = key.lowercased().replacing(" ", with: "-")
      value.add(
        "'\(key)' is no id: small letters a-z, digits and hyphens"
          + (meant.isId ? "; did you mean '\(meant)'?" : ""))
      // What refers to it by its right name is not wrong.
      return (meant, value)
    }
  }

  /// Whether a list stands here.
  package var isList: Bool { node.list != nil }

  /// The entries of a list; one value alone is no list.
  package func list() -> [YAMLEntry] {
    guard let list = node.list else {
      add("a list is expected here, as in [one, two]")
      return []
    }
    return list.map { YAMLEntry(file: file, node: $0) }
  }

  /// A text of at least one character.
  package func text() -> String {
    guard let text = node.text, !text.isEmpty else {
      add("a text is expected here")
      return ""
    }
    return text
  }

  func identifier<Named>() -> Identifier<Named> { Identifier(rawValue: text()) }

  func identifiers<Named>() -> [Identifier<Named>] { list().map { $0.identifier() } }

  /// A number of 1 or more.
  package func number() -> Int {
    guard let number = node.text.flatMap({ Int($0) }), number > 0 else {
      add("a whole number of 1 or more is expected here")
      return 1
    }
    return number
  }

  package func boolean() -> Bool {
    switch node.text {
    case "true": return true
    case "false": return false
    default:
      add("'true' or 'false' is expected here")
      return false
    }
  }

  func day() -> Day {
    if let day = node.text.flatMap({ Day(iso: $0) }) { return day }
    add("a day is expected here, written yyyy-mm-dd")
    return Day(ordinal: 0)
  }

  /// One of the words of a closed set.
  package func word<Word: RawRepresentable<String> & CaseIterable>(_ kind: String, else other: Word)
    -> Word
  {
    let written = text()
    if let word = Word(rawValue: written) { return word }
    let known = Word.allCases.map(\.rawValue)
    add("unknown \(kind) '\(written)'\(known.suggestion(for: written))")
    return other
  }
}

extension [(key: String, value: YAMLEntry)] {
  package subscript(_ key: String) -> YAMLEntry? { first { $0.key == key }?.value }
}

extension YAMLNode.Entry {
  /// Whether it is what stands behind a comma of a text without quotes: in `{ line: Markt 1, Goch }`, `Goch`.
  fileprivate func isPieceOfText(beside known: [String]) -> Bool {
    guard let name = key.text, !known.contains(name) else { return false }
    return key.line == value.line && value.text == ""
      && value.column == key.column + name.unicodeScalars.count
  }
}

extension String {
  fileprivate var isId: Bool {
    utf8.allSatisfy {
      $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0)
    }
  }
}
