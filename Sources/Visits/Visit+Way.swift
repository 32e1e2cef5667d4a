internal import Guide
package import Messages
package import Pages
internal import Words

/// The way from page to page: forward, back, anew.
extension Visit {
  mutating func go(to next: Stage) {
    stage = next
    turn(to: nil)
  }

  /// Lays a page over the page, or takes it away.
  mutating func turn(to next: Overlay?) {
    overlay = next
    screen = overlay == nil && stage == .questions ? nil : 0
    (lighted, typed, firstDigit, showsPictures) = (nil, nil, nil, false)
  }

  /// Carries out what an option does.
  mutating func perform(_ action: Action) -> VisitEffect? {
    switch action {
    case .speak(let chosen):
      language = chosen
      if stage == .greeting { go(to: .start) } else { turn(to: nil) }
    case .begin(let withMoreTime):
      hasMoreTime = withMoreTime
      go(to: .questions)
    case .answer(let choice):
      let isChange = interview.isAtChange && knowsCircumstances
      interview.handle(.chose(choice))
      guard case .outcome = interview.page else {
        go(to: .questions)
        return nil
      }
      if isChange { go(to: .check) } else { askBeforeResult() }
    case .change(let question) where interview.askedBeforeResult.contains { $0.id == question }:
      go(to: .asking(question))
    case .change(let question):
      // What comes after an outcome is kept for the way back to it.
      interview.handle(.wantsToChange(question))
      go(to: .questions)
    case .checkPapers: return askBehindResult(onShortWay: false)
    case .getNumber: return askBehindResult(onShortWay: true)
    case .readAgain: go(to: .result)
    case .read(let step): turn(to: .step(step))
    case .readOf(let document): turn(to: .missing(document))
    case .toggle(let circumstance): interview.handle(.toggled(circumstance))
    case .give(let value): return give(value)
    case .slipIsThere: return .slipIsThere
    case .printAgain: return .printAgain
    case .printAllSteps: return .printAllSteps
    case .leave: return .leave
    case .startAnew: startAnew()
    case .askCounter: return issueForCounter()
    case .close: turn(to: nil)
    case .passOver: return goOnAsking()
    case .press(let key): press(key)
    }
    return nil
  }

  /// Goes on from a page that is only read, or that several answers were given on.
  mutating func goOn() -> VisitEffect? {
    switch stage {
    case .check: go(to: .result)
    case .result: go(to: hasFurtherSteps ? .further : .whatNow)
    case .further: go(to: .whatNow)
    case .asking, .papers: return goOnAsking()
    case .greeting, .start, .questions, .whatNow, .issuing, .ticket, .farewell:
      alert = .pageWrongKey
    }
    return nil
  }

  /// Whether the result has more to do than what is for today.
  private var hasFurtherSteps: Bool { plan?.steps.contains { $0.time != .today } ?? false }

  mutating func goBack() {
    switch stage {
    case .start: go(to: .greeting)
    case .questions:
      if interview.answered.isEmpty { return go(to: .start) }
      interview.handle(.wentBack)
      go(to: .questions)
    case .check: goBackFromCheck()
    case .result: go(to: .check)
    case .further: go(to: .result)
    case .whatNow: go(to: hasFurtherSteps ? .further : .result)
    case .asking, .papers: goBackAsking()
    case .greeting, .issuing, .ticket, .farewell: alert = .pageWrongKey
    }
  }

  /// Everything is forgotten but the language, and a number that was given already.
  private mutating func startAnew() {
    interview.handle(.startedAnew)
    knowsCircumstances = false
    go(to: ticket == nil ? .start : .ticket)
  }

  mutating func issue() -> VisitEffect? {
    guard let plan else { return nil }
    go(to: .issuing)
    return .issue(plan)
  }

  private mutating func issueForCounter() -> VisitEffect? {
    guard ticket == nil else {
      go(to: .ticket)
      return nil
    }
    language = language ?? .en
    let isDraft = messages.isDraft(language ?? .source)
    go(to: .issuing)
    return .issue(guide.planForCounter(interview, on: today, translation: isDraft))
  }

  /// Says goodbye; the answers are gone from here on.
  package mutating func leave() {
    interview.handle(.startedAnew)
    go(to: .farewell)
  }

  /// Shows a note above the page, until the next key.
  package mutating func note(_ phrase: Phrase) { alert = phrase }

  /// Shows what became of the number and its slip.
  package mutating func received(_ ticket: TicketOnScreen) {
    self.ticket = ticket
    alert = nil
    go(to: .ticket)
  }
}
