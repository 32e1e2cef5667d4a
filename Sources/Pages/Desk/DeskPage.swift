package import TextLayout
internal import Words

/// A counter's own page: who is there, who waits, and the keys.
///
/// It is German: staff read it, and no visitor does.
package struct DeskPage: Equatable, Sendable {
  /// One queue, as the counter sees it.
  package struct Line: Equatable, Sendable {
    package let queue: String
    package let count: Int
    package let firstInLine: Int

    /// The longest wait, in minutes.
    package let longest: Int

    package init(queue: String, count: Int, firstInLine: Int, longest: Int) {
      self.queue = queue
      self.count = count
      self.firstInLine = firstInLine
      self.longest = longest
    }
  }

  package let office: String
  package let counter: String

  /// `14:05`.
  package let time: String

  /// The number at the counter, and the minutes since it was called; nil where nobody is there.
  package var number: String?
  package var since = 0

  /// What the counter should know of that number: its language, an interpreter.
  package var about = ""

  /// What staff should know besides, the most pressing first.
  package var notices: [String] = []

  package var lines: [Line] = []

  /// Instead of the lines: a list, such as of all who wait, each entry chosen by its digit.
  package var list: [String] = []

  /// Numbers that were put aside.
  package var parked: [String] = []

  /// What came of the last key, or what is asked now.
  package var message = ""

  /// What can be chosen by a digit instead of the keys; empty where nothing is asked.
  package var choices: [String] = []

  package init(office: String, counter: String, time: String) {
    self.office = office
    self.counter = counter
    self.time = time
  }
}

extension DeskPage {
  /// The page as it is sent, for a screen of that format.
  package func rows(for format: Format) -> [Row] {
    let set = Typesetter(.leftToRight, order: format.order)
    let width = format.columns
    func line(_ text: String, _ style: Style = .plain) -> Row {
      Row(set.cell("  " + text, columns: width), style)
    }
    let head = Row([
      Span(set.cell(" \(office)", columns: width - 22), .reverse),
      Span(set.cell("Schalter \(counter) · \(time) ", columns: 22, alignment: .end), .reverse),
    ])
    let present =
      number.map { number in
        [
          line(
            "Bei Ihnen, aufgerufen vor \(DeskPage.minutes(since))\(about.isEmpty ? "" : " · \(about)"):"
          )
        ]
          + BigNumber(number).rows.map { Row([Span("  "), Span($0, .accent(.notice))]) }
      } ?? [line("Niemand ist bei Ihnen. N ruft die nächste Nummer.")] + blank(BigNumber.height)
    let waiting =
      list.isEmpty
      ? [line("Schlange   es warten   davon zuerst   am längsten", .dim)]
        + lines.map { line($0.cells, $0.count > 0 ? .bold : .plain) }
      : list.enumerated().map { line("\($0 + 1)  \($1)", .bold) }
    let aside = parked.isEmpty ? "" : "Zurückgestellt: \(parked.joined(separator: ", "))"
    let asked = choices.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: "   ")
    let foot = [Row(String(repeating: "─", count: width), .dim)] + keys.map { line($0) }
    let body =
      [head, Row()] + present + [Row()] + waiting + (list.isEmpty ? [line(aside)] : [])
      + [line(message, .accent(.care)), line(asked, .bold)]
    // As many as there is room for; the last line says how many more there are.
    let room = max(0, format.rows - body.count - foot.count)
    let shown = notices.count > room ? Array(notices.prefix(max(0, room - 1))) : notices
    var told = shown.map { line("! \($0)", .accent(.notice)) }
    if shown.count < notices.count, room > 0 {
      told.append(line("! und \(notices.count - shown.count) weitere Hinweise", .accent(.notice)))
    }
    return body + told + blank(room - told.count) + foot
  }

  private var keys: [String] {
    guard choices.isEmpty, list.isEmpty else {
      return ["Zahl wählt · W weitere · 0 zurück", "", ""]
    }
    return [
      "N nächste · A noch einmal · L wer wartet · M verpasste · I zurück in Schlange",
      "P zurückstellen · U andere Schlange · G Nummer geben · O Pause · Z rückgängig",
      "E erledigt · X nicht gekommen · V verfällt · J Hinweis · S Schlangen · Q Ende",
    ]
  }

  private func blank(_ count: Int) -> [Row] { Array(repeating: Row(), count: max(0, count)) }

  private static func minutes(_ count: Int) -> String {
    count == 1 ? "1 Minute" : "\(count) Minuten"
  }
}

extension DeskPage.Line {
  fileprivate var cells: String {
    func right(_ text: String, _ columns: Int) -> String {
      String(repeating: " ", count: max(0, columns - Columns.of(text))) + text
    }
    return right(queue, 8) + right("\(count)", 12)
      + right(firstInLine > 0 ? "\(firstInLine)" : "", 15)
      + right(count > 0 ? "\(longest) min" : "", 14)
  }
}
