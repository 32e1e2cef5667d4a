internal import Guide
internal import Messages
internal import Wording
internal import Words

/// A question, the answers to be checked, and the page behind H.
extension PageMaker {
  func question(
    _ question: Question, _ given: Identifier<Choice>?, _ progress: Progress, _ typed: String?,
    _ page: inout PageDraft
  ) {
    // Between the shortest and the longest way left: what most visitors still meet.
    let total = progress.asked + (progress.leastLeft + progress.mostLeft + 1) / 2
    page.say(
      .progressQuestion, .progress(done: progress.asked + 1, of: total),
      ["number": "\(progress.asked + 1)", "total": "\(total)"])
    let asked = parts(of: question)
    page.say(question.ask.rawValue, .title, asked.question)
    page.say("\(question.ask)/more", .hint, asked.more)
    let names = question.choices.compactMap(\.name)
    var choices = question.choices
    if let typed {
      choices = choices.filter { $0.name.map { $0.begins(with: typed) } ?? false }
      page.type(into: .name(names, typed: typed))
    }
    if !names.isEmpty {
      page.say(choices.isEmpty ? .choicesNone : .choicesTyping, .hint)
      page.takesLetters()
    }
    for choice in choices {
      page.offer(
        .answer(choice.id), "question/\(question.id)/choice/\(choice.id)",
        wording.choice(choice, of: question), isMarked: choice.id == given,
        picture: choice.picture?.rawValue, saysYes: saysYes(choice, of: question))
    }
    if typed == nil {
      page.keys(.back, .help, .language, .anew, .counter)
    } else {
      page.keys(.leaveField, .help)
    }
  }

  /// What is asked, and what is said about it: where a text ends in an instruction, its first sentence
  /// asks and the others explain.
  private func parts(of question: Question) -> (question: Text, more: Text?) {
    let whole = wording(question.ask)
    // As German does, in every language: pages stand beside each other piece by piece.
    let german = wording.messages.text(question.ask, in: .source).string.sentences
    guard german.count > 1, german.last?.hasSuffix("?") == false else { return (whole, nil) }
    let sentences = whole.string.sentences
    func text(_ part: ArraySlice<String>) -> Text {
      Text(
        string: part.joined(separator: " "), language: whole.language, isStandIn: whole.isStandIn,
        isDraft: whole.isDraft)
    }
    return (text(sentences.prefix(1)), text(sentences.dropFirst()))
  }

  /// Whether a choice says yes or no, by its German word.
  func saysYes(_ choice: Choice, of question: Question) -> Bool? {
    guard choice.name == nil else { return nil }
    let german = wording.messages.text(question.say(choice), in: .source).string
    switch german.prefix(while: \.isLetter) {
    case "Ja": return true
    case "Nein": return false
    default: return nil
    }
  }

  func check(_ answered: [Answered], _ answers: Answers, _ page: inout PageDraft) {
    page.say(.checkTitle, .title)
    page.say(.checkChange, .hint)
    for step in answered {
      let (question, choice) = (step.question, step.choice)
      page.offer(.change(question.id), "check/\(question.id)", wording(question.label))
      page.say(
        "question/\(question.id)/choice/\(choice.id)", .detail,
        wording.choice(choice, of: question))
    }
    let asked = guide.circumstances(given: answers)
    if !asked.isEmpty { page.offer(.change(.circumstances), .circumstancesLabel) }
    // What is secret is neither shown nor denied.
    for circumstance in asked where answers.circumstances.contains(circumstance.id) {
      if !circumstance.isSecret { page.say(circumstance.say, .item) }
    }
    if !asked.isEmpty, answers.circumstances.isEmpty { page.say(.answerNo, .item) }
    for circumstance in asked where answers.circumstances.contains(circumstance.id) {
      guard let id = circumstance.asks?.question, let day = answers[id]?.date else { continue }
      page.offer(.change(id), "check/\(id)", wording(guide[id].label))
      page.say("answer/\(id)", .detail, Text(string: day.asOnLetters, language: page.page.language))
    }
    page.say(.checkRight, .heading)
    page.keys(.back, .next, .help, .language, .anew, .counter)
  }

  func help(_ question: Question?, _ page: inout PageDraft) {
    page.say(.helpTitle, .title)
    if let question {
      page.say(.helpWhy, .heading)
      page.say(question.why, .paragraph)
      page.say(.helpLook, .heading)
      page.say(question.look, .paragraph)
    }
    page.say(.helpKeys, .hint)
    page.offer(.press(.counter), .counterAsk)
    page.offer(.press(.language), .languageChoose)
    page.offer(.press(.anew), .anewAsk)
    if manner.isDrawn { page.offer(.press(.look), .helpLookAsk) }
    page.keys(.back, .language, .anew, .counter)
  }
}

extension String {
  /// Whether a name begins with what was typed; "ü", "ue" and "u" are the same, and so are capitals.
  func begins(with typed: String) -> Bool {
    let wanted = typed.lowercased()
    return spellings.contains { $0.hasPrefix(wanted) }
  }

  /// The name as people type it.
  private var spellings: [String] {
    let name = lowercased()
    let umlauts: [(Character, String, String)] = [
      ("ä", "ae", "a"), ("ö", "oe", "o"), ("ü", "ue", "u"), ("ß", "ss", "s"),
    ]
    func spelled(_ form: (_ long: String, _ short: String) -> String) -> String {
      name.reduce(into: "") { text, letter in
        let umlaut = umlauts.first { $0.0 == letter }
        text += umlaut.map { form($0.1, $0.2) } ?? String(letter)
      }
    }
    return [name, spelled { long, _ in long }, spelled { _, short in short }]
  }
}
