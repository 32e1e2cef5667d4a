package import Words

/// What a terminal said about itself.
package struct TerminalAnswers: Equatable, Sendable {
  /// Whether it turns right-to-left text by itself: 1 it does, 2 it does not now, 0 and 3 to 4 as
  /// DECRQM means them; nil where it did not say.
  package private(set) var turning: Int?

  /// Name and version, such as `kitty(0.26.5)`; empty where it did not say.
  package private(set) var version = ""

  /// The parameters of its secondary device attributes, such as `0;136;0`.
  package private(set) var secondary = ""

  /// The parameters of its primary device attributes; nil until that last answer has come.
  package private(set) var primary: [Int]?

  /// Whether it can report every key by itself, and that one is held down (kitty's keyboard protocol).
  package private(set) var reportsKeys = false

  /// The largest picture that it takes; nil where it did not say.
  package private(set) var pictureRoom: PictureRoom?

  /// The columns in which the cursor stood behind each of ``LanguageSample/all``.
  private(set) var columns: [Int] = []

  /// The questions; every terminal answers the last one.
  package static let questions =
    "\u{1B}[8$p\u{1B}[>0q\u{1B}[>c\u{1B}[?u"
    + LanguageSample.all.map { "\r\($0.text)\u{1B}[6n" }.joined() + "\r\u{1B}[K\u{1B}[c"

  /// What only those are asked that show sixel pictures: others might take it for an order.
  package static let pictureQuestions = "\u{1B}[?2;1;0S\u{1B}[c"

  package init() {}

  /// Reads the answers out of what came from the terminal; all else in it is passed over.
  package init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while let escape = rest.firstIndex(of: 0x1B) {
      rest = rest[(escape + 1)...]
      switch rest.first {
      case UInt8(ascii: "["): takeControl(&rest)
      case UInt8(ascii: "P"): takeString(&rest)
      default: break
      }
    }
  }

  /// Whether it shows sixel pictures.
  package var hasSixel: Bool { primary?.dropFirst().contains(4) == true }

  /// The languages whose letters stand where they should; all where the terminal did not say.
  package var languages: [Language] {
    let samples = LanguageSample.all
    guard columns.count == samples.count else { return Language.allCases }
    let failed = zip(samples, columns).filter { $0.column != $1 }.map(\.0.language)
    return Language.allCases.filter { !failed.contains($0) }
  }

  private mutating func takeControl(_ rest: inout ArraySlice<UInt8>) {
    let body = rest.dropFirst().prefix { (0x20...0x3F).contains($0) }
    rest = rest.dropFirst(1 + body.count)
    let text = String(decoding: body, as: UTF8.self)
    switch rest.first {
    case UInt8(ascii: "c") where text.hasPrefix("?"):
      primary = text.dropFirst().split(separator: ";").map { Int($0) ?? 0 }
    case UInt8(ascii: "c") where text.hasPrefix(">"):
      secondary = String(text.dropFirst())
    case UInt8(ascii: "y") where text.hasPrefix("8;") && text.hasSuffix("$"):
      turning = Int(text.dropFirst(2).dropLast())
    case UInt8(ascii: "S") where text.hasPrefix("?2;0;"):
      pictureRoom = PictureRoom(String(text.dropFirst(5).replacing(";", with: "x")))
    case UInt8(ascii: "u") where text.hasPrefix("?"): reportsKeys = true
    case UInt8(ascii: "R"):
      if let column = text.split(separator: ";").last.flatMap({ Int($0) }) {
        columns.append(column)
      }
    default: break
    }
  }

  private mutating func takeString(_ rest: inout ArraySlice<UInt8>) {
    let body = rest.dropFirst().prefix { $0 != 0x1B }
    rest = rest.dropFirst(1 + body.count)
    let text = String(decoding: body, as: UTF8.self)
    if text.hasPrefix(">|") { version = String(text.dropFirst(2)) }
  }
}
