/// Reads gettext's PO format, as translators' programs write it.
///
/// glibc's own functions know one language a process; a kiosk changes its language with every
/// visitor, so each catalog is read into a value. The reader works on bytes: it runs at every start.
struct POReader {
  private let name: String
  private let bytes: [UInt8]
  private(set) var entries: [POEntry] = []
  private(set) var findings: [Finding] = []

  private var line = 0
  private var entry = POEntry()
  private var field = Field.none

  private enum Field { case none, context, source, plural, form }

  init(_ bytes: [UInt8], named name: String) {
    self.name = name
    // Some editors of Windows put a mark of byte order before the text; it says nothing in UTF-8.
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  /// Reads the whole file; ``entries`` and ``findings`` hold what it contains.
  mutating func read() {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: .lineFeed) ?? bytes.count
      line += 1
      readLine(trimmed(start, end))
      start = end + 1
    }
    finish()
  }

  private func trimmed(_ start: Int, _ end: Int) -> Range<Int> {
    var (low, high) = (start, end)
    while low < high, bytes[low].isBlank { low += 1 }
    while high > low, bytes[high - 1].isBlank { high -= 1 }
    return low..<high
  }

  private mutating func readLine(_ range: Range<Int>) {
    guard let first = range.first else { return finish() }
    switch bytes[first] {
    case .hash: readComment(range)
    case .quote: append(range)
    default: readKeyword(range)
    }
  }

  private mutating func readComment(_ range: Range<Int>) {
    if !entry.forms.isEmpty { finish() }
    guard range.count > 1 else { return }
    if bytes[range.lowerBound + 1] == .space { entry.comments.append(string(range.dropFirst(2))) }
    guard bytes[range.lowerBound + 1] == .comma else { return }
    let flags = string(range.dropFirst(2)).split(separator: ",")
    if flags.contains(where: { $0.drop { $0 == " " } == "fuzzy" }) { entry.isFuzzy = true }
  }

  private mutating func readKeyword(_ range: Range<Int>) {
    let end = range.first { bytes[$0].isBlank || bytes[$0] == .quote } ?? range.upperBound
    let keyword = string(range.lowerBound..<end)
    if (keyword == "msgctxt" || keyword == "msgid") && !entry.forms.isEmpty { finish() }
    if entry.line == 0 { entry.line = line }
    switch keyword {
    case "msgctxt":
      (field, entry.context) = (.context, "")
    case "msgid":
      field = .source
    case "msgid_plural":
      (field, entry.plural) = (.plural, "")
    case "msgstr", "msgstr[\(entry.forms.count)]":
      field = .form
      entry.forms.append("")
    default:
      field = .none
      let known = ["msgctxt", "msgid", "msgid_plural", "msgstr"]
      return add("unknown keyword '\(keyword)'\(known.suggestion(for: keyword))", at: range)
    }
    append(trimmed(end, range.upperBound))
  }

  private mutating func append(_ range: Range<Int>) {
    guard range.count >= 2, bytes[range.lowerBound] == .quote,
      bytes[range.upperBound - 1] == .quote
    else { return add("a text in double quotes is expected here", at: range) }
    var content: [UInt8] = []
    content.reserveCapacity(range.count)
    var place = range.lowerBound + 1
    while place < range.upperBound - 1 {
      let byte = bytes[place]
      if byte == .backslash {
        place += 1
        guard place < range.upperBound - 1, let escaped = bytes[place].escaped else {
          return add("a backslash stands only before n, t, \\ or \"", at: range)
        }
        content.append(escaped)
      } else if byte == .quote {
        return add("a double quote within a text is written \\\"", at: range)
      } else {
        content.append(byte)
      }
      place += 1
    }
    guard let text = String(validating: content, as: UTF8.self) else {
      return add("this is not UTF-8", at: range)
    }
    switch field {
    case .context: entry.context = (entry.context ?? "") + text
    case .source: entry.source += text
    case .plural: entry.plural = (entry.plural ?? "") + text
    case .form: entry.forms[entry.forms.count - 1] += text
    case .none: add("a text without a keyword before it", at: range)
    }
  }

  private mutating func finish() {
    defer { (entry, field) = (POEntry(), .none) }
    guard entry.line > 0 else { return }
    if entry.forms.isEmpty {
      findings.append(
        Finding(file: name, line: entry.line, column: 1, message: "this message has no msgstr"))
    } else {
      entries.append(entry)
    }
  }

  private mutating func add(_ message: String, at range: Range<Int>) {
    let before = bytes[..<range.lowerBound].lastIndex(of: .lineFeed) ?? -1
    findings.append(
      Finding(file: name, line: line, column: range.lowerBound - before, message: message))
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate static let backslash = UInt8(ascii: "\\")
  fileprivate static let hash = UInt8(ascii: "#")
  fileprivate static let space = UInt8(ascii: " ")
  fileprivate static let comma = UInt8(ascii: ",")

  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }

  /// What this letter stands for after a backslash; nil where it stands for nothing.
  fileprivate var escaped: UInt8? {
    switch self {
    case UInt8(ascii: "n"): .lineFeed
    case UInt8(ascii: "t"): 0x09
    case .quote, .backslash: self
    default: nil
    }
  }
}
