internal import ArgumentParser
internal import Guide
internal import GuideFiles
internal import Words

/// A visitor's answers, as options of a command.
struct AnswerOptions: ParsableArguments {
  @Option(
    name: .customLong("answer"), parsing: .singleValue,
    help: ArgumentHelp(
      "An answer, such as income=nobody, adults=2 or interpreter=yes; repeatable.",
      valueName: "question=answer"))
  var answers: [String] = []

  @Option(
    name: .customLong("circumstance"), parsing: .singleValue,
    help: "Something that applies, such as children; repeatable.")
  var circumstances: [String] = []

  @Option(
    name: .customLong("document"), parsing: .singleValue,
    help: ArgumentHelp(
      "A paper: have, missing, not-needed, or the date under 'gültig bis'; repeatable.",
      valueName: "id=status"))
  var documents: [String] = []

  /// The interview with all these answers given, as far as the way asks for them.
  ///
  /// What the way does not ask is named on standard error and left out.
  func interview(in guide: Guide) throws -> Interview {
    var interview = Interview(in: guide)
    let values = try values(in: guide)
    while case .question(let question) = interview.page,
      let choice = values[question]?.choice
    {
      interview.handle(.chose(choice))
    }
    for name in Set(circumstances).sorted() {
      interview.handle(.toggled(try find(name, "circumstance", in: guide.parts.circumstances).id))
    }
    let asked = Set(interview.answered.map(\.question.id))
    for (question, value) in values where !asked.contains(question) {
      interview.handle(.answered(question, value))
    }
    tellIgnored(interview, values.keys.map(\.rawValue).sorted())
    return interview
  }

  private func values(in guide: Guide) throws -> [Identifier<Question>: Value] {
    var values: [Identifier<Question>: Value] = [:]
    for answer in answers {
      let (name, text) = try pair(answer, "--answer", "question=answer")
      let question = try find(
        name, "question", in: guide.parts.questions + guide.parts.followUps)
      let value = try value(text, of: question, named: name)
      if let other = values.updateValue(value, forKey: question.id), other != value {
        throw Failure(
          .usage, "question '\(name)' is answered twice: '\(other.written)' and '\(text)'")
      }
    }
    for text in documents {
      let (name, status) = try pair(text, "--document", "id=status")
      let document = try find(name, "document", in: guide.parts.documents)
      // Who reads a date off a paper has the paper.
      let day = Day(iso: status)
      let value =
        try day.map { _ in .paper(.have) }
        ?? value(status, of: guide[document.id.question], named: name)
      if let day { values[document.id.dateQuestion] = .date(day) }
      if let other = values.updateValue(value, forKey: document.id.question), other != value {
        throw Failure(
          .usage, "document '\(name)' has two statuses: '\(other.written)' and '\(status)'")
      }
    }
    return values
  }

  private func value(_ text: String, of question: Question, named name: String) throws -> Value {
    if let value = question.kind.value(text) { return value }
    let known = question.kind.known
    switch question.kind {
    case .one:
      throw Failure(.usage, "unknown choice of '\(name)' '\(text)'" + known.suggestion(for: text))
    case .paper where text.contains(where: \.isNumber), .date:
      throw Failure(.usage, "'\(text)' is no day; days are written yyyy-mm-dd")
    case .paper: throw Failure(.usage, "unknown status '\(text)'" + known.suggestion(for: text))
    case .count, .several:
      throw Failure(.usage, "'\(name)' is a number from 0 to \(Kind.most), not '\(text)'")
    }
  }

  /// Names what was said although nobody on this way is asked for it.
  private func tellIgnored(_ interview: Interview, _ said: [String]) {
    let counted = interview.answers
    for name in said where counted[Identifier(rawValue: name)] == nil {
      if let document = documents.first(where: { name == "document/\($0.prefix { $0 != "=" })" }) {
        tell(
          "note: the way does not ask for the document '\(document.prefix { $0 != "=" })'; it is ignored"
        )
      } else if !name.hasPrefix("document/") {
        tell("note: the way does not ask '\(name)'; its answer is ignored")
      }
    }
    guard case .outcome = interview.page else { return }
    for name in interview.given.circumstances.subtracting(counted.circumstances)
      .map(\.rawValue).sorted()
    {
      tell("note: whoever gives these answers is not asked for '\(name)'; it is ignored")
    }
  }

  private func pair(
    _ text: String, _ option: String, _ form: String
  ) throws -> (name: String, value: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw Failure(.usage, "\(option) \(text): expected \(form)") }
    return (String(parts[0]), String(parts[1]))
  }

  private func find<Part: Identifiable>(
    _ name: String, _ kind: String, in parts: [Part]
  ) throws -> Part where Part.ID == Identifier<Part> {
    if let part = parts.first(where: { $0.id.rawValue == name }) { return part }
    throw Failure(
      .usage, "unknown \(kind) '\(name)'" + parts.map(\.id.rawValue).suggestion(for: name))
  }
}
