package import GuideFiles
internal import Messages
internal import Words

/// Every text in five languages side by side, for the translator who compares them.
package struct TextReport {
  private let details: ContentDetails

  package init(_ details: ContentDetails) {
    self.details = details
  }

  /// Markdown: a table a text, with the state of each translation; counts at the top.
  package var markdown: String {
    let catalogs = details.catalogs.map { catalog in
      (
        catalog.language,
        Dictionary(catalog.entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
      )
    }
    var lines = ["# Texts of the Wegweiser, \(details.content.version)", ""]
    for (language, entries) in catalogs {
      let states = details.keysInOrder.map { entries[$0].map(ReviewState.init) ?? .missing }
      let reviewed = states.count { if case .reviewed = $0 { true } else { false } }
      lines.append(
        "- \(language.germanName): \(reviewed) of \(states.count) reviewed, "
          + "\(states.count { $0 == .missing }) missing, \(states.count { $0 == .fuzzy }) fuzzy")
    }
    for key in details.keysInOrder {
      guard let german = details.germanTexts[key] else { continue }
      lines += ["", "## \(key)", "", "| | text | state |", "|---|---|---|"]
      lines.append("| de | \(cell(german.forms)) | |")
      for (language, entries) in catalogs {
        let entry = entries[key]
        let state = entry.map(ReviewState.init) ?? .missing
        lines.append("| \(language.rawValue) | \(cell(entry?.message.forms ?? [])) | \(state) |")
      }
    }
    return lines.joined(separator: "\n")
  }

  private func cell(_ forms: [String]) -> String {
    forms.joined(separator: " / ").replacing("|", with: "\\|").replacing("\n", with: " ")
  }
}
