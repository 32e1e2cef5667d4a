package import Guide
package import Messages
package import Pages
package import TextLayout
internal import Wording
package import Words

/// One visitor at the kiosk, from the greeting to the slip.
///
/// A pure state: it is told what the visitor did and says what is to be shown; what must happen in
/// the world it returns as a ``VisitEffect``. It knows no terminal, clock, ledger or printer, so a
/// test can lead it through every way.
package struct Visit: Sendable {
  let guide: Guide
  let messages: Messages
  package let today: Day

  package let manner: Manner

  /// The languages that this screen can show.
  let shownLanguages: [Language]

  package internal(set) var interview: Interview

  /// The language that the visitor chose; nil before.
  package internal(set) var language: Language?

  /// Whether the visitor has said what applies; whoever changes an answer is not asked again.
  var knowsCircumstances = false

  /// Whether the number is taken without what may be left open.
  var takesShortWay = false

  /// Whether every page waits three times as long.
  package internal(set) var hasMoreTime = false

  package internal(set) var stage = Stage.greeting
  package internal(set) var overlay: Overlay?
  package internal(set) var ticket: TicketOnScreen?

  /// Whether key D gives a number; false where too many were taken in haste just before.
  package var givesCounterNumbers = true

  /// Which screen of the page is on show, from 0; nil for the one with the old answer on it, or else
  /// the first.
  package internal(set) var screen: Int?

  /// What the lit option does; nil where none is lit. Kept by what it does and not by its place: the
  /// list may be narrowed, or another page may come, before anything is drawn.
  var lighted: Action?

  /// How all pages look; it goes with the visit.
  package internal(set) var look = Look.normal

  /// Whether the visitor was seen to use the number pad.
  package var usesPad = false

  /// Whether German stands beside a page whose translation nobody has reviewed.
  ///
  /// In lines it would only say everything twice: there it comes on request.
  package internal(set) var showsGerman: Bool

  /// The first digit of a number of two, on a list that has such numbers.
  var firstDigit: Int?

  /// Whether the pictures of the page stand in the place of its words.
  package internal(set) var showsPictures = false

  /// The letters typed to narrow a long list; nil where nobody types.
  var typed: String?

  /// Whether the page on show is narrowed by typing; that makes no other page of it.
  package var isTyping: Bool { typed != nil }

  /// What must be said about the last key: that it did nothing, or what it changed.
  var alert: Phrase?

  /// `languages` are those that the screen can show; `language` is marked at the greeting.
  package init(
    _ guide: Guide, _ messages: Messages, on today: Day, showing languages: [Language]? = nil,
    marking language: Language? = nil, in manner: Manner = Manner()
  ) {
    self.guide = guide
    self.messages = messages
    self.today = today
    shownLanguages = languages ?? messages.languages
    self.manner = manner
    showsGerman = manner.isDrawn
    interview = Interview(in: guide)
    lighted = language.map(Action.speak)
  }
}

extension Visit {
  /// The page that stands before the visitor.
  package var standing: Standing {
    Standing(
      stage: stage, overlay: overlay, page: interview.page, screen: screen, language: language,
      look: look, showsPictures: showsPictures)
  }

  /// The plan that follows from the answers; nil before the way has come to an outcome.
  var plan: Plan? {
    guide.plan(for: interview, on: today, translation: messages.isDraft(language ?? .source))
  }

  /// The languages that stand side by side: German beside every page with a text that nobody reviewed,
  /// or the helper's language beside any other.
  package var sides: [Language] {
    switch (stage, overlay) {
    case (.greeting, nil): return [.source]
    default:
      let first = language ?? .en
      let beside = manner.beside ?? .source
      return first != beside && (manner.isAssisted || showsGerman && hasDraft(in: first))
        ? [first, beside] : [first]
    }
  }

  /// Whether German stands beside the page on show, or would if the visitor had not taken it away.
  private var mayShowGerman: Bool {
    let first = language ?? .en
    return overlay != nil || stage != .greeting
      ? !manner.isAssisted && first != .source && hasDraft(in: first) : false
  }

