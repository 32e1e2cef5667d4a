internal import Console
internal import Pages
internal import Visits
internal import Words

/// Keys, and what became of a number, on their way into the visit.
extension VisitSession {
  /// Takes in a key that came, as far as it was meant for the page before the visitor.
  func hear(_ key: Key, isHeld: Bool) -> VisitEffect? {
    (lastKey, isAfterKey) = (.now, true)
    firstKey = firstKey ?? lastKey
    let keys = keyPace.take(
      key, at: loop.arrival, isRepeated: isHeld, isInField: field != nil,
      isLit: key == .enter && visit.lit != nil)
    return act(keys)
  }

  /// Carries out what keys say, one after the other.
  func act(_ keys: [Key]) -> VisitEffect? {
    for key in keys {
      let before = visit.standing
      if take(key) == .leave { return .leave }
      guard pace.hasStandingPages, !visit.isTyping, visit.standing != before else { continue }
      show()
      // What came meanwhile was meant for the page before.
      loop.swallowKeys(for: .zero)
      keyPace.stood(at: .now, by: key)
    }
    return nil
  }

  func take(_ key: Key) -> VisitEffect? {
    guard screen.size.holds(.page) else { return nil }
    if case .silence = visit.overlay { return handle(key.digit == 1 ? .digit(1) : .space) }
    notice(key)
    if key.character == ReadingAloud.sign, let reading {
      reading.stopOrRepeat()
      return nil
    }
    if let field, let input = field.take(key) {
      // What was entered may be refused: the page then gets a field that takes keys again.
      if case .entered = input { closeField() }
      return handle(input)
    }
    let isRightToLeft = visit.language?.direction == .rightToLeft
    return VisitInput(key, isRightToLeft: isRightToLeft).flatMap(handle)
  }

  /// Takes notice of the hand by which a visitor types: the foot names its keys.
  private func notice(_ key: Key) {
    switch key {
    case .pad, .character("*"): visit.usesPad = true
    case .character(let letter) where letter.isLetter: visit.usesPad = false
    default: break
    }
  }

  func handle(_ input: VisitInput) -> VisitEffect? {
    let shown = screens.shown(at: visit.screen, of: visit.pages[0])
    light(input, on: shown)
    let wasGreeting = visit.stage == .greeting
    visit.givesCounterNumbers = counterRests.map { $0 <= .now } ?? true
    let effect = visit.handle(
      input, on: Shown(options: shown.options, index: shown.index, isLast: shown.isLast))
    if wasGreeting, visit.stage == .start, !isCounted, let language = visit.language {
      isCounted = true
      kiosk.counters.countVisit(in: language)
    }
    switch effect {
    case .issue(let plan):
      issue = .taking(kiosk, plan, in: visit.language ?? .source)
      isIssuing = true
    case .printAgain:
      issue = issue?.printingAgain(kiosk)
      isIssuing = true
    case .printAllSteps:
      issue = issue?.printingAllSteps(kiosk)
      isIssuing = true
    case .slipIsThere:
      issue = issue?.confirming(kiosk)
      isIssuing = true
    case .leave, nil: break
    }
    return effect
  }

  /// Lights a choice for a moment before the page turns, so that a slip of the finger is seen.
  ///
  /// A key that comes in that moment, as the second of a double press, was meant for a page that
  /// nobody has seen: it is dropped.
  func light(_ input: VisitInput, on shown: Screenful) {
    guard case .digit(let digit) = input,
      let lit = visit.pages[0].option(numbered: digit, on: shown.options),
      visit.overlay == nil, !visit.asksSeveral, pace.hasStandingPages
    else { return }
    paint(screens(lit: lit)[shown.index], lit: lit)
    loop.swallowKeys(for: .milliseconds(150))
  }

  /// When what is said about the last key leaves by itself; nil where nothing is said.
  var alertEnds: ContinuousClock.Instant? {
    visit.isAlerting && pace.hasStandingPages ? lastKey + .seconds(6) : nil
  }

  /// Takes over the number, and then what became of its slip.
  func receive() {
    isIssuing = issue?.goesOn() ?? false
    guard let ticket = issue?.result else { return }
    visit.received(ticket)
    lastKey = .now
  }
}
