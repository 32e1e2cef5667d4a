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
    (lighted, typed, showsPictures) = (nil, nil, false)
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
      if case .outcome = interview.page {
        go(to: isChange || !asksCircumstances ? .check : .circumstances)
      } else {
        go(to: .questions)
      }
    case .change(let question):
      // What comes after an outcome is kept for the way back to it.
      interview.handle(.wantsToChange(question))
      go(to: .questions)
    case .changeCircumstances: go(to: .circumstances)
    case .checkPapers: go(to: .persons(.adults))
    case .getNumber: return askForInterpreter()
    case .readAgain: go(to: .result)
    case .toggle(let circumstance): interview.handle(.toggled(circumstance))
    case .paper(let status): check(status)
    case .wantInterpreter(let wish):
      interview.handle(.wantsInterpreter(wish))
      return issue()
    case .slipIsThere: return .slipIsThere
    case .printAgain: return .printAgain
    case .leave: return .leave
    case .startAnew: startAnew()
    case .askCounter: return issueForCounter()
    case .close: turn(to: nil)
    case .passOver: passOver()
    case .press(let key): press(key)
    }
    return nil
  }

  /// Goes on from a page that is only read, or that several answers were given on.
  mutating func goOn() -> VisitEffect? {
    switch stage {
    case .circumstances:
      knowsCircumstances = true
      go(to: .check)
    case .check: go(to: .result)
    case .result: go(to: .whatNow)
    case .persons(.adults): go(to: .persons(.children))
    case .persons(.children): nextPaper(after: nil)
    case .papers: return askForInterpreter()
    case .greeting, .start, .questions, .whatNow, .paper, .paperDate, .interpreter, .issuing,
      .ticket, .farewell:
      alert = .pageWrongKey
    }
    return nil
  }

  /// Leaves open what the page asks, and goes on.
  private mutating func passOver() {
    switch stage {
    case .paperDate(let document, _): nextPaper(after: document)
    default: _ = goOn()
    }
  }

  /// Whether Enter would leave open what the page asks; then a choice of its own must say so.
  var leavesOpen: Bool {
    switch stage {
    case .persons(.adults): interview.given.adults == nil
    case .persons(.children): interview.given.children == nil
    case .paperDate(let document, _): interview.given.validUntil[document] == nil
    default: false
    }
  }

  mutating func goBack() {
    switch stage {
    case .start: go(to: .greeting)
    case .questions:
      if interview.answered.isEmpty { return go(to: .start) }
      interview.handle(.wentBack)
      go(to: .questions)
    case .check where asksCircumstances: go(to: .circumstances)
    case .circumstances, .check:
      interview.handle(.wentBack)
      go(to: .questions)
    case .result: go(to: .check)
    case .whatNow: go(to: .result)
    case .persons(.adults): go(to: .whatNow)
    case .persons(.children): go(to: .persons(.adults))
    case .paper(let document): paperBefore(document)
    case .paperDate(let document, _): go(to: .paper(document))
    case .papers: paperBefore(nil)
    case .interpreter: go(to: .whatNow)
    case .greeting, .issuing, .ticket, .farewell: alert = .pageWrongKey
    }
  }

  /// Everything is forgotten but the language, and a number that was given already.
  private mutating func startAnew() {
    interview.handle(.startedAnew)
    knowsCircumstances = false
    go(to: ticket == nil ? .start : .ticket)
  }

  private mutating func askForInterpreter() -> VisitEffect? {
    guard ticket == nil else {
      go(to: .ticket)
      return nil
    }
    guard language != .source else { return issue() }
    go(to: .interpreter)
    return nil
  }

  private mutating func issue() -> VisitEffect? {
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
