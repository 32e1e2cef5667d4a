internal import Guide
internal import Words

/// Conditions and destinations, as authors write them.
extension YAMLEntry {
  /// A `when:` or `unless:` map; whether its ids exist, the guide checks.
  func condition() -> Condition {
    Condition(
      fields(known: nil).map { key, value in
        switch key {
        case "circumstances": .circumstances(includeOneOf: value.identifiers())
        case "outcome": .outcome(isOneOf: value.identifiers())
        case "known": .known(value.identifiers())
        case "counts":
          .counts(
            Dictionary(
              value.fields(known: nil).map { (Identifier(rawValue: $0), $1.number()) },
              uniquingKeysWith: { first, _ in first }))
        case "within": value.within()
        case "language":
          .language(isOneOf: value.list().map { $0.word("language", else: Language.source) })
        case "queue": .queue(isOneOf: value.list().map { Queue(rawValue: $0.text()) })
        default: .answer(Identifier(rawValue: key), isOneOf: value.identifiers())
        }
      })
  }

  /// `3 months of protection-date`.
  private func within() -> Condition.Term {
    let words = text().split(separator: " ").map(String.init)
    guard words.count == 4, let months = Int(words[0]), months > 0,
      ["month", "months"].contains(words[1]), words[2] == "of"
    else {
      add("'\(text())' is no time; write '3 months of' and the id of a question for a date")
      return .within(months: 1, of: "")
    }
    return .within(months: months, of: Identifier(rawValue: words[3]))
  }

  /// The routes of a `go:`: one destination, or a list of them with conditions.
  ///
  /// Questions and outcomes share their names, so what is not in `outcomes` is taken for a question.
  func routes(outcomes: Set<String>) -> [Route] {
    guard isList else { return [Route(to: destination(outcomes))] }
    let routes = list().map { entry in
      let fields = entry.fields(known: ["when", "unless", "go"], needed: ["go"])
      return Route(
        fields.applicability(),
        to: fields["go"]?.destination(outcomes) ?? .nowhere)
    }
    if routes.isEmpty { add("a choice leads somewhere") }
    return routes.isEmpty ? [Route(to: .nowhere)] : routes
  }

  private func destination(_ outcomes: Set<String>) -> Destination {
    let id = text()
    return outcomes.contains(id)
      ? .outcome(Identifier(rawValue: id)) : .question(Identifier(rawValue: id))
  }
}

extension [(key: String, value: YAMLEntry)] {
  func applicability() -> Applicability {
    Applicability(when: self["when"]?.condition(), unless: self["unless"]?.condition())
  }

  func identifiers<Named>(_ key: String) -> [Identifier<Named>] { self[key]?.identifiers() ?? [] }
}

extension Destination {
  /// What stands in where a file does not say where a way leads: such a guide is refused anyway.
  static let nowhere = Destination.outcome("")
}
