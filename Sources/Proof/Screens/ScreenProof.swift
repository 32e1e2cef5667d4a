package import Guide
package import GuideFiles
package import Messages
internal import Pages
internal import TextLayout
internal import Wording
internal import Words

/// Proves that every page fits the smallest screen in every language, and beside German.
///
/// The layout breaks lines and deals blocks out to screens, so what can fail is what cannot be
/// broken: the head, the line above the page, the row of keys, and a block higher than a screen.
package struct ScreenProof {
  package private(set) var findings: [Finding] = []

  /// How many screens were set.
  package private(set) var screens = 0

  private let format = Format.smallest
  private let layout: PageLayout

  /// The same with a row of keys more, for whoever helps.
  private let assisted: PageLayout

  /// The pieces that were set, by ``Piece/identity`` on each side.
  private var set: Set<String> = []
  private var reported: Set<String> = []

  package init(_ pages: PageSet, _ guide: Guide, _ messages: Messages) {
    layout = PageLayout(
      .smallest, office: guide.profile.name, messages, Manner(hasPictures: true))
    assisted = PageLayout(
      .smallest, office: guide.profile.name, messages, Manner(beside: .source, hasPictures: true))
    let languages = messages.languages
    // With pictures and a helper, so that every key has its place at the foot.
    let manner = Manner(beside: .source, hasPictures: true)
    let makers = languages.map { PageMaker(Wording(guide, messages, in: $0), languages, manner) }
    for shown in pages.pages {
      let pages = makers.map { $0.page(shown.subject) }
      let german = pages.first { $0.language == .source }
      for page in pages {
        check([page], shown)
        if let german, page.language != .source { check([page, german], shown) }
      }
    }
  }

  private mutating func check(_ pages: [Page], _ shown: ShownPage) {
    var pages = pages
    let isNew = pages[0].pieces.indices.map { index in
      set.insert(pages.map { $0.pieces[index].identity }.joined(separator: "|")).inserted
    }
    if shown.isStack {
      for side in pages.indices {
        pages[side].pieces = zip(pages[side].pieces, isNew).filter(\.1).map(\.0)
      }
      if pages[0].pieces.isEmpty { return }
    }
    for piece in pages.flatMap(\.pieces) where isTooHigh(piece, sides: pages.count) {
      add("'\(piece.id)' is higher than a screen", pages, shown)
    }
    var said = (pages.count == 1 ? layout : assisted).screens(pages)
    // What the line above the page says after a wrong key.
    pages[0].alert = .pageWrongKey
    if pages.count == 2 { pages[1].alert = .pageWrongKey }
    if case .start = shown.subject { said += layout.screens(pages) }
    screens += said.count
    for screen in said {
      if screen.rows.count != format.rows {
        add("a screen has \(screen.rows.count) rows", pages, shown)
      }
      for (index, row) in screen.rows.enumerated() {
        if row.columns > format.columns {
          add("row \(index + 1) has \(row.columns) columns: '\(row.text)'", pages, shown)
        }
        if row.spans.contains(where: { $0.text.unicodeScalars.contains("…") }) {
          add("row \(index + 1) is cut: '\(row.text)'", pages, shown)
        }
      }
    }
  }

  /// Whether one piece alone is higher than what lies between head and foot.
  private func isTooHigh(_ piece: Piece, sides: Int) -> Bool {
    let columns = sides == 1 ? format.columns - 2 : (format.columns - 5) / 2
    let rows = format.rows - 5
    guard piece.text.string.unicodeScalars.count > columns * rows / 2 else { return false }
    return Typesetter(piece.text.language.direction).lines(piece.text.string, columns: columns)
      .count > rows
  }

  private mutating func add(_ message: String, _ pages: [Page], _ shown: ShownPage) {
    let languages = pages.map(\.language.rawValue).joined(separator: " beside ")
    let text = "\(shown.name) in \(languages): \(message)"
    if reported.insert(text).inserted { findings.append(Finding(shown.place, text)) }
  }
}

extension Piece {
  /// What decides how the piece is set: its text, its role, its language.
  fileprivate var identity: String {
    let role =
      switch role {
      case .option: "option"
      case .progress(let done, let total): "progress \(done) \(total)"
      default: "\(role)"
      }
    return "\(text.language) \(role) \(text.string)"
  }
}
