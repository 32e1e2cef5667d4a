internal import Guide
internal import Messages
internal import Wording
internal import Words

/// The page of a question of each kind, asked around a result.
extension PageMaker {
  func asked(_ asked: AskedPage, _ page: inout PageDraft) {
    let (question, given) = (guide[asked.question], asked.given)
    switch question.kind {
    case .one(let choices): one(of: choices, question, given?.choice, &page)
    case .several: circumstances(asked.answers, &page)
    case .count: count(question, given?.count, &page)
    case .date(nil):
      page.say(question.ask, .title)
      page.say(question.look, .paragraph)
      date(given?.date, asked.fault, wording(question.label), &page)
    case .date(let document?):
      page.say(.papersDateAsk, .title)
      page.say(guide[document].say, .paragraph)
      date(given?.date, asked.fault, wording(.papersDateLabel), &page)
    case .paper(let document):
      paper(guide[document], given?.paper, asked.number, asked.total, &page)
    }
  }

  private func one(
    of choices: [Choice], _ question: Question, _ given: Identifier<Choice>?,
    _ page: inout PageDraft
  ) {
    page.say(question.ask, .title)
    for choice in choices {
      page.offer(
        .give(.choice(choice.id)), question.say(choice).rawValue,
        wording.choice(choice, of: question), isMarked: choice.id == given,
        saysYes: saysYes(choice, of: question))
    }
    page.keys(.back, .help, .language, .anew, .counter)
  }

  private func count(_ question: Question, _ given: Int?, _ page: inout PageDraft) {
    page.say(question.ask, .title)
    page.say(.personsHow, .hint)
    page.show(given: given.map { "\($0)" })
    page.keys(.leaveField, .next, .help, .language, .anew, .counter)
  }

  private func date(_ given: Day?, _ fault: DateFault?, _ label: Text, _ page: inout PageDraft) {
    page.say(.papersDateHow, .hint)
    page.show(given: given?.asOnLetters)
    switch fault {
    case .impossible: page.say(.papersDateImpossible, .notice)
    case .unreadable: page.say(.papersDateUnreadable, .notice)
    case nil: break
    }
    page.say("date/label", .heading, label)
    page.type(into: .date)
    page.keys(.leaveField, .next, .help)
  }

  private func paper(
    _ document: Document, _ given: DocumentStatus?, _ number: Int, _ total: Int,
    _ page: inout PageDraft
  ) {
    page.say(
      .papersProgress, .progress(done: number, of: total),
      ["number": "\(number)", "total": "\(total)"])
    page.say(document.ask, .title)
    page.say(document.look, .paragraph)
    page.show(document.picture?.rawValue)
    let offered: [(DocumentStatus, Phrase, saysYes: Bool?)] = [
      (.have, .papersHave, true), (.missing, .papersMissing, false),
      (.notNeeded, .papersNotNeeded, nil),
    ]
    for (status, phrase, saysYes) in offered {
      page.offer(.give(.paper(status)), phrase, isMarked: given == status, saysYes: saysYes)
    }
    page.keys(.back, .help, .language, .anew, .counter)
  }

  /// What may apply to somebody, whatever the questions have led to; nothing of it need apply.
  private func circumstances(_ answers: Answers, _ page: inout PageDraft) {
    page.say(.circumstancesTitle, .title)
    page.say(.circumstancesHow, .hint)
    for circumstance in guide.circumstances(given: answers) {
      page.offer(
        .toggle(circumstance.id), circumstance.say.rawValue, wording(circumstance.say),
        isMarked: answers.circumstances.contains(circumstance.id), isSilent: circumstance.isSecret)
    }
    page.letRestBeExtra()
    page.keys(.back, .next, .help, .language, .anew, .counter)
  }
}
