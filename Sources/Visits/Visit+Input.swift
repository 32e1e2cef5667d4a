internal import Guide
internal import Messages
internal import Pages
internal import TextLayout
internal import Words

/// What each key and each typed word does on the page shown.
extension Visit {
  /// Takes in what the visitor did on the screen shown.
  ///
  /// - Returns: What is to be done in the world; mostly nothing.
  package mutating func handle(_ input: VisitInput, on shown: Shown) -> VisitEffect? {
    let wasSilent = if case .silence = overlay { true } else { false }
    if case .silent(let seconds) = input {
      overlay = .silence(secondsLeft: seconds)
      return nil
    }
    if wasSilent {
      // The key that says "I am still here" does nothing else, but for the one that wants the slip: it
      // leads to where that is offered.
      turn(to: nil)
      alert = nil
      if [.digit(1), .option(1)].contains(input), mayOfferSlip { go(to: .whatNow) }
      return nil
    }
    alert = nil
    if case .digit = input {} else { firstDigit = nil }
    return respond(to: input, shown)
  }

  private mutating func respond(to input: VisitInput, _ shown: Shown) -> VisitEffect? {
    let page = pages[0]
    switch input {
    case .digit(let digit): return press(digit, page, shown)
    case .option(let number) where number > 9:
      if page.options.indices.contains(number - 1) {
        return perform(page.options[number - 1].action)
      }
      alert = .pageWrongKey
    case .option(let number): return press(number, page, shown, isWhole: true)
    case .letter(let letter): return press(letter, page)
    case .foot(let key): press(key, page)
    case .up: light(-1, page, shown)
    case .down: light(+1, page, shown)
    case .space: return space(page, shown)
    case .enter: return enter(page, shown)
    case .back: back()
    case .typed(let text): search(for: text)
    case .entered(let text): return entered(text, page, shown)
    case .silent: break
    }
    return nil
  }

  /// `isWhole` where the digit is the whole number, as in lines that end with Enter.
  private mutating func press(
    _ digit: Int, _ page: Page, _ shown: Shown, isWhole: Bool = false
  ) -> VisitEffect? {
    if asked?.kind == .count, overlay == nil { return give(.count(digit)) }
    if let first = firstDigit { return second(digit, behind: first, page, shown) }
    if digit == 0, page.keys.contains(.back) {
      back()
      return nil
    }
    let option = page.option(numbered: digit, on: shown.options)
    if digit > 0, !isWhole,
      let first = shown.options.first(where: { page.begins(with: digit, $0, on: shown) })
    {
      // A number of two digits may come: what it is so far is lit, and Enter takes it.
      (firstDigit, lighted) = (digit, page.options[option ?? first].action)
      return nil
    }
    if let option { return perform(page.options[option].action) }
    if digit == 9, !page.options.isEmpty, !(shown.isLast && shown.index == 0) {
      screen = shown.isLast ? 0 : shown.index + 1
      lighted = nil
      return nil
    }
    alert = .pageWrongKey
    return nil
  }

  /// The second digit of a number that a list has.
  private mutating func second(
    _ digit: Int, behind first: Int, _ page: Page, _ shown: Shown
  ) -> VisitEffect? {
    (firstDigit, lighted) = (nil, nil)
    guard let option = page.option(numbered: 10 * first + digit, on: shown.options) else {
      alert = .pageWrongKey
      return nil
    }
    return perform(page.options[option].action)
  }

  private mutating func press(_ letter: Character, _ page: Page) -> VisitEffect? {
    if hasNames {
      search(for: (typed ?? "") + String(letter))
    } else if page.asksYesOrNo, let saysYes = Self.yesAndNo[letter.lowercased()] {
      return page.options.first { $0.saysYes == saysYes }.flatMap { perform($0.action) }
    } else if let key = FootKey(rawValue: letter.uppercased()) {
      press(key, page)
    } else {
      search(for: String(letter))
    }
    return nil
  }

  /// The first letters of yes and no in German and English.
  private static let yesAndNo = ["j": true, "y": true, "n": false]

