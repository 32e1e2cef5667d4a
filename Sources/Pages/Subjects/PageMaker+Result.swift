internal import Guide
internal import Messages
internal import Wording
internal import Words

/// The pages of a result: what to do, why, and what its words mean.
extension PageMaker {
  /// One act: what comes of the answers and what to do today, by its titles; quietly below it what
  /// must be said. A digit opens a step in full, and one takes the number.
  func result(_ plan: Plan, _ page: inout PageDraft) {
    page.say(plan.outcome.title, .title)
    page.say(plan.outcome.say, .paragraph)
    if plan.notices.first == .counterCheck { page.say(Notice.counterCheck.say, .notice) }
    titles(.today, in: plan, &page)
    page.offer(.getNumber, .resultGetNumber)
    page.say("result/notices", .hint, quietly(plan.notices.filter { $0 != .counterCheck }))
    page.keys(.back, .next, .help, .language, .anew, .counter)
  }

  /// Several notices in one line, each sentence once; nil for none.
  private func quietly(_ notices: [Notice]) -> Text? {
    guard !notices.isEmpty else { return nil }
    let whole = wording.joined(notices.map { wording($0.say) })
    // "Please ask at the counter" stands where it was said last.
    var said: Set<String> = []
    let once = whole.string.sentences.reversed().filter { said.insert($0).inserted }.reversed()
    return Text(
      string: once.joined(separator: " "), language: whole.language, isStandIn: whole.isStandIn,
      isDraft: whole.isDraft)
  }

  /// What comes after today, by its titles.
  func further(_ plan: Plan, _ page: inout PageDraft) {
    page.say(.resultFurther, .title)
    page.say(.resultReadStep, .hint)
    for time in [StepTime.soon, .later] { titles(time, in: plan, &page) }
    page.keys(.back, .next, .help, .language, .anew, .counter)
  }

  /// The steps of one group; what is done at one place stands together, and its place is said once.
  private func titles(_ time: StepTime, in plan: Plan, _ page: inout PageDraft) {
    let steps = plan.steps(time)
    guard !steps.isEmpty else { return }
    page.say(time.heading, .heading)
    var place: PlannedPlace?
    for planned in steps {
      let id = planned.step.title
      page.offer(.read(planned.step.id), id.rawValue, wording(id))
      if let deadline = planned.deadline, deadline.day != plan.today {
        page.say("\(id)/deadline", .detail, wording.deadline(of: planned))
      }
      if time == .today, let next = planned.place, next != place {
        page.say("\(id)/where", at: wording.whereabouts(of: planned))
      }
      place = planned.place ?? place
    }
  }

  /// One step in full: what to do, the German sentence with its meaning, where and by when.
  func step(_ id: Identifier<Step>, in plan: Plan, _ page: inout PageDraft) {
    guard let planned = plan.steps.first(where: { $0.step.id == id }) else { return }
    let step = planned.step
    page.say(step.title, .title)
    page.say(step.say.rawValue, .paragraph, wording.text(of: planned, in: plan))
    if let key = step.sentence, let sentence = wording.sentence(of: planned) {
      page.quote("\(key)", sentence)
      page.say("\(key)/meaning", .hint, wording.meaning(of: planned) ?? wording(.resultToSay))
    }
    page.say("\(step.say)/where", at: wording.whereabouts(of: planned))
    page.say("\(step.say)/deadline", .detail, wording.deadline(of: planned))
    page.keys(.back, .next, .help, .language, .anew, .counter)
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
