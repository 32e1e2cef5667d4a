import Guide
import GuideFiles
import Messages
import Pages
import Shipped
import Testing
import TextLayout
import Visits
import Wording
import Words

/// What is read aloud, held against what is written.
@Suite struct `A page read aloud` {
  private let content: Content

  init() throws { content = try Shipped.content() }

  private func visit() -> Visit {
    Visit(content.guide, content.messages, on: Shipped.today, in: Manner(hasVoice: true))
  }

  /// A page as lines, in its own language alone, without what is never said aloud.
  private func plainLines(_ page: Page) -> [String] {
    let secret = content.guide.parts.circumstances.filter(\.isSecret).map {
      content.messages.string($0.say, in: page.language).withoutInstructions
    }
    return PlainPage([page], content.messages).lines.map {
      $0.hasPrefix("! ") ? String($0.dropFirst(2)) : $0
    }.filter { line in !secret.contains(where: line.hasSuffix) }
  }

  private func spokenLines(_ page: Page) -> [String] {
    let spoken = SpokenPage(page, content.messages)
    return (([spoken.alert].compactMap(\.self)) + spoken.lines).flatMap { line in
      guard let number = line.number else { return line.sentences }
      return ["\(number): " + line.sentences.joined(separator: " ")]
    }.map(\.withoutMarks)
  }

  @Test(arguments: Language.allCases)
  func `says the same lines as the plain kiosk, on every page of a visit`(
    language: Language
  ) throws {
    var visit = visit()
    let place = try #require(Language.allCases.firstIndex(of: language))
    var said: Set<String> = []
    let way = [1, 1, 3].map { VisitInput.option($0) }
    let further = [4, 1, 1, 2, 1, 1, 1].map { VisitInput.option($0) }
    let help: [VisitInput] = [
      .letter("h"), .back, .letter("l"), .back, .letter("n"), .back, .letter("x"),
    ]
    let result: [VisitInput] = [.enter, .letter("h"), .back, .enter, .option(1)]
    let papers: [VisitInput] = [
      .option(2), .enter, .option(2), .option(1), .option(1), .entered(""),
    ]
    let rest = Array(repeating: VisitInput.option(2), count: 13) + [.enter, .option(1)]
    for input in [.option(place + 1)] + way + help + further + result + papers + rest {
      let page = visit.pages[0]
      #expect(spokenLines(page) == plainLines(page))
      said.formUnion(spokenLines(page))
      let shown = Shown(options: Array(page.options.indices), isLast: true)
      if visit.handle(input, on: shown) != nil { break }
    }
    visit.received(
      TicketOnScreen(
        number: "A\u{A0}017", isFirstInLine: false, paper: .uncertain(mayPrintAgain: true)))
    #expect(spokenLines(visit.pages[0]) == plainLines(visit.pages[0]))
    #expect(said.count > 150, "\(said.count) lines")
  }

  @Test func `has the key that stops and repeats on every page, also where letters are typed`() {
    var visit = visit()
    #expect(visit.pages[0].keys.contains(.voice))
    _ = visit.handle(.option(1), on: Shown(options: [0, 1, 2, 3, 4], isLast: true))
    #expect(visit.pages[0].keys.contains(.voice))
    _ = visit.handle(.silent(secondsLeft: 9), on: Shown(options: [], isLast: true))
    #expect(visit.pages[0].keys == [.voice])
    let silent = Visit(content.guide, content.messages, on: Shipped.today)
    #expect(!silent.pages[0].keys.contains(.voice))
  }

  @Test func `says on a screen what stands on it, by its own digits`() throws {
    let layout = PageLayout(.smallest, office: "", content.messages, Manner(hasVoice: true))
    let town = try #require(
      content.guide.parts.questions.first { $0.choices.compactMap(\.name).count > 8 })
    let maker = PageMaker(
      Wording(content.guide, content.messages, in: .de), [.de], Manner(hasVoice: true))
    let page = maker.page(
      .question(town.id, given: nil, Interview(in: content.guide).progress, typed: nil))
    let screens = layout.screens([page])
    try #require(screens.count > 1)

    for screen in screens {
      let said = SpokenPage(page, content.messages, on: screen)
      let offered = said.lines.filter { $0.option != nil }
      #expect(offered.compactMap(\.option) == screen.options)
      #expect(offered.compactMap(\.number) == Array(1...screen.options.count))
      #expect(said.lines.last?.sentences.joined().contains("9 mehr") == true)
    }
    // Each line of the whole page is said on some screen, and nothing else.
    let all = SpokenPage(page, content.messages).lines.dropLast(2).flatMap(\.sentences)
    let parts = screens.flatMap { SpokenPage(page, content.messages, on: $0).lines.dropLast() }
      .flatMap(\.sentences)
    #expect(Set(parts) == Set(all))
  }

  @Test func `says a note about its last key before the page`() {
    var visit = visit()
    _ = visit.handle(.letter("x"), on: Shown(options: [0, 1, 2, 3, 4], isLast: true))
    let said = SpokenPage(visit.pages[0], content.messages)
    #expect(said.alert?.sentences == ["→ 1-5\u{A0}\u{A0}D\u{A0}\u{A0}+\u{A0}\u{A0}A"])
    visit.note(.voiceNoSound)
    #expect(
      PlainPage(visit.pages, content.messages).lines.first == "Der Ton geht gerade nicht.")
  }

  @Test func `offers its key at the head of each screen, beside the languages`() {
    let layout = PageLayout(.smallest, office: "Amt", content.messages, Manner(hasVoice: true))
    let head = layout.screens(visit().pages)[0].rows[0].text
    #expect(head.hasPrefix(" Amt "))
    #expect(head.hasSuffix(" + Ton "))
  }
}

extension String {
  fileprivate var withoutMarks: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter { $0.properties.generalCategory != .format || $0.value == 0x200C }))
  }
}
