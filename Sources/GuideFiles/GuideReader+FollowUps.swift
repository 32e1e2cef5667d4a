internal import Guide
internal import Words

/// Questions of every kind that follow the ones on the ways, each with the texts of its kind.
extension GuideReader {
  mutating func followUp(_ id: String, _ entry: YAMLEntry) -> Question {
    let word = entry.fields(known: nil)["kind"]?.word("kind", else: KindWord.one) ?? .one
    let texts = ["ask"] + word.texts
    let parts = ["code", "kind"] + texts + (word == .one ? ["choices"] : [])
    let fields = entry.fields(known: parts + ["with-number", "sources"], needed: parts)
    for part in texts { take(fields[part], "question/\(id)/\(part)") }
    let choices = (fields["choices"]?.identified() ?? []).map { key, value in
      let fields = value.fields(known: ["code", "say", "interpreter"], needed: ["code", "say"])
      take(fields["say"], "question/\(id)/choice/\(key)")
      return Choice(
        id: Identifier(rawValue: key), code: fields["code"]?.number() ?? 1, routes: [],
        wantsInterpreter: fields["interpreter"]?.boolean() ?? false)
    }
    return Question(
      id: Identifier(rawValue: id), code: fields["code"]?.number() ?? 1,
      kind: word.kind(choices), isAskedWithNumber: fields["with-number"]?.boolean() ?? false,
      sources: fields.identifiers("sources"))
  }
}

/// The kinds that an author can write; circumstances and papers have files of their own.
private enum KindWord: String, CaseIterable {
  case one, count, date

  /// The texts that a question of the kind has besides what it asks.
  var texts: [String] { self == .date ? ["look", "label"] : [] }

  func kind(_ choices: [Choice]) -> Kind {
    switch self {
    case .one: .one(choices)
    case .count: .count
    case .date: .date(of: nil)
    }
  }
}

extension YAMLEntry {
  /// One thing that an outcome asks: its id, or a map with conditions beside it.
  func ask() -> Ask {
    guard node.map != nil else { return Ask(subject) }
    let fields = fields(known: ["ask", "when", "unless"], needed: ["ask"])
    return Ask(fields["ask"]?.subject ?? .papers, fields.applicability())
  }

  private var subject: Ask.Subject {
    let id = text()
    return id == "papers" ? .papers : .question(Identifier(rawValue: id))
  }
}