  /// Whether a text of the page on show waits for a native speaker's review in this language: the page's
  /// own, its foot's or the alert above it.
  private func hasDraft(in language: Language) -> Bool {
    guard messages.isDraft(language) else { return false }
    let page = bare(in: language)
    let phrases = page.keys.map(\.phrase) + [alert].compactMap(\.self)
    return page.pieces.contains(where: \.text.isDraft)
      || phrases.contains { messages.text($0.key, in: language).isDraft }
  }

  /// The page on show, once for each side.
  package var pages: [Page] { sides.map(page) }

  private func bare(in side: Language) -> Page {
    PageMaker(Wording(guide, messages, in: side), shownLanguages, manner).page(subject)
  }

  private func page(in side: Language) -> Page {
    var page = bare(in: side)
    page.alert = alert
    if mayShowGerman { page.keys.append(.german) }
    if usesPad { page.hand = .pad }
    return page
  }

  /// The option that is lit, by its place among the options of the page on show.
  package var lit: Int? {
    lighted.flatMap { action in page(in: sides[0]).options.firstIndex { $0.action == action } }
  }

  /// What the page on show is about.
  package var subject: Subject {
    switch overlay {
    case .languages: .languages
    case .anew: .anew
    case .passingOver(let what): .passingOver(what)
    case .missing(let document): .missing(document)
    case .step(let id): plan.map { .step(id, $0) } ?? stageSubject
    case .counter: givesCounterNumbers ? .counter : .questionsFirst
    case .silence(let seconds): .silence(secondsLeft: seconds, offersSlip: mayOfferSlip)
    case .help: helpSubject
    case .way: .way(interview.answered)
    case .background: backgroundSubject
    case nil: stageSubject
    }
  }

  /// Whether a result was reached, and no number taken for it: its slip is not lost with the visit.
  var mayOfferSlip: Bool {
    ticket == nil && plan != nil
      && ([.result, .further, .whatNow].contains(stage) || isBehindResult)
  }

  private var helpSubject: Subject {
    switch (stage, interview.page, plan) {
    case (.questions, .question(let id), _): .help(id)
    case (.result, _, let plan?), (.further, _, let plan?), (.whatNow, _, let plan?): .words(plan)
    default: .help(nil)
    }
  }

  private var backgroundSubject: Subject {
    switch (stage, interview.page, plan) {
    case (.questions, .question(let id), _): return .background(id, guide[id].sources)
    case (.asking(let id, _), _, _) where !guide[id].sources.isEmpty:
      return .background(nil, guide[id].sources)
    case (.papers, _, let plan?):
      return .background(nil, plan.papers.flatMap(\.document.sources).withoutRepeats)
    case (_, _, let plan?):
      let steps = plan.steps.flatMap(\.step.sources)
      return .background(nil, (plan.outcome.sources + steps).withoutRepeats)
    default: return .background(nil, [])
    }
  }

  private var stageSubject: Subject {
    switch stage {
    case .greeting: return .greeting
    case .start: return .start
    case .questions:
      guard case .question(let id) = interview.page else { return checkSubject }
      return .question(
        id, given: interview.given[id]?.choice, interview.progress, typed: typed)
    case .check: return checkSubject
    case .result: return plan.map { .result($0) } ?? checkSubject
    case .further: return plan.map { .further($0) } ?? checkSubject
    case .whatNow: return plan.map { .whatNow($0) } ?? checkSubject
    case .asking(let id, let fault): return .asked(askedPage(id, fault))
    case .papers: return plan.map { .papers($0) } ?? checkSubject
    case .issuing: return .oneMoment
    case .ticket: return ticket.map { .ticket($0) } ?? .oneMoment
    case .farewell: return .farewell
    }
  }

  private var checkSubject: Subject { .check(interview.answered, interview.answers) }

  /// The papers that concern the visitor, in the order in which they are asked.
  var concernedPapers: [Document] {
    plan?.papers.map(\.document) ?? []
  }
}

extension Array where Element: Hashable {
  /// The elements in their order, each once.
  fileprivate var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
