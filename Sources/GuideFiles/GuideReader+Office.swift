package import Guide
internal import Messages
internal import Words

/// What an office says and does besides the guide, read from its profile and laid over the guide.
extension GuideReader {
  /// Lays the office's own texts and steps over what was read.
  ///
  /// - Returns: What fits no more, with its place; it is left out.
  mutating func readOffice(_ root: YAMLEntry, into parts: inout GuideParts) -> [(YAMLEntry, String)]
  {
    var misfits: [(YAMLEntry, String)] = []
    takesTranslations = true
    defer { takesTranslations = false }
    let fields = root.fields(known: nil)
    let known = germanTexts.keys.map(\.rawValue)
    for (key, value) in fields["texts"]?.fields(known: nil) ?? [] {
      if known.contains(key) {
        take(value, key)
      } else {
        misfits.append((value, "no text has the key '\(key)'\(known.suggestion(for: key))"))
      }
    }
    let outcomes = parts.outcomes.map(\.id.rawValue)
    for (outcome, steps) in fields["steps"]?.identified() ?? [] {
      guard let index = outcomes.firstIndex(of: outcome) else {
        misfits.append((steps, "unknown outcome '\(outcome)'\(outcomes.suggestion(for: outcome))"))
        continue
      }
      for (id, value) in steps.identified() {
        let step = step(id, value)
        if step.code < Guide.firstOwnCode {
          value.add("an office's own steps have codes from \(Guide.firstOwnCode) on")
        }
        parts.steps.append(step)
        parts.outcomes[index].steps.append(step.id)
      }
    }
    return misfits
  }

  /// The German text of an entry that has one in several languages; its translations are kept.
  mutating func ownText(_ entry: YAMLEntry, _ key: MessageKey) -> YAMLEntry {
    let source = Language.source.rawValue
    let fields = entry.fields(known: Language.allCases.map(\.rawValue), needed: [source])
    for (code, value) in fields where code != source {
      guard let language = Language(rawValue: code) else { continue }
      ownTranslations[language, default: [:]][key] = value.text()
    }
    return fields[source] ?? entry
  }
}

extension Catalog {
  /// The same with an office's own translations of texts, whose German is `german`.
  func adding(_ own: [MessageKey: String], of german: [MessageKey: Message]) -> Catalog {
    let added = own.compactMapValues { text in text.isEmpty ? nil : text }
      .reduce(into: entries) { entries, pair in
        guard let source = german[pair.key]?.source else { return }
        entries[pair.key] = Message(source: source, forms: [pair.value])
      }
    return Catalog(language: language, isDraft: isDraft, entries: added)
  }
}

extension Guide {
  /// Where the codes of an office's own steps begin: the guide never uses them, so that no update of it
  /// meets them.
  package static let firstOwnCode = 900
}
