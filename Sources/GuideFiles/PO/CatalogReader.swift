internal import Messages
internal import Words

/// Turns a PO file into a catalog and checks it against the German texts.
struct CatalogReader {
  let language: Language
  let name: String
  private(set) var findings: [Finding] = []

  /// The messages as they stand in the file, in its order.
  private(set) var entries: [POEntry] = []

  init(_ language: Language, named name: String) {
    self.language = language
    self.name = name
  }

  /// The catalog that `reader` has read; what is wrong with it is in ``findings`` afterwards.
  ///
  /// A missing or outdated message is no finding: German stands in for it, marked.
  ///
  /// `german` is nil where not all German texts could be read; then nothing is held against them.
  mutating func catalog(_ reader: POReader, german: [MessageKey: Message]?) -> Catalog {
    findings = reader.findings
    self.entries = reader.entries
    var entries: [MessageKey: Message] = [:]
    let header = reader.entries.first { $0.context == nil && $0.source.isEmpty }
    if header == nil {
      findings.append(Finding(file: name, line: 1, column: 1, message: "the catalog has no header"))
    }
    if let header { checkHeader(header) }
    for entry in reader.entries {
      guard let context = entry.context else { continue }
      let key = MessageKey(rawValue: context)
      let message = Message(
        source: entry.source, forms: entry.forms, isFuzzy: entry.isFuzzy, isDraft: entry.isDraft)
      if entries.updateValue(message, forKey: key) != nil {
        add("message '\(key)' stands here twice", entry)
      }
      if let wrong = entry.forms.lazy.flatMap(\.unicodeScalars)
        .first(where: { !$0.mayStandInTranslation })
      {
        add("message '\(key)': \(wrong.forbiddenName) cannot stand in a text", entry)
      }
      if let german { check(entry, key, german[key], german) }
    }
    return Catalog(
      language: language, isDraft: entries.values.contains(where: \.isDraft), entries: entries)
  }

  /// Whether the header says that a native speaker has read every text. What counts is what stands at
  /// each text; a header that says more is found by the proof.
  var saysReviewed: Bool {
    entries.first?.context == nil
      && entries.first?.forms[0].contains("X-State: reviewed\n") == true
  }

  private mutating func checkHeader(_ entry: POEntry) {
    let fields = Dictionary(
      entry.forms[0].split(separator: "\n").compactMap { line -> (String, String)? in
        let parts = line.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        return (String(parts[0]), String(parts[1].drop { $0 == " " }))
      }, uniquingKeysWith: { first, _ in first })
    if fields["Language"] != language.rawValue {
      add("the header's Language is '\(language.rawValue)' in this file", entry)
    }
    let rule = PluralRule(language).header
    if fields["Plural-Forms"] != rule { add("the header's Plural-Forms is '\(rule)'", entry) }
    let states = ["draft", "reviewed"]
    let state = fields["X-State"] ?? ""
    if !states.contains(state) {
      add("the header's X-State is 'draft' or 'reviewed'\(states.suggestion(for: state))", entry)
    }
  }

  private mutating func check(
    _ entry: POEntry, _ key: MessageKey, _ german: Message?, _ all: [MessageKey: Message]
  ) {
    guard let german else {
      let known = all.keys.map(\.rawValue)
      return add("no German text has the key '\(key)'\(known.suggestion(for: key.rawValue))", entry)
    }
    guard !entry.isFuzzy, entry.source == german.source, !entry.forms.allSatisfy(\.isEmpty) else {
      return
    }
    let expected = german.forms.count == 1 ? 1 : PluralRule(language).formCount
    if entry.forms.count != expected {
      add("message '\(key)' has \(entry.forms.count) forms, not \(expected)", entry)
    }
    let wanted = (german.forms.last ?? "").placeholders.sorted()
    for (index, form) in entry.forms.enumerated() where !form.isEmpty {
      let found = form.placeholders.sorted()
      // Arabic has words of its own for one and two, so the number may be left out there.
      let mayOmitCount = language == .ar && expected == 6 && (index == 1 || index == 2)
      let needed = mayOmitCount ? wanted.filter { $0 != "count" } : wanted
      if found != wanted, found != needed {
        add(
          "message '\(key)' has the placeholders \(found.asPlaceholders), its German text \(wanted.asPlaceholders)",
          entry)
      }
    }
  }

  private mutating func add(_ message: String, _ entry: POEntry) {
    findings.append(Finding(file: name, line: entry.line, column: 1, message: message))
  }
}

extension POEntry {
  /// Whether no translator's comment says that a native speaker has read it.
  fileprivate var isDraft: Bool {
    if case .reviewed = ReviewState(comments: comments) { false } else { true }
  }
}

extension [String] {
  /// Names of placeholders as a text has them.
  var asPlaceholders: String {
    isEmpty ? "(none)" : map { "{\($0)}" }.joined(separator: " ")
  }
}
