internal import Messages
internal import TextLayout
internal import Words

/// The columns of a screen in which the languages of a page stand.
struct Sides {
  let format: Format

  /// The visitor's language first.
  let languages: [Language]

  /// The columns of the screen that pictures take beside the text, at its end; 0 for none.
  let panel: Int

  /// Whether both languages get the same room: somebody reads each of them.
  private let areEven: Bool

  init(_ languages: [Language], _ format: Format, panel: Int = 0, areEven: Bool = true) {
    self.languages = languages
    self.format = format
    self.panel = panel
    self.areEven = areEven
  }

  /// The longest line that eyes still follow, in columns.
  static let longestLine = 92

  /// The page's own direction: the visitor's.
  var page: Typesetter { Typesetter(languages[0].direction, order: format.order) }

  /// The columns of the visitor's language (0) or of the one beside it (1).
  ///
  /// One column stays free at each edge; two languages have a line between them. The page is the
  /// visitor's: it has 60 % of the width.
  func columns(of side: Int) -> Int {
    let free = format.columns - panel
    guard languages.count > 1 else { return free - 2 }
    let own = areEven ? (free - 5) / 2 : (free * 3 + 4) / 5
    return side == 0 || areEven ? own : free - 5 - own
  }

  /// The first column of the panel.
  var panelStart: Int { page.beginsAtRight ? 0 : format.columns - panel }

  func typesetter(_ language: Language) -> Typesetter {
    Typesetter(language.direction, order: format.order)
  }

  /// A row over both sides, given the visitor's side first.
  func row(_ sides: [[Span]]) -> Row {
    let cells = sides.enumerated().map { index, spans in
      typesetter(languages[index]).row(spans).spans
    }
    // Pictures stand where reading ends: at the left of a page that is read from the right.
    let edge = Span(String(repeating: " ", count: page.beginsAtRight ? panel + 1 : 1))
    guard cells.count == 2 else { return Row([edge] + cells[0]) }
    let ordered = page.direction == .leftToRight ? cells : cells.reversed()
    return Row([edge] + ordered[0] + [Span(" │ ", .dim)] + ordered[1])
  }

  /// A side's row with nothing on it.
  func blank(_ side: Int) -> [Span] { [Span(String(repeating: " ", count: columns(of: side)))] }

  /// A row with nothing on it but the line between the sides.
  var gap: Row { languages.count == 1 ? Row() : row([blank(0), blank(1)]) }

  /// The place of a field on the visitor's side, below where its lines begin; what is typed runs
  /// from the left, and one column more is the cursor's.
  func field(row: Int, longest: Int, in language: Language) -> FieldPlace {
    let width = min(columns(of: 0) - 2, longest + 1)
    let isRight = language.direction == .rightToLeft
    return FieldPlace(
      row: row, column: isRight ? format.columns - 2 - width : 2, columns: width)
  }
}
