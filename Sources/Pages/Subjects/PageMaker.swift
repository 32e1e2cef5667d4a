internal import Guide
internal import Messages
package import Wording
package import Words

/// Makes the page of a subject in one language.
package struct PageMaker: Sendable {
  let wording: Wording
  let languages: [Language]
  let manner: Manner
  var guide: Guide { wording.guide }

  /// `languages` are those that the visitor may choose, in the order offered.
  package init(_ wording: Wording, _ languages: [Language], _ manner: Manner = Manner()) {
    self.wording = wording
    self.languages = languages
    self.manner = manner
  }

  package func page(_ subject: Subject) -> Page {
    var page = PageDraft(wording)
    switch subject {
    case .greeting: greeting(&page)
    case .start: start(&page)
    case .question(let id, let given, let progress, let typed):
      question(guide[id], given, progress, typed, &page)
    case .check(let answered, let answers): check(answered, answers, &page)
    case .result(let plan): result(plan, &page)
    case .further(let plan): further(plan, &page)
    case .step(let id, let plan): step(id, in: plan, &page)
    case .whatNow(let plan): whatNow(plan, &page)
    case .asked(let asked): self.asked(asked, &page)
    case .papers(let plan): papers(plan, &page)
    case .missing(let id): missing(guide[id], &page)
    case .oneMoment: page.say(.ticketOneMoment, .title)
    case .ticket(let ticket): self.ticket(ticket, &page)
    case .farewell: farewell(&page)
    case .help(let id): help(id.map { guide[$0] }, &page)
    case .words(let plan): words(plan, &page)
    case .way(let answered): way(answered, &page)
    case .background(let id, let sources): background(id.map { guide[$0] }, sources, &page)
    case .languages: languages(&page)
    case .anew: anew(&page)
    case .passingOver(let what): passingOver(what, &page)
    case .counter: counter(&page)
    case .questionsFirst:
      page.say(.counterQuestionsFirst, .title)
      page.offer(.close, .counterNo)
      page.keys(.back)
    case .silence(let seconds, let offersSlip):
      page.say(.silenceStillThere, .title)
      page.say(.silenceRestartIn, .paragraph, ["seconds": "\(seconds)"])
      if offersSlip { page.offer(.getNumber, .resultGetNumber) }
    case .trouble(let trouble):
      page.say(trouble == .startOver ? .troubleStartOver : .troubleTooSmall, .title)
    }
    return finished(page.page, subject)
  }

  /// The page with the keys that stand on every page of its kind.
  private func finished(_ page: Page, _ subject: Subject) -> Page {
    var page = page
    if manner.hasVoice { page.keys.append(.voice) }
    switch subject {
    case .oneMoment, .farewell, .silence, .trouble: return page
    default: break
    }
    if page.asksYesOrNo { page.keys.removeAll { $0 == .anew } }
    // In a field letters are text.
    guard page.field == nil else {
      page.hand = .functions
      return page
    }
    if manner.hasPictures, page.hasPictures { page.keys.append(.pictures) }
    if manner.isDrawn { page.keys.append(.look) }
    if manner.isAssisted, page.keys.contains(.help) || page.keys.contains(.anew) {
      page.keys += [.way, .sources]
    }
    return page
  }
}

/// A page while it is being put together.
struct PageDraft {
  private let wording: Wording
  private(set) var page: Page

  init(_ wording: Wording) {
    self.wording = wording
    page = Page(wording.language)
  }

  mutating func say(_ phrase: Phrase, _ role: Piece.Role, _ values: [String: String] = [:]) {
    page.pieces.append(Piece(phrase.rawValue, role, wording(phrase, values)))
  }

  mutating func say(_ key: MessageKey, _ role: Piece.Role) {
    page.pieces.append(Piece(key.rawValue, role, wording(key)))
  }

  /// Says a text, where there is one.
  mutating func say(_ id: String, _ role: Piece.Role, _ text: Text?) {
    guard let text else { return }
    page.pieces.append(Piece(id, role, text))
  }

  mutating func offer(
    _ action: Action, _ id: String, _ text: Text, isMarked: Bool = false, picture: String? = nil,
    isSilent: Bool = false, saysYes: Bool? = nil
  ) {
    page.pieces.append(Piece(id, .option(page.options.count), text, isSilent: isSilent))
    page.options.append(
      Option(action, isMarked: isMarked, picture: picture, saysYes: saysYes))
  }

  /// Says where something is done.
  mutating func say(_ id: String, at whereabouts: [Text]) {
    page.pieces += whereabouts.map { Piece(id, .detail, $0, standsOnce: true) }
  }

  mutating func show(_ picture: String?) { page.picture = picture }

  /// Shows what was answered before, where it is no option that could be marked.
  mutating func show(given: String?) {
    guard let given else { return }
    say(.answerGiven, .heading)
    say("answer/before", .detail, Text(string: given, language: page.language))
  }

  /// German words that are said or shown as they stand, whatever the page's language is.
  mutating func quote(_ id: String, _ text: Text) {
    page.pieces.append(Piece(id, .heading, text, standsAlone: true))
  }

  /// Greets in another language than the page's.
  mutating func greet(in language: Language, _ text: Text) {
    page.pieces.append(
      Piece("greeting/\(language.rawValue)", .paragraph, text, standsAlone: true))
  }

  /// Offers a language by its own name.
  mutating func offer(_ language: Language) {
    page.pieces.append(
      Piece(
        "language/\(language.rawValue)", .option(page.options.count),
        Text(string: language.ownName, language: language), standsAlone: true))
    page.options.append(Option(.speak(language)))
  }

  mutating func offer(
    _ action: Action, _ phrase: Phrase, isMarked: Bool = false, saysYes: Bool? = nil
  ) {
    offer(action, phrase.rawValue, wording(phrase), isMarked: isMarked, saysYes: saysYes)
  }

  mutating func keys(_ keys: FootKey...) { page.keys = keys }

  mutating func letRestBeExtra() { page.restIsExtra = true }

  /// Letters are text on this page.
  mutating func takesLetters() { page.hand = .functions }

  mutating func type(into field: Field) { page.field = field }
}
