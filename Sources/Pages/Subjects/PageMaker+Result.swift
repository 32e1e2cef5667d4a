internal import Guide
internal import Messages
internal import Wording
internal import Words

/// The pages of a result: what to do, why, and what its words mean.
extension PageMaker {
  /// The most important sentence first, then what must be said beside it, then the steps in order.
  func result(_ plan: Plan, _ page: inout PageDraft) {
    if plan.notices.first == .counterCheck { page.say(Notice.counterCheck.say, .notice) }
    page.say(plan.outcome.title, .heading)
    page.say(plan.outcome.say, .title)
    for notice in plan.notices where notice != .counterCheck { page.say(notice.say, .notice) }
    for (index, planned) in plan.steps.enumerated() {
      page.say(
        .resultStep, .heading, ["number": "\(index + 1)", "total": "\(plan.steps.count)"])
      page.say(planned.step.say.rawValue, .paragraph, wording.text(of: planned, in: plan))
      for place in wording.whereabouts(of: planned) {
        page.say("\(planned.step.say)/where", .detail, place)
      }
      if let deadline = wording.deadline(of: planned) {
        page.say("\(planned.step.say)/deadline", .detail, deadline)
      }
    }
    page.keys(.back, .next, .help, .language, .anew, .counter)
  }

  func whatNow(_ plan: Plan, _ page: inout PageDraft) {
    page.say(.resultWhatNow, .title)
    if plan.outcome.checksPapers { page.offer(.checkPapers, .resultCheckPapers) }
    page.offer(.getNumber, .resultGetNumber)
    page.offer(.readAgain, .resultReadAgain)
    page.keys(.back, .help, .language, .anew, .counter)
  }

  /// The words that people meet: the offices of this result first, then the others and the benefits.
  func words(_ plan: Plan, _ page: inout PageDraft) {
    page.say(.glossaryTitle, .title)
    let own = plan.outcome.offices.map(Word.init)
    for word in own + guide.parts.words.filter({ !own.contains($0) }) {
      page.say(word.say, .paragraph)
    }
    page.keys(.back, .language, .anew, .counter)
  }
}
