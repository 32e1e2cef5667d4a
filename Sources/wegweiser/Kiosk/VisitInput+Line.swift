internal import Console
internal import Pages
internal import Visits

/// From typed lines to what they mean on a page.
extension VisitInput {
  /// What a line means to the page on show: a number, a key's letter, nothing for Enter, or what is
  /// typed into its field.
  init(line: String, to visit: Visit) {
    let page = visit.pages[0]
    let text = line.inPlainDigits.filter { $0 != " " || page.field != nil }
    // The key itself, or its name as a word.
    if ["esc", "\u{1B}"].contains(text.lowercased()) {
      self = .back
      return
    }
    if text.count == 1, let sign = text.first, let key = FootKey(sign: sign) {
      self = page.field == nil || key == .help ? .foot(key) : .back
      return
    }
    switch (text.first, page.field) {
    case (nil, .date?): self = .entered("")
    case (nil, _): self = .enter
    case (_, .date?): self = .entered(text)
    case (let first?, .name?) where first.isLetter: self = .typed(text)
    case (let first?, _):
      if let number = Int(text), number < 100 {
        self = .option(number)
      } else {
        self = text.count == 1 ? .letter(first) : .typed(text)
      }
    }
  }
}
