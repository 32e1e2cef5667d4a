internal import Guide
internal import Pages
internal import Words

/// The part of a visit in which people are counted and papers checked one by one.
extension Visit {
  mutating func count(_ number: Int, _ whom: Persons) {
    let given = interview.given
    switch whom {
    case .adults: interview.handle(.counted(adults: number, children: given.children))
    case .children: interview.handle(.counted(adults: given.adults, children: number))
    }
    _ = goOn()
  }

  mutating func check(_ status: DocumentStatus) {
    guard case .paper(let document) = stage else { return }
    interview.handle(.checked(document, status))
    if status == .have, guide[document].hasEndDate {
      go(to: .paperDate(document))
    } else {
      interview.handle(.dated(document, nil))
      nextPaper(after: document)
    }
  }

  /// The paper behind that one, or the first; the list of all behind the last.
  mutating func nextPaper(after document: Identifier<Document>?) {
    let papers = concernedPapers.map(\.id)
    let next = document.map { asked in papers.drop { $0 != asked }.dropFirst() } ?? papers[...]
    go(to: next.first.map(Stage.paper) ?? .papers)
  }

  /// The paper before that one, or the last; the page before all of them where there is none.
  mutating func paperBefore(_ document: Identifier<Document>?) {
    let papers = concernedPapers.map(\.id).prefix { $0 != document }
    go(to: papers.last.map(Stage.paper) ?? .persons(.children))
  }

  /// Takes what was confirmed in a field.
  mutating func entered(_ text: String, _ page: Page, _ shown: Shown) -> VisitEffect? {
    guard case .paperDate(let document, _) = stage else {
      // The first of the names that are left is the one that was meant.
      guard page.field != nil, let first = shown.options.first else { return nil }
      return perform(page.options[first].action)
    }
    switch TypedDate(text) {
    case .nothing: if leavesOpen { turn(to: .passingOver) } else { nextPaper(after: document) }
    case .day(let date):
      interview.handle(.dated(document, date))
      nextPaper(after: document)
    case .impossible: go(to: .paperDate(document, .impossible))
    case .unreadable: go(to: .paperDate(document, .unreadable))
    }
    return nil
  }
}