  private mutating func press(_ key: FootKey, _ page: Page) {
    guard page.keys.contains(key) || key == .counter && ticket != nil else {
      alert = .pageWrongKey
      return
    }
    press(key)
  }

  /// Does what a key at the foot does.
  mutating func press(_ key: FootKey) {
    switch key {
    case .help: turn(to: .help)
    case .language: turn(to: .languages)
    case .anew: turn(to: .anew)
    case .counter where ticket != nil: go(to: .ticket)
    case .counter: turn(to: .counter)
    case .look: change(to: look.next)
    case .pictures: (showsPictures, screen) = (!showsPictures, 0)
    case .german: (showsGerman, screen) = (!showsGerman, 0)
    case .way: turn(to: .way)
    case .sources: turn(to: .background)
    // Whoever reads aloud takes it before; on a silent kiosk no page has it.
    case .voice: break
    case .back, .leaveField, .more, .next: break
    }
  }

  private mutating func change(to next: Look) {
    (look, screen) = (next, 0)
    alert =
      switch next {
      case .normal: .lookNormal
      case .large: .lookLarge
      case .highContrast: .lookHighContrast
      }
  }

  /// Narrows a list of names to those that begin with what was typed.
  private mutating func search(for text: String) {
    guard hasNames else {
      // Into a field, anything may be typed; elsewhere it means nothing.
      alert = pages[0].field == nil ? .pageWrongKey : nil
      return
    }
    (typed, screen, lighted) = (text, 0, nil)
  }

  /// Whether the page on show offers names, such as towns, among which one can search.
  private var hasNames: Bool {
    guard overlay == nil, stage == .questions, case .question(let id) = interview.page else {
      return false
    }
    return guide[id].choices.contains { $0.name != nil }
  }

  /// Lights the option before or after the lit one.
  private mutating func light(_ step: Int, _ page: Page, _ shown: Shown) {
    guard !shown.options.isEmpty else {
      alert = .pageWrongKey
      return
    }
    let offered = shown.options.map { page.options[$0].action }
    let place = lighted.flatMap(offered.firstIndex) ?? (step > 0 ? -1 : offered.count)
    lighted = offered[max(0, min(offered.count - 1, place + step))]
  }

  private mutating func space(_ page: Page, _ shown: Shown) -> VisitEffect? {
    page.offers(lighted).map { perform($0) } ?? enter(page, shown)
  }

  private mutating func enter(_ page: Page, _ shown: Shown) -> VisitEffect? {
    if let action = page.offers(lighted), !asksSeveral {
      return perform(action)
    }
    if !shown.isLast, !page.restIsExtra {
      screen = shown.index + 1
      lighted = nil
      return nil
    }
    switch overlay {
    case .help, .way, .background, .step, .missing:
      turn(to: nil)
      return nil
    default: break
    }
    if page.options.count == 1, !page.keys.contains(.next) {
      return perform(page.options[0].action)
    }
    guard page.keys.contains(.next), overlay == nil else {
      alert = .pageWrongKey
      return nil
    }
    if let open = leavesOpen {
      turn(to: .passingOver(open))
      return nil
    }
    return goOn()
  }

  /// Takes away what was said about the last key: it leaves by itself.
  package mutating func quiet() { alert = nil }

  /// Whether something is said about the last key.
  package var isAlerting: Bool { alert != nil }

  private mutating func back() {
    if showsPictures {
      showsPictures = false
    } else if let screen, screen > 0 {
      self.screen = screen - 1
      lighted = nil
    } else if overlay != nil {
      turn(to: nil)
    } else if typed != nil {
      typed = nil
    } else {
      goBack()
    }
  }
}

extension Page {
  /// The action, as far as the page offers it.
  fileprivate func offers(_ action: Action?) -> Action? {
    options.contains { $0.action == action } ? action : nil
  }

  /// Whether an option's number has two digits, and that one first.
  fileprivate func begins(with digit: Int, _ option: Int, on shown: Shown) -> Bool {
    number(of: option, on: shown.options) / 10 == digit
  }
}
