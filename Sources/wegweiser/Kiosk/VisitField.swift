internal import Console
internal import Pages
internal import TextLayout
internal import Visits
internal import Words

/// The field of a page while a visitor types into it.
@MainActor final class VisitField {
  let wanted: Field
  let line: LineField

  init(_ wanted: Field, at place: FieldPlace, _ order: SendingOrder) throws {
    self.wanted = wanted
    // Dates and German names are read from the left in every language.
    let typesetter = Typesetter(.leftToRight, order: order)
    switch wanted {
    case .date:
      line = try LineField(
        at: .init(place), typesetter: typesetter, allowed: .date, maximumLength: wanted.longest)
    case .name(let names, let typed):
      line = try LineField(
        at: .init(place), typesetter: typesetter, allowed: .name, maximumLength: wanted.longest,
        completions: names, initial: typed)
    }
  }

  /// What a key does to the visit; nil where the field has no use for it.
  ///
  /// No name has a digit: beside names it chooses, as it does on every other list.
  func take(_ key: Key) -> VisitInput? {
    if case .name = wanted, let digit = key.digit { return .digit(digit) }
    // A number pad has no Esc.
    if key.character == "*" { return .back }
    return switch line.take(key) {
    case .edited(let text, _): .typed(text.inPlainDigits)
    case .entered(let text): .entered(text.inPlainDigits)
    case .passed: nil
    }
  }

  func end() { line.end() }
}

extension LineField.Place {
  init(_ place: FieldPlace) {
    self.init(row: place.row, column: place.column, width: place.columns)
  }
}
