internal import Guide
internal import Messages
internal import Wording
internal import Words

/// The pages of a result: what to do, why, and what its words mean.
extension PageMaker {
  /// First one act: what comes of the answers and what to do today, by its titles; quietly below it
  /// what must be said. Behind it every step in full, in three groups.
  func result(_ plan: Plan, _ page: inout PageDraft) {
    page.say(plan.outcome.title, .title)
    page.say(plan.outcome.say, .paragraph)
    if plan.notices.first == .counterCheck { page.say(Notice.counterCheck.say, .notice) }
    titlesOfToday(plan, &page)
    for notice in plan.notices where notice != .counterCheck { page.say(notice.say, .hint) }
    for time in StepTime.allCases {
      let steps = plan.steps(time)
      if !steps.isEmpty { page.say("full/\(time)", .heading, wording(time.heading)) }
      for planned in steps { step(planned, in: plan, &page) }
    }
    page.keys(.back, .next, .help, .language, .anew, .counter)
  }

  /// What to do today; a place is said once, above the steps that share it.
  private func titlesOfToday(_ plan: Plan, _ page: inout PageDraft) {
    let steps = plan.steps(.today)
    guard !steps.isEmpty else { return }
    page.say(StepTime.today.heading, .heading)
    var place: PlannedPlace?
    for planned in steps {
      let id = planned.step.title
      if let next = planned.place, next != place {
        for line in wording.whereabouts(of: planned) { page.say("\(id)/where", .detail, line) }
      }
      place = planned.place ?? place
      page.say("\(id)/today", .item, wording(id))
    }
  }

  /// One step in full: what to do, the German sentence with its meaning, where and by when.
  private func step(_ planned: PlannedStep, in plan: Plan, _ page: inout PageDraft) {
    let step = planned.step
    page.say(step.title, .heading)
    page.say(step.say.rawValue, .paragraph, wording.text(of: planned, in: plan))
    if let key = step.sentence, let sentence = wording.sentence(of: planned) {
      page.quote("\(key)", sentence)
      page.say("\(key)/meaning", .hint, wording.meaning(of: planned) ?? wording(.resultToSay))
    }
    for line in wording.whereabouts(of: planned) { page.say("\(step.say)/where", .detail, line) }
    if let deadline = wording.deadline(of: planned) {
      page.say("\(step.say)/deadline", .detail, deadline)
    }
  }

  func whatNow(_ plan: Plan, _ page: inout PageDraft) {
    page.say(.resultWhatNow, .title)
    if guide.asksMore(behind: plan.outcome) { page.offer(.checkPapers, .resultCheckPapers) }
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
