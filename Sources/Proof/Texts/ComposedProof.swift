internal import GuideFiles
internal import Messages
internal import TextLayout
internal import Words

/// Proves in every language that runs from right to left that a text reads rightly when it stands within
/// another one: "Where: {place}" with each place, and not only each of the two.
///
/// A value that begins with a German name turned round the whole place, and no rule of a single text
/// could see it. Looked at is the order in which FriBidi shows the characters: within the template it
/// is the one that the value has alone, with isolates (screen and slip) and without (plain lines).
struct ComposedProof {
  private(set) var findings: [Finding] = []

  init(_ catalogs: [CatalogDetails]) {
    for catalog in catalogs where catalog.language.direction == .rightToLeft { check(catalog) }
  }

  private mutating func check(_ catalog: CatalogDetails) {
    let usable = catalog.entries.filter { !$0.message.forms.contains(where: \.isEmpty) }
    for (placeholder, isValue) in Self.values {
      let values = usable.filter { isValue($0.key.rawValue) }
      for value in values {
        let text = PreparedText(value.message.forms[0])
        if text.visible.first(where: { $0.isLatinLetter || $0.isArabic })?.isLatinLetter == true {
          add(catalog, value, "it is put into other texts and begins with a Latin name")
        }
      }
      for template in usable where template.message.source.placeholders.contains(placeholder) {
        for value in values where !reads(value.message.forms[0], placeholder, in: template) {
          add(catalog, value, "it stands in the wrong order within '\(template.key)'")
        }
      }
    }
  }

  /// Which texts can stand for a placeholder; numbers, dates and codes are no texts.
  private static let values: [(String, @Sendable (String) -> Bool)] = [
    ("place", { $0.hasPrefix("place/") }),
    ("purpose", { $0.hasPrefix("outcome/") && $0.hasSuffix("/purpose") }),
    ("papers", { $0.hasPrefix("document/") && $0.hasSuffix("/say") }),
  ]

  private func reads(
    _ value: String, _ placeholder: String, in template: CatalogEntry
  ) -> Bool {
    let alone = Self.shown(value.unicodeScalars.map(\.value), base: .rightToLeft)
    return template.message.forms.allSatisfy { form in
      let marks = form.filled(with: [placeholder: "\u{FFFC}" + value + "\u{FFFC}"])
      let parts = marks.unicodeScalars.split(
        separator: "\u{FFFC}", omittingEmptySubsequences: false
      ).map { $0.map(\.value) }
      guard parts.count == 3 else { return true }
      let whole = parts[0] + parts[1] + parts[2]
      let plain = whole.filter { !(0x2066...0x2069).contains($0) }
      let plainStart = parts[0].count { !(0x2066...0x2069).contains($0) }
      let count = parts[1].count { !(0x2066...0x2069).contains($0) }
      return Self.shown(
        whole, parts[0].count..<(parts[0].count + parts[1].count), base: .rightToLeft)
        == alone
        && Self.shown(
          plain, plainStart..<(plainStart + count),
          base: FriBidi.firstStrongDirection(in: plain) ?? .rightToLeft) == alone
    }
  }

  /// The characters in the order in which a device shows them, from its left edge on, without those
  /// that are not seen and without what stands outside of `range`.
  private static func shown(
    _ text: [UInt32], _ range: Range<Int>? = nil, base: Direction
  ) -> [UInt32] {
    let levels = FriBidi.levels(of: text, base: base)
    return FriBidi.order(of: text, levels: levels, base: base, marksFollow: false)
      .filter { (range ?? text.indices).contains($0) }.map { text[$0] }
      .filter { !(0x2066...0x2069).contains($0) }
  }

  private mutating func add(_ catalog: CatalogDetails, _ entry: CatalogEntry, _ complaint: String) {
    findings.append(
      Finding(FilePlace(file: catalog.file, line: entry.line), "[A15] \(entry.key): \(complaint)"))
  }
}
