internal import Messages
internal import TextLayout
internal import Words

/// The columns of a screen in which the languages of a page stand.
struct Sides {
  let format: Format

  /// The visitor's language first.
  let languages: [Language]

  init(_ languages: [Language], _ format: Format) {
    self.languages = languages
    self.format = format
  }

  /// The page's own direction: the visitor's.
  var page: Typesetter { Typesetter(languages[0].direction, order: format.order) }

  /// One column stays free at each edge; two languages have a line between them.
  var columns: Int { languages.count == 1 ? format.columns - 2 : (format.columns - 5) / 2 }

  func typesetter(_ language: Language) -> Typesetter {
    Typesetter(language.direction, order: format.order)
  }

  /// A row over both sides, given the visitor's side first.
  func row(_ sides: [[Span]]) -> Row {
    let cells = sides.enumerated().map { index, spans in
      typesetter(languages[index]).row(spans).spans
    }
    guard cells.count == 2 else { return Row([Span(" ")] + cells[0]) }
    let ordered = page.direction == .leftToRight ? cells : cells.reversed()
    return Row([Span(" ")] + ordered[0] + [Span(" │ ", .dim)] + ordered[1])
  }

  /// A side's row with nothing on it.
  var blank: [Span] { [Span(String(repeating: " ", count: columns))] }

  /// A row with nothing on it but the line between the sides.
  var gap: Row { languages.count == 1 ? Row() : row([blank, blank]) }

  /// The place of a field on the visitor's side.
  func field(row: Int, in language: Language) -> FieldPlace {
    let width = min(columns - 2, 32)
    let isRight = language.direction == .rightToLeft
    return FieldPlace(
      row: row, column: isRight ? format.columns - 2 - width : 2, columns: width)
  }
}
