internal import ArgumentParser
internal import Faces
internal import Guide
internal import GuideFiles
internal import Messages
internal import Pages
internal import Proof
internal import Settings
internal import TextLayout
internal import Typeset
internal import Wording
internal import Words

/// `wegweiser content preview`: one page as a visitor will see it, without walking there.
struct ContentPreview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show the page of one question, outcome or text, as it will stand.",
    discussion: """
      A page that takes several screens is shown whole, one screen below the other; as pictures they \
      are age.png, age-2.png and so on. A text is shown on the first page that has it. Exit status 65: \
      no page has it.

      Example: wegweiser content preview --question age --language ti --png age.png
      """)

  @ArgumentParser.OptionGroup var content: ContentOptions

  @ArgumentParser.Option(help: "The id of a question.")
  var question: String?

  @ArgumentParser.Option(help: "The id of an outcome, whose result is shown.")
  var outcome: String?

  @ArgumentParser.Option(help: "The key of a text, as it stands in the catalogs.")
  var text: String?

  @ArgumentParser.Option(
    help: "Write the screens as PNG, 1920 dots wide.", completion: .file(extensions: ["png"]))
  var png: String?

  @ArgumentParser.Option(help: .of(.direction))
  var direction = TextDirection.visual

  func validate() throws {
    guard [question, outcome, text].compactMap(\.self).count == 1 else {
      throw ValidationError("name one of --question, --outcome and --text")
    }
  }

  func run() throws {
    let language = try content.chosenLanguage()
    let details = try content.readDetails().details
    let read = details.content
    let pages = try found(in: details, language)
    if let png { return try draw(pages, of: read, to: png) }
    let format = Format(
      columns: Format.smallest.columns, rows: Format.smallest.rows,
      order: direction.order(.device))
    let layout = PageLayout(format, office: read.guide.profile.name, read.messages)
    for row in layout.screens(pages).flatMap(\.rows) { print(row.text.withoutEnd) }
  }

  /// The page in its language, and in German beside a translation that nobody has reviewed.
  private func found(in details: ContentDetails, _ language: Language) throws -> [Page] {
    let (guide, messages) = (details.content.guide, details.content.messages)
    let hasGerman = language != .source && messages.isDraft(language)
    let makers = ([language] + (hasGerman ? [.source] : [])).map {
      PageMaker(Wording(guide, messages, in: $0), messages.languages)
    }
    let questions = guide.parts.questions.map(\.id.rawValue)
    try check(question, "question", among: questions + guide.parts.followUps.map(\.id.rawValue))
    try check(outcome, "outcome", among: guide.parts.outcomes.map(\.id.rawValue))
    try check(text, "text", among: messages.keys.map(\.rawValue).sorted())
    // As far as nothing is filled into it.
    let words = text.map { key in
      messages.string(MessageKey(rawValue: key), in: language).prefix { $0 != "{" }
    }
    let name = question.map { "question '\($0)'" } ?? outcome.map { "result '\($0)'" }
    let day = try content.day(at: guide.profile)
    let set = PageSet(
      guide, in: details, EndCases(guide, on: day), SampleWays(guide), on: day)
    let shown = set.pages.first { shown in
      guard let words else { return shown.name == name }
      return makers[0].page(shown.subject).pieces.contains { $0.text.string.contains(words) }
    }
    guard let shown else {
      let wanted = name ?? "the text '\(text ?? "")'"
      throw Failure(.data, "no page has \(wanted); it may stand on slips alone")
    }
    return makers.map { $0.page(shown.subject) }
  }

  private func check(_ id: String?, _ kind: String, among known: [String]) throws {
    guard let id, !known.contains(id) else { return }
    throw Failure(.usage, "unknown \(kind) '\(id)'" + known.suggestion(for: id))
  }

  /// Writes each screen in real letters, as on a screen of 1920 by 1080 dots.
  private func draw(_ pages: [Page], of read: Content, to path: String) throws {
    let sheet = Sheet(columns: 106, rows: 29, cell: (18, 36))
    do throws(FaceError) {
      let setter = try PageSetter(office: read.guide.profile.name, read.messages)
      let bitmap = try Bitmap(
        width: sheet.width, height: sheet.height, drawings: read.folder.shownDrawings)
      let screens = try setter.screens(pages, look: .normal, sheet: sheet)
      for (index, screen) in screens.enumerated() {
        bitmap.draw(try setter.set(pages, on: screen, lit: nil, look: .normal, sheet: sheet))
        try bitmap.writePNG(index == 0 ? path : path.withoutPNG + "-\(index + 1).png")
      }
    } catch {
      throw Failure(.cannotCreate, "cannot draw '\(path)': \(error)")
    }
  }
}

extension String {
  /// Without the blanks at its end.
  fileprivate var withoutEnd: Substring {
    self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)]
  }

  fileprivate var withoutPNG: String { hasSuffix(".png") ? String(dropLast(4)) : self }
}
