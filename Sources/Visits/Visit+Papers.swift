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
      go(to: .paperDate(document, isImpossible: false))
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
    // Arabic and Persian digits count as digits.
    let parts = text.split { $0.wholeNumberValue == nil }.map { part in
      Int(part.compactMap(\.wholeNumberValue).map(String.init).joined())
    }
    if parts.isEmpty {
      // Left open, or left as it was.
      nextPaper(after: document)
    } else if parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2],
      let date = Day(year: year < 100 ? 2000 + year : year, month: month, day: day)
    {
      interview.handle(.dated(document, date))
      nextPaper(after: document)
    } else {
      go(to: .paperDate(document, isImpossible: true))
    }
    return nil
  }
}
