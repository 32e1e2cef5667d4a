internal import Messages
internal import TextLayout
internal import Words

/// Head, status line and foot of a screen: the same on every page.
struct Frame {
  private let layout: PageLayout
  private let sides: Sides
  private let pages: [Page]
  private let index: Int
  private let count: Int

  /// The options that stand on the screen.
  private let options: [Int]

  init(
    _ layout: PageLayout, _ sides: Sides, _ pages: [Page], index: Int, count: Int, options: [Int]
  ) {
    self.options = options
    self.layout = layout
    self.sides = sides
    self.pages = pages
    self.index = index
    self.count = count
  }

  private var columns: Int { layout.format.columns }
  private var german: Typesetter { sides.typesetter(.source) }

  /// The key for reading aloud; nil where nothing is.
  private var voice: String? {
    guard pages[0].keys.contains(.voice) else { return nil }
    let name = layout.messages.string(FootKey.voice.phrase, in: pages[0].language)
    return sides.page.line("\(FootKey.voice.rawValue) \(name)")
  }

  /// The office, and the page's languages by their own names.
  var head: Row {
    // Each name in its own direction; the row itself runs as the page does.
    var names = sides.languages.map { sides.typesetter($0).line($0.ownName) }
    if pages[0].keys.contains(.german), let sign = FootKey.german.sign(for: pages[0].hand) {
      // The key stands before the name that it takes away, or would bring back.
      names = [names[0], german.line("\(sign) \(Language.source.ownName)")]
    }
    // At the greeting there is none yet.
    if pages[0].isGreeting { names = [] }
    let right = ([voice].compactMap(\.self) + names).joined(separator: " · ")
    let width = max(0, columns - 2 - Columns.of(right))
    let left = german.cell(
      layout.office, columns: width,
      alignment: sides.page.direction == .leftToRight ? .start : .end)
    let spans = [
      Span(" ", .reverse), Span(left, .reverse), Span(right, .reverse), Span(" ", .reverse),
    ]
    return sides.page.row(spans)
  }

  /// Where the visitor is: the question's number with a dot for each, and the screen's number where
  /// a page has several.
  var status: Row {
    sides.row(
      pages.enumerated().map { side, page in
        let text = sides.typesetter(page.language)
        let columns = sides.columns(of: side)
        var parts: [String] = []
        var dots = ""
        for piece in page.pieces {
          guard case .progress(let done, let total) = piece.role else { continue }
          parts.append(piece.text.string)
          dots =
            String(repeating: "●", count: done)
            + String(repeating: "○", count: max(0, total - done))
        }
        if count > 1 {
          parts.append(
            layout.messages.string(
              .progressPage, in: page.language, ["number": "\(index + 1)", "total": "\(count)"]))
        }
        // The narrow side says what fits; the visitor's has all of it.
        if side > 0, text.columns(parts.joined(separator: " · ")) > columns { parts.removeLast() }
        let said = parts.joined(separator: " · ")
        let free = max(0, columns - text.columns(said) - 1)
        let shown = Columns.of(dots) <= free ? dots : ""
        return [
          Span(text.cell(said, columns: columns - Columns.of(shown)), .dim),
          Span(text.line(shown), .accent(.notice)),
        ]
      })
  }

  /// The line above the keys; what is said about the last key stands in its place and hides nothing.
  var rule: Row {
    guard let alert = pages[0].alert else {
      return Row(String(repeating: "─", count: columns), .dim)
    }
    let said = pages[0].said(
      alert, layout.messages, pages[0].keys(onScreen: index, of: count),
      options: options)
    let text = sides.typesetter(said.language)
    return sides.page.row([
      Span(" "), Span(text.cell(said.string, columns: columns - 2), .accent(.care)), Span(" "),
    ])
  }

  /// The keys, in each of the page's languages, and those of whoever helps; always as many rows, so
  /// that no page jumps.
  var foot: [Row] {
    if pages[0].isGreeting { return greetingFoot }
    var rows = pages.map { page in
      row(
        of: page.keys(onScreen: index, of: count).filter { !$0.isForHelper && !$0.isAtHead }, page)
    }
    rows += Array(repeating: Row(), count: 2 - rows.count)
    guard layout.manner.isAssisted, let helper = pages.last else { return rows }
    return rows + [row(of: helper.keys.filter(\.isForHelper), helper)]
  }

  /// The keys of the greeting, each with its name in every language: nobody has chosen one.
  private var greetingFoot: [Row] {
    let keys = pages[0].keys.filter { !$0.isForHelper && !$0.isAtHead }
    var rows = keys.prefix(2).map { key in
      let names = pages[0].languagesOffered.map { language in
        sides.typesetter(language).line(layout.messages.string(key.phrase, in: language))
      }
      let spans = [
        Span(" "), Span(key.sign(for: pages[0].hand) ?? key.rawValue, .accent(.notice)),
        Span("  "),
      ]
      return german.row(spans + [Span(names.joined(separator: " · "))])
    }
    rows += Array(repeating: Row(), count: layout.footRows - rows.count)
    return rows
  }

  private func row(of keys: [FootKey], _ page: Page) -> Row {
    let text = sides.typesetter(page.language)
    // The language beside the visitor's stands back.
    let isBeside = page.language != pages[0].language && !layout.manner.isAssisted
    let style: Style = isBeside ? .dim : .plain
    let named = keys.compactMap { key in
      key.sign(for: page.hand).map { sign in
        [
          Span(sign, .accent(.notice)), Span(" "),
          Span(
            text.line(layout.messages.string(key.phrase, in: page.language)), style),
        ]
      }
    }
    func row(_ separator: Span) -> (spans: [Span], width: Int) {
      let spans = Array(named.joined(separator: [separator]))
      return (spans, spans.reduce(0) { $0 + Columns.of($1.text) })
    }
    // With many keys, what stands between them gives way.
    let rows = [Span(" · ", .dim), Span("  "), Span(" ")].lazy.map(row)
    let (spans, width) = rows.first { $0.width <= columns - 2 } ?? row(Span(" "))
    let rest = Span(String(repeating: " ", count: max(0, columns - 2 - width)))
    return text.row([Span(" ")] + spans + [rest])
  }
}
