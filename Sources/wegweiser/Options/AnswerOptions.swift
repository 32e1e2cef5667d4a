internal import ArgumentParser
internal import Guide
internal import GuideFiles
internal import Words

/// A visitor's answers, as options of a command.
struct AnswerOptions: ParsableArguments {
  @Option(
    name: .customLong("answer"), parsing: .singleValue,
    help: ArgumentHelp("An answer; repeatable.", valueName: "question=choice"))
  var answers: [String] = []

  @Option(
    name: .customLong("circumstance"), parsing: .singleValue,
    help: "Something that applies, such as children; repeatable.")
  var circumstances: [String] = []

  @Option(
    name: .customLong("document"), parsing: .singleValue,
    help: ArgumentHelp("A paper: have, missing or not-needed; repeatable.", valueName: "id=status"))
  var documents: [String] = []

  @Option(
    name: .customLong("valid-until"), parsing: .singleValue,
    help: ArgumentHelp("The date under 'gültig bis'; repeatable.", valueName: "id=yyyy-mm-dd"))
  var validUntil: [String] = []

  @Option(help: "How many adults live together, 0 to 9.")
  var adults: Int?

  @Option(help: "How many children live together, 0 to 9.")
  var children: Int?

  @Flag(help: "An interpreter is wanted.")
  var interpreter = false

  /// The interview with all these answers given, as far as the way asks for them.
  ///
  /// What the way does not ask is named on standard error and left out.
  func interview(in guide: Guide) throws -> Interview {
    var interview = Interview(in: guide)
    let choices = try choices(in: guide)
    while case .question(let question) = interview.page, let choice = choices[question] {
      interview.handle(.chose(choice))
    }
    let asked = Set(interview.answered.map(\.question.id))
    for question in choices.keys.sorted(by: { $0.rawValue < $1.rawValue })
    where !asked.contains(question) {
      tell("note: the way does not ask '\(question)'; its answer is ignored")
    }
    try addPapers(to: &interview, guide)
    return interview
  }

  private func choices(
    in guide: Guide
  ) throws -> [Identifier<Question>: Identifier<Choice>] {
    var choices: [Identifier<Question>: Identifier<Choice>] = [:]
    for answer in answers {
      let (name, value) = try pair(answer, "--answer", "question=choice")
      let question = try find(name, "question", in: guide.parts.questions)
      let choice = try find(value, "choice of '\(name)'", in: question.choices)
      if let other = choices.updateValue(choice.id, forKey: question.id), other != choice.id {
        throw Failure(.usage, "question '\(name)' is answered twice: '\(other)' and '\(value)'")
      }
    }
    return choices
  }

  private func addPapers(to interview: inout Interview, _ guide: Guide) throws {
    for name in Set(circumstances).sorted() {
      interview.handle(.toggled(try find(name, "circumstance", in: guide.parts.circumstances).id))
    }
    let persons = try [("--adults", adults), ("--children", children)].map { option, number in
      if let number, !(0...9).contains(number) {
        throw Failure(.usage, "\(option) is a number from 0 to 9")
      }
      return number
    }
    interview.handle(.counted(adults: persons[0], children: persons[1]))
    if interpreter { interview.handle(.wantsInterpreter(true)) }
    for text in documents {
      let (name, value) = try pair(text, "--document", "id=status")
      let document = try find(name, "document", in: guide.parts.documents)
      let known = DocumentStatus.allCases.filter { $0 != .unasked }
      guard let status = known.first(where: { $0.rawValue == value }) else {
        throw Failure(
          .usage, "unknown status '\(value)'\(known.map(\.rawValue).suggestion(for: value))")
      }
      if let other = interview.given.papers[document.id], other != status {
        throw Failure(
          .usage, "document '\(name)' has two statuses: '\(other.rawValue)' and '\(value)'")
      }
      interview.handle(.checked(document.id, status))
    }
    for text in validUntil {
      let (name, value) = try pair(text, "--valid-until", "id=yyyy-mm-dd")
      let document = try find(name, "document", in: guide.parts.documents)
      guard let day = Day(iso: value) else {
        throw Failure(.usage, "'\(value)' is no day; days are written yyyy-mm-dd")
      }
      // Who reads a date off a paper has the paper.
      if interview.given.papers[document.id] == nil {
        interview.handle(.checked(document.id, .have))
      }
      interview.handle(.dated(document.id, day))
    }
    tellIgnored(interview)
  }

  /// Names what was said although nobody on this way is asked for it.
  private func tellIgnored(_ interview: Interview) {
    let (given, counted) = (interview.given, interview.answers)
    let unasked = given.circumstances.subtracting(counted.circumstances)
    if case .outcome = interview.page {
      for name in unasked.map(\.rawValue).sorted() {
        tell("note: whoever gives these answers is not asked for '\(name)'; it is ignored")
      }
    }
    let papers = Set(given.papers.keys).subtracting(counted.papers.keys)
    for name in papers.map(\.rawValue).sorted() {
      tell("note: the way does not ask for the document '\(name)'; it is ignored")
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
