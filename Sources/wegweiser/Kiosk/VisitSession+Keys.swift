internal import Console
internal import Pages
internal import Visits
internal import Words

/// Keys, and what became of a number, on their way into the visit.
extension VisitSession {
  func take(_ key: Key) -> VisitEffect? {
    guard screen.size.holds(.page) else { return nil }
    if case .silence = visit.overlay { return handle(.space) }
    if key == ReadingAloud.key, let reading {
      reading.stopOrRepeat()
      return nil
    }
    if let field, let input = field.take(key) {
      // What was entered may be refused: the page then gets a field that takes keys again.
      if case .entered = input { closeField() }
      return handle(input)
    }
    guard let input = VisitInput(key) else { return nil }
    return handle(input)
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
  /// nobody has seen: it is dropped. Keys that were typed ahead in one go are all taken.
  func light(_ input: VisitInput, on shown: Screenful) {
    guard case .digit(let digit) = input, digit > 0, digit <= shown.options.count,
      visit.overlay == nil, visit.stage != .circumstances, !loop.hasKeys
    else { return }
    paint(screens(lit: shown.options[digit - 1])[shown.index])
    loop.swallowKeys(for: .milliseconds(150))
  }

  /// Takes over what became of the number and its slip.
  func receive() {
    isIssuing = false
    guard let ticket = issue?.result else { return }
    visit.received(ticket)
    lastKey = .now
  }
}
