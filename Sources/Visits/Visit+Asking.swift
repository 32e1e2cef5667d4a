internal import Guide
internal import Messages
internal import Pages
internal import Words

/// What is asked around a result, whatever its kind: what applies before it, and behind it what the
/// outcome asks.
extension Visit {
  /// The question on show; nil elsewhere.
  var asked: Question? { if case .asking(let id, _) = stage { guide[id] } else { nil } }

  /// Whether several answers can be given on the page on show, each by its digit.
  package var asksSeveral: Bool { overlay == nil && asked?.kind == .several }

  /// The pages between the questions and the result, in order.
  private var pagesBeforeResult: [Stage] { interview.askedBeforeResult.map { .asking($0.id) } }

  /// The pages behind the result, in order: on the short way those alone that go with a number, and
  /// with a number in hand the others.
  private var pagesBehindResult: [Stage] {
    let questions = interview.askedBehindResult(in: language).filter { question in
      question.isAskedWithNumber ? ticket == nil : !takesShortWay
    }
    var pages = questions.map { Stage.asking($0.id) }
    // The list of papers stands behind the last of them.
    if let last = questions.lastIndex(where: \.isOfPaper) { pages.insert(.papers, at: last + 1) }
    return pages
  }

  /// Whether the page on show stands behind a result.
  var isBehindResult: Bool {
    switch stage {
    case .papers: true
    case .asking(let id, _): !pagesBeforeResult.contains(.asking(id))
    default: false
    }
  }

  /// Goes on to the first page before the result, or to the list of answers.
  mutating func askBeforeResult() { go(to: pagesBeforeResult.first ?? .check) }

  /// Goes on to the first page behind the result, or takes the number.
  mutating func askBehindResult(onShortWay isShort: Bool) -> VisitEffect? {
    takesShortWay = isShort
    return go(on: pagesBehindResult.first)
  }

  /// Goes on from a page around the result.
  mutating func goOnAsking() -> VisitEffect? {
    let page = stage.withoutFault
    if let place = pagesBeforeResult.firstIndex(of: page) {
      let next = pagesBeforeResult.dropFirst(place + 1).first
      if next == nil { knowsCircumstances = true }
      go(to: next ?? .check)
      return nil
    }
    return go(on: pagesBehindResult.drop { $0 != page }.dropFirst().first)
  }

  private mutating func go(on next: Stage?) -> VisitEffect? {
    if let next {
      go(to: next)
      return nil
    }
    guard ticket == nil else {
      go(to: .ticket)
      return nil
    }
    return issue()
  }

  /// Goes back from a page around the result.
  mutating func goBackAsking() {
    let page = stage.withoutFault
    if let place = pagesBeforeResult.firstIndex(of: page) {
      guard place == 0 else { return go(to: pagesBeforeResult[place - 1]) }
      interview.handle(.wentBack)
      go(to: .questions)
    } else {
      go(to: pagesBehindResult.prefix { $0 != page }.last ?? .whatNow)
    }
  }

  /// Goes back from the list of answers.
  mutating func goBackFromCheck() {
    if let last = pagesBeforeResult.last { return go(to: last) }
    interview.handle(.wentBack)
    go(to: .questions)
  }

  /// Takes the answer to the question on show, and goes on.
  mutating func give(_ value: Value) -> VisitEffect? {
    guard let asked else { return nil }
    interview.handle(.answered(asked.id, value))
    // The date of a paper that is not there is forgotten.
    if case .paper(let document) = asked.kind, value != .paper(.have) {
      interview.handle(.answered(document.dateQuestion, nil))
    }
    return goOnAsking()
  }

  /// Takes what was confirmed in a field.
  mutating func entered(_ text: String, _ page: Page, _ shown: Shown) -> VisitEffect? {
    guard case .asking(let id, _) = stage, page.field != nil else {
      // The first of the names that are left is the one that was meant.
      guard page.field != nil, let first = shown.options.first else { return nil }
      return perform(page.options[first].action)
    }
    switch TypedDate(text) {
    case .nothing:
      guard let open = leavesOpen else { return goOnAsking() }
      turn(to: .passingOver(open))
    case .day(let date): return give(.date(date))
    case .impossible: go(to: .asking(id, .impossible))
    case .unreadable: go(to: .asking(id, .unreadable))
    }
    return nil
  }

  /// What Enter would leave open on the page; then a choice of its own must say so.
  var leavesOpen: Unanswered? {
    guard let asked else { return nil }
    switch asked.kind {
    case .several:
      let isOpen = !knowsCircumstances && interview.answers.circumstances.isEmpty
      return isOpen ? .circumstances : nil
    case .date: return interview.given[asked.id] == nil ? .date : nil
    default: return interview.given[asked.id] == nil ? .number : nil
    }
  }

  /// What the page of the question on show is about.
  func askedPage(_ id: Identifier<Question>, _ fault: DateFault?) -> AskedPage {
    let papers = concernedPapers.map(\.id.question)
    return AskedPage(
      id, given: interview.answers, number: papers.prefix { $0 != id }.count + 1, of: papers.count,
      fault: fault)
  }
}

extension Stage {
  /// The same page as it was before something wrong was typed.
  fileprivate var withoutFault: Stage {
    if case .asking(let id, _) = self { .asking(id) } else { self }
  }
}

extension Question {
  fileprivate var isOfPaper: Bool {
    switch kind {
    case .paper, .date(.some): true
    default: false
    }
  }
}
