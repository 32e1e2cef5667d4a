package import GuideFiles
package import Messages
package import Words

/// Proves that every message is there in every language, current, and keeps the rules.
package struct TextProof {
  package private(set) var findings: [Finding] = []

  private let german: [MessageKey: PreparedText]
  private let lists: WordLists

  /// What each German text says of the glossary, found once for all its translations.
  private let said: [MessageKey: [GlossaryTerm]]

  package init(_ details: ContentDetails, _ lists: WordLists) {
    self.init(
      german: details.germanTexts, places: details.texts, catalogs: details.catalogs, lists)
  }

  package init(
    german: [MessageKey: Message], places: [MessageKey: FilePlace], catalogs: [CatalogDetails],
    _ lists: WordLists
  ) {
    self.lists = lists
    let prepared = german.mapValues { PreparedText($0.forms.last ?? "") }
    self.german = prepared
    said = prepared.mapValues { GlossaryTerm.said(in: $0, of: lists) }
    for (key, message) in german {
      let place = places[key] ?? FilePlace(file: "Resources/guide", line: 1)
      for form in message.forms { check(form, of: key, in: .source, place, form: nil) }
    }
    for catalog in catalogs { check(catalog, against: german) }
    checkSameTexts(catalogs)
    findings += ComposedProof(catalogs).findings
  }

  private mutating func check(_ catalog: CatalogDetails, against german: [MessageKey: Message]) {
    let known = Set(catalog.entries.map(\.key))
    for key in german.keys where !known.contains(key) {
      add("A1", .error, FilePlace(file: catalog.file, line: 1), key, "it has no translation")
    }
    if catalog.saysReviewed {
      let drafts = catalog.entries.count {
        if case .reviewed = ReviewState($0) { false } else { true }
      }
      if drafts > 0 {
        findings.append(
          Finding(
            FilePlace(file: catalog.file, line: 1),
            "the header says 'X-State: reviewed', but \(drafts) of \(catalog.entries.count) texts have no "
              + "comment '# state: reviewed NAME DAY'; write 'draft' until they have"))
      }
    }
    for entry in catalog.entries {
      guard let source = german[entry.key] else { continue }
      let place = FilePlace(file: catalog.file, line: entry.line)
      if let complaint = entry.message.staleness(against: source) {
        add("A1", .error, place, entry.key, complaint)
        continue
      }
      let expected = source.forms.count == 1 ? 1 : PluralRule(catalog.language).formCount
      if entry.message.forms.count != expected {
        add(
          "A3", .error, place, entry.key,
          "it has \(entry.message.forms.count) forms; \(catalog.language) has \(expected)")
      }
      for (index, form) in entry.message.forms.enumerated() {
        check(form, of: entry.key, in: catalog.language, place, form: expected > 1 ? index : nil)
      }
    }
  }

  private mutating func check(
    _ text: String, of key: MessageKey, in language: Language, _ place: FilePlace,
    form: Int?
  ) {
    let prepared = language == .source && form == nil ? german[key] : nil
    let pair = TextPair(
      language, german: german[key] ?? PreparedText(""),
      text: prepared?.raw == text ? prepared ?? PreparedText(text) : PreparedText(text), lists,
      said: said[key] ?? [], form: form)
    for rule in TextRule.all where rule.languages.contains(language) {
      for complaint in rule.complaints(pair) { add(rule.id, rule.severity, place, key, complaint) }
    }
  }

  /// A7: texts that are the same although they should differ.
  private mutating func checkSameTexts(_ catalogs: [CatalogDetails]) {
    let farsi = catalogs.first { $0.language == .fa }?.entries ?? []
    let byKey = Dictionary(
      farsi.map { ($0.key, $0.message.forms) }, uniquingKeysWith: { one, _ in one })
    for catalog in catalogs {
      var owners: [String: (key: MessageKey, source: String)] = [:]
      for entry in catalog.entries where !entry.message.forms.allSatisfy(\.isEmpty) {
        let place = FilePlace(file: catalog.file, line: entry.line)
        let text = entry.message.forms[0]
        let letters = PreparedText(text).stripped.contains { $0.isArabic }
        if catalog.language == .ar, letters, byKey[entry.key] == entry.message.forms,
          !lists.equal.contains(text)
        {
          add("A7", .warning, place, entry.key, "Arabic and Farsi are the same")
        }
        if let owner = owners[text], owner.source != entry.message.source {
          add(
            "A7", .warning, place, entry.key,
            "'\(owner.key)' is translated alike, its German is not")
        }
        owners[text] = owners[text] ?? (entry.key, entry.message.source)
      }
    }
  }

  private mutating func add(
    _ rule: String, _ severity: Finding.Severity, _ place: FilePlace, _ key: MessageKey,
    _ complaint: String
  ) {
    findings.append(
      Finding(
        place, "[\(rule)] \(key): \(complaint)", severity: severity, hasStandIn: rule == "A1"))
  }
}

extension Message {
  /// Why a translation is not shown; nil where it is.
  fileprivate func staleness(against german: Message) -> String? {
    if forms.contains(where: \.isEmpty) { return "it is empty" }
    if isFuzzy { return "it is fuzzy: the German text changed" }
    return source == german.source ? nil : "its German text is '\(german.source)' now"
  }
}
