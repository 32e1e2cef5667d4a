internal import Messages
package import Words

/// Whether a native speaker has looked at a translation.
///
/// It is a translator's comment, `# state: reviewed NAME 2026-12-01`, and never the fuzzy flag,
/// which gettext's tools set and clear by themselves.
package enum ReviewState: Equatable, Sendable {
  case missing
  /// The German text changed since.
  case fuzzy
  case draft
  case reviewed(by: String, on: Day)

  /// The state that a message's comments tell; a draft where they tell none.
  package init(_ entry: CatalogEntry) {
    if entry.message.forms.contains(where: \.isEmpty) {
      self = .missing
    } else if entry.message.isFuzzy {
      self = .fuzzy
    } else {
      self = Self(comments: entry.comments)
    }
  }

  /// What the comments alone tell; a draft where they tell nothing.
  init(comments: [String]) {
    self = comments.lazy.compactMap(Self.init(comment:)).first ?? .draft
  }

  /// Reads `state: draft` or `state: reviewed NAME yyyy-mm-dd`; nil for anything else.
  package init?(comment: String) {
    let words = comment.split(separator: " ")
    guard words.first == "state:" else { return nil }
    if words.count == 2, words[1] == "draft" {
      self = .draft
    } else if words.count >= 4, words[1] == "reviewed",
      let day = Day(iso: String(words[words.count - 1]))
    {
      self = .reviewed(by: words[2..<(words.count - 1)].joined(separator: " "), on: day)
    } else {
      return nil
    }
  }
}

extension ReviewState: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing: "missing"
    case .fuzzy: "fuzzy"
    case .draft: "draft"
    case .reviewed(let name, let day): "reviewed by \(name), \(day)"
    }
  }
}
