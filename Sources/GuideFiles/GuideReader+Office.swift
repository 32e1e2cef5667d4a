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
      guard known.contains(key) else {
        misfits.append((value, "no text has the key '\(key)'\(known.suggestion(for: key))"))
        continue
      }
      let filled = germanTexts[MessageKey(rawValue: key)]?.source.placeholders ?? []
      if let other = value.texts.first(where: { $0.placeholders != filled.sorted() }) {
        misfits.append(
          (
            other,
            "this text has the placeholders \(other.placeholders.asPlaceholders), the guide's \(filled.asPlaceholders)"
          ))
      } else {
        take(value, key)
      }
    }
    let outcomes = parts.outcomes.map(\.id.rawValue)
    for (outcome, steps) in fields["steps"]?.identified() ?? [] {
      guard let index = outcomes.firstIndex(of: outcome) else {
        misfits.append((steps, "unknown outcome '\(outcome)'\(outcomes.suggestion(for: outcome))"))
        continue
      }
      for (id, value) in steps.identified() {
        guard !parts.steps.contains(where: { $0.id.rawValue == id }) else {
          misfits.append((value, "there is a step '\(id)' already; give this one another id"))
          continue
        }
        let step = step(id, value)
        guard step.code >= Guide.firstOwnCode else {
          (value.fields(known: nil)["code"] ?? value).add(
            "an office's own steps have codes from \(Guide.firstOwnCode) on")
          continue
        }
        ownSteps[id] = outcome
        parts.steps.append(step)
        parts.outcomes[index].steps.append(step.id)
      }
    }
    return misfits
  }

  /// The German text of an entry that has one in several languages; its translations are kept.
  ///
  /// - Returns: nil where no German stands there.
  mutating func ownText(_ entry: YAMLEntry, _ key: MessageKey) -> YAMLEntry? {
    let source = Language.source.rawValue
    let fields = entry.fields(known: Language.allCases.map(\.rawValue), needed: [source])
    for (code, value) in fields where code != source {
      guard let language = Language(rawValue: code) else { continue }
      ownTranslations[language, default: [:]][key] = value.text()
    }
    return fields[source]
  }

  /// The same defect where the office wrote the step, if the step is its own.
  func ownPlace(of defect: Defect) -> Defect? {
    guard defect.file == .steps, defect.path.count > 1, let outcome = ownSteps[defect.path[1]]
    else { return nil }
    return Defect(
      file: .profile, path: ["steps", outcome] + defect.path.dropFirst(), problem: defect.problem)
  }
}

extension YAMLEntry {
  /// A text, or each of its translations.
  fileprivate var texts: [YAMLEntry] {
    node.map?.map { YAMLEntry(file: file, node: $0.value) } ?? [self]
  }

  fileprivate var placeholders: [String] { (node.text ?? "").placeholders.sorted() }
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
