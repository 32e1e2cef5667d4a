package import Messages
package import TextLayout
package import Words

/// The waiting room's screen: the numbers called last and their counters, as large as it allows.
///
/// It names no language: whoever holds a number sees the word in their own beside the others.
package struct WaitingRoomPage: Sendable {
  /// A number and the counter that called it.
  package struct Call: Equatable, Sendable {
    /// `A 017`.
    package let number: String

    /// `3`; at most two digits.
    package let counter: String

    package init(number: String, counter: String) {
      self.number = number
      self.counter = counter
    }
  }

  private let format: Format
  private let office: String
  private let messages: Messages
  private let languages: [Language]

  /// `languages` are those that the terminal can show.
  package init(_ format: Format, office: String, _ messages: Messages, _ languages: [Language]) {
    self.format = format
    self.office = office
    self.messages = messages
    self.languages = languages
  }

  /// What it says and has said aloud, in German, where the guide's own texts cannot be read: who waits
  /// is called all the same.
  package static let standardWords: [MessageKey: String] = [
    Phrase.displayNumber.key: "Nummer", Phrase.displayCounter.key: "Schalter",
    Phrase.displayStale.key: "Die Nummern hier sind vielleicht alt. Bitte fragen Sie am Schalter.",
    Phrase.voiceCalled.key: "Nummer {number}, {place}",
  ]

  /// The rows of the screen.
  ///
  /// `calls` has the newest first; `time` is the clock's, so that a screen that stands still is seen;
  /// `isStale` is set where nothing newer can be known. `staff` is a small German line for those who
  /// look after the machines; "" for none.
  package func rows(
    _ calls: [Call], time: String, isStale: Bool, staff: String = ""
  ) -> [Row] {
    var rows = [head(time)] + labels + [Row()]
    let warning = (isStale ? self.warning : []) + (staff.isEmpty ? [] : [self.staff(staff)])
    let height = BigNumber.height * scale + 1
    let room = (format.rows - rows.count - warning.count) / height
    for (index, call) in calls.prefix(max(1, room)).enumerated() {
      rows += self.rows(of: call, isNewest: index == 0) + [Row()]
    }
    let free = format.rows - rows.count - warning.count
    return Array(
      (rows + Array(repeating: Row(), count: max(0, free)) + warning).prefix(format.rows))
  }

  /// How many calls the screen holds; more need not be read.
  package static let most = 10

  /// As large as three calls below each other and a number beside its counter allow.
  private var scale: Int {
    let width = (format.columns - 10) / (BigNumber.columns(of: 5) + BigNumber.columns(of: 2))
    let height = ((format.rows - 4) / 3 - 1) / BigNumber.height
    return max(1, min(width, height))
  }

  /// Numbers stand at the left, counters at the right edge of their room.
  private var middle: Int {
    4 + BigNumber.columns(of: 5) * scale
      + max(2, (format.columns - 6 - (BigNumber.columns(of: 7) - 5) * scale) / 2)
  }

  private func rows(of call: Call, isNewest: Bool) -> [Row] {
    let style = isNewest ? Style.accent(.notice) : .plain
    let numbers = BigNumber(call.number, scale: scale).rows
    let counters = BigNumber(call.counter, scale: scale).rows
    return zip(numbers, counters).enumerated().map { index, parts in
      let isMiddle = index == numbers.count / 2
      let mark = isNewest && isMiddle ? " ▶  " : "    "
      let gap = middle - 4 - Columns.of(parts.0)
      let arrow = String(repeating: " ", count: max(0, gap - 4)) + (isMiddle ? "→   " : "    ")
      return Row([
        Span(mark, style), Span(parts.0, style), Span(arrow, style), Span(parts.1, style),
      ])
    }
  }

  private func head(_ time: String) -> Row {
    let line = Typesetter(.leftToRight, order: format.order)
    let left = line.cell(" " + office, columns: max(0, format.columns - 8))
    return Row([
      Span(left, .reverse), Span(line.cell(time, columns: 8, alignment: .centre), .reverse),
    ])
  }

  /// "Number" and "counter" in every language, in two rows at most.
  private var labels: [Row] {
    let left = wrapped(.displayNumber, columns: middle - 6)
    let right = wrapped(.displayCounter, columns: format.columns - middle - 1)
    return (0..<2).map { index in
      let number = index < left.count ? left[index] : ""
      let counter = index < right.count ? right[index] : ""
      let gap = String(repeating: " ", count: max(1, middle - 4 - Columns.of(number)))
      return Row([Span("    " + number + gap + counter, .bold)])
    }
  }

  /// One word in every language, each in its own direction, the German one first.
  private func wrapped(_ phrase: Phrase, columns: Int) -> [String] {
    var rows: [String] = []
    for language in languages {
      let word = typesetter(language).line(messages.string(phrase, in: language))
      if let last = rows.last, Columns.of(last) + 3 + Columns.of(word) <= columns {
        rows[rows.count - 1] = last + " · " + word
      } else {
        rows.append(word)
      }
    }
    return rows
  }

  private func staff(_ text: String) -> Row {
    let line = Typesetter(.leftToRight, order: format.order)
    return Row([Span(line.cell("  Personal: " + text, columns: format.columns), .dim)])
  }

  private var warning: [Row] {
    languages.map { language in
      let said = messages.string(.displayStale, in: language)
      let cell = typesetter(language).cell(said, columns: format.columns - 4)
      return Row([Span("  "), Span(cell, .accent(.care))])
    }
  }

  private func typesetter(_ language: Language) -> Typesetter {
    Typesetter(language.direction, order: format.order)
  }
}
