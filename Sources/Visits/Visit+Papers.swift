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
    guard case .paper(let index) = stage else { return }
    let document = concernedPapers[index]
    interview.handle(.checked(document.id, status))
    if status == .have, document.hasEndDate {
      go(to: .paperDate(index, isImpossible: false))
    } else {
      interview.handle(.dated(document.id, nil))
      nextPaper(after: index)
    }
  }

  mutating func nextPaper(after index: Int) {
    go(to: index + 1 < concernedPapers.count ? .paper(index + 1) : .papers)
  }

  /// Takes what was confirmed in a field.
  mutating func entered(_ text: String, _ page: Page, _ shown: Shown) -> VisitEffect? {
    guard case .paperDate(let index, _) = stage else {
      // The first of the names that are left is the one that was meant.
      guard page.field != nil, let first = shown.options.first else { return nil }
      return perform(page.options[first].action)
    }
    let document = concernedPapers[index]
    // Arabic and Persian digits count as digits.
    let parts = text.split { $0.wholeNumberValue == nil }.map { part in
      Int(part.compactMap(\.wholeNumberValue).map(String.init).joined())
    }
    if parts.isEmpty {
      // Left open, or left as it was.
      nextPaper(after: index)
    } else if parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2],
      let date = Day(year: year < 100 ? 2000 + year : year, month: month, day: day)
    {
      interview.handle(.dated(document.id, date))
      nextPaper(after: index)
    } else {
      go(to: .paperDate(index, isImpossible: true))
    }
    return nil
  }
}
