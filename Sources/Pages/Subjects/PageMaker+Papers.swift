internal import Guide
internal import Messages
internal import Wording
internal import Words

/// The pages after a result: how many people, which papers are there.
extension PageMaker {
  func persons(_ whom: Persons, _ given: Int?, _ page: inout PageDraft) {
    page.say(whom == .adults ? .personsAdults : .personsChildren, .title)
    page.say(.personsHow, .hint)
    page.show(given: given.map { "\($0)" })
    page.keys(.leaveField, .next, .help, .language, .anew, .counter)
  }

  func interpreter(_ given: Bool?, _ page: inout PageDraft) {
    page.say(.interpreterAsk, .title)
    page.offer(.wantInterpreter(true), .answerYes, isMarked: given == true, saysYes: true)
    page.offer(.wantInterpreter(false), .answerNo, isMarked: given == false, saysYes: false)
    page.keys(.back, .help, .language, .anew, .counter)
  }

  func paper(
    _ document: Document, _ given: DocumentStatus?, _ number: Int, _ total: Int,
    _ page: inout PageDraft
  ) {
    page.say(
      .papersProgress, .progress(done: number, of: total),
      ["number": "\(number)", "total": "\(total)"])
    page.say(document.ask, .title)
    page.say(document.look, .paragraph)
    page.show(document.picture?.rawValue)
    page.offer(.paper(.have), .papersHave, isMarked: given == .have, saysYes: true)
    page.offer(.paper(.missing), .papersMissing, isMarked: given == .missing, saysYes: false)
    page.offer(.paper(.notNeeded), .papersNotNeeded, isMarked: given == .notNeeded)
    page.keys(.back, .help, .language, .anew, .counter)
  }

  func paperDate(
    _ document: Document, _ given: Day?, _ fault: DateFault?, _ page: inout PageDraft
  ) {
    page.say(.papersDateAsk, .title)
    page.say(document.say, .paragraph)
    page.say(.papersDateHow, .hint)
    page.show(given: given?.asOnLetters)
    switch fault {
    case .impossible: page.say(.papersDateImpossible, .notice)
    case .unreadable: page.say(.papersDateUnreadable, .notice)
    case nil: break
    }
    page.say(.papersDateLabel, .heading)
    page.type(into: .date)
    page.keys(.leaveField, .next, .help)
  }

  /// What is there, what is missing and where to get it, what was not asked.
  func papers(_ plan: Plan, _ page: inout PageDraft) {
    page.say(.papersTitle, .title)
    let missing = plan.papers.filter { $0.status == .missing }
    if missing.isEmpty, !plan.papers.contains(where: { $0.status == .unasked }) {
      page.say(.papersAllThere, .paragraph)
    }
    list(missing, under: .papersLacking, &page)
    if !missing.isEmpty { page.say(.papersLater, .notice) }
    list(plan.papers.filter { $0.status == .have }, under: .papersThere, &page)
    list(plan.papers.filter { $0.status == .unasked }, under: .papersUnasked, &page)
    page.keys(.back, .next, .help, .language, .anew, .counter)
  }

  private func list(
    _ papers: [PlannedPaper], under heading: Phrase, _ page: inout PageDraft
  ) {
    guard !papers.isEmpty else { return }
    page.say(heading, .heading)
    for paper in papers {
      page.say("document/\(paper.document.id)", .item, wording.text(of: paper))
    }
  }
}
