import Guide
import Messages
import Pages
import Shipped
import Testing
import TextLayout
import Visits
import Words

/// Whole visits by keys, from the greeting to the number.
@Suite struct `A visit` {
  @Test func `in German leads from the greeting to a number and a slip`() throws {
    var kiosk = try Kiosk()

    kiosk.press("1 1 134 1 2 1 1 1 1")
    let check = kiosk.visit.stage
    kiosk.readOn()
    let result = kiosk.visit.stage
    kiosk.readOn()
    let whatNow = kiosk.visit.stage
    kiosk.press("2")

    #expect([check, result, whatNow] == [.check, .result, .whatNow])
    #expect(kiosk.visit.stage == .issuing)
    #expect(kiosk.effects.count == 1)
    guard case .issue(let plan) = try #require(kiosk.effects.first) else {
      Issue.record("the effect is \(kiosk.effects)")
      return
    }
    #expect(plan.outcome.id == "apply-now")
    #expect(plan.queue == Queue(rawValue: "A"))
    #expect(plan.notices == [.unverifiedOffice, .notADecision])
    #expect(
      plan.way.map { "\($0.question.code).\($0.choice.code)" } == [
        "1.1", "2.3", "4.4", "6.1", "13.2", "14.1", "15.1", "17.1", "18.1",
      ])
  }

  @Test func `in Arabic asks for an interpreter before it takes a number`() throws {
    var kiosk = try Kiosk()

    kiosk.press("2 1 134 1 3")
    let sides = kiosk.visit.sides
    kiosk.readOn()
    kiosk.readOn()
    kiosk.press("2")
    let stage = kiosk.visit.stage
    kiosk.press("1")

    #expect(sides == [.ar, .de])
    #expect(stage == .interpreter)
    guard case .issue(let plan) = try #require(kiosk.effects.first) else {
      Issue.record("the effect is \(kiosk.effects)")
      return
    }
    #expect(plan.outcome.id == "existing-case")
    #expect(plan.answers.wantsInterpreter == true)
    #expect(plan.notices.contains(.draftTranslation))
  }

  @Test func `ends when the slip is there`() throws {
    var kiosk = try Kiosk(after: "1 1 2 ⏎")
    kiosk.receive(ticket(.uncertain(mayPrintAgain: true)))

    let offered = kiosk.offered
    kiosk.press("21")
    kiosk.receive(ticket(.there(mayPrintAgain: true)))
    kiosk.press("1")

    #expect(offered == ["ticket/there", "ticket/again"])
    #expect(kiosk.effects == [.printAgain, .slipIsThere, .leave])
  }

  @Test func `gives one number, whichever key asks for a second`() throws {
    var kiosk = try Kiosk(after: "1 1 2")
    kiosk.readOn()
    kiosk.readOn()
    kiosk.press("1")
    kiosk.receive(ticket(.there(mayPrintAgain: true)))

    kiosk.press("DDND")

    let issued = kiosk.effects.filter { if case .issue = $0 { true } else { false } }
    #expect(issued.count == 1)
    #expect(kiosk.visit.stage == .ticket)
    #expect(kiosk.visit.overlay == nil)
  }

  @Test(arguments: [
    "1", "1 1", "1 1 1", "1 1 134", "1 1 13413", "1 1 13413 ⏎⏎⏎⏎⏎⏎⏎",
  ])
  func `gives a number for the counter on any page`(keys: String) throws {
    var kiosk = try Kiosk(after: keys)
    let codes = kiosk.codes

    kiosk.press("d")
    let overlay = kiosk.visit.overlay
    kiosk.press("1")

    #expect(overlay == .counter)
    guard case .issue(let plan) = try #require(kiosk.effects.first) else {
      Issue.record("the effect is \(kiosk.effects)")
      return
    }
    #expect(plan.outcome.id == "papers-check")
    #expect(plan.way.map { "\($0.question.code).\($0.choice.code)" } == codes)
  }

  @Test(arguments: ["2", "0", "‹"])
  func `goes on where it was when nobody wants the counter after all`(key: String) throws {
    var kiosk = try Kiosk(after: "1 1 13")

    kiosk.press("D" + key)

    #expect(kiosk.question == "paper")
    #expect(kiosk.effects == [])
  }

  @Test func `changes its language on any page and keeps the answers`() throws {
    var kiosk = try Kiosk(after: "2 1 13")

    kiosk.press("L")
    let offered = kiosk.offered
    kiosk.press("5")

    #expect(offered == ["language/de", "language/ar", "language/fa", "language/en", "language/ti"])
    #expect(kiosk.visit.language == .ti)
    #expect(kiosk.question == "paper")
    #expect(kiosk.codes == ["1.1", "2.3"])
  }

  @Test func `asks before it starts anew, and keeps the language`() throws {
    var kiosk = try Kiosk(after: "2 1 13")

    kiosk.press("N")
    let overlay = kiosk.visit.overlay
    kiosk.press("2")
    let codes = kiosk.codes
    kiosk.press("N1")

    #expect(overlay == .anew)
    #expect(codes == ["1.1", "2.3"])
    #expect(kiosk.visit.stage == .start)
    #expect(kiosk.visit.language == .ar)
    #expect(kiosk.visit.interview.given == Answers())
  }

  @Test func `explains the question on show, and goes back to it`() throws {
    var kiosk = try Kiosk(after: "1 1 13")

    kiosk.press("h")
    let subject = kiosk.visit.subject
    kiosk.press("0")

    #expect(subject == .help("paper"))
    #expect(kiosk.question == "paper")
  }

  @Test func `explains the words of its result`() throws {
    var kiosk = try Kiosk(after: "1 1 2 ⏎")

    kiosk.press("H")

    guard case .words(let plan) = kiosk.visit.subject else {
      Issue.record("the page is about \(kiosk.visit.subject)")
      return
    }
    #expect(plan.outcome.id == "emergency")
  }

  @Test func `has help, language, anew and counter on every page`() throws {
    var kiosk = try Kiosk(after: "2 1 1341")
    var pages = 0
    func expectKeys(_ kiosk: Kiosk) {
      let keys = Set(kiosk.visit.pages[0].keys)
      #expect(keys.isSuperset(of: [.help, .language, .anew, .counter]), "\(kiosk.visit.stage)")
      var other = kiosk
      other.press("h")
      #expect(other.visit.overlay == .help, "\(kiosk.visit.stage)")
      other.press("0")
      #expect(other.visit.overlay == nil)
      #expect(other.visit.stage == kiosk.visit.stage)
      pages += 1
    }
    expectKeys(kiosk)
    kiosk.press("3")
    for key in ["", "", "1", "", "2", "1"] {
      expectKeys(kiosk)
      if key.isEmpty { kiosk.readOn() } else { kiosk.press(key) }
    }
    expectKeys(kiosk)
    while case .paper = kiosk.visit.stage { kiosk.press("2") }
    expectKeys(kiosk)
    kiosk.readOn()
    expectKeys(kiosk)

    #expect(pages == 10)
    #expect(kiosk.visit.stage == .interpreter)
    let start = try Kiosk(after: "2")
    #expect(start.visit.pages[0].keys.contains(.help))
  }

  @Test func `can change its language even when the number is there`() throws {
    var kiosk = try Kiosk(after: "2 1 2")
    kiosk.receive(
      TicketOnScreen(number: "K 001", isFirstInLine: true, paper: .there(mayPrintAgain: false)))
    kiosk.press("l 4")
    #expect(kiosk.visit.language == .en)
    #expect(kiosk.visit.stage == .ticket)
  }

  @Test func `goes back page by page to the greeting`() throws {
    var kiosk = try Kiosk(after: "1 1 13413")
    kiosk.readOn()
    kiosk.readOn()
    kiosk.press("1⏎⏎ 2 3")
    var stages: [Stage] = []

    while kiosk.visit.stage != .greeting, stages.count < 60 {
      if stages.last != kiosk.visit.stage { stages.append(kiosk.visit.stage) }
      kiosk.press("‹")
    }

    #expect(
      stages == [
        .paper(0), .persons(.children), .persons(.adults), .circumstances, .whatNow, .result,
        .check,
        .questions, .start,
      ])
  }

  @Test func `shows the old answer marked after going back`() throws {
    var kiosk = try Kiosk(after: "1 1 134")

    kiosk.press("0")

    let marked = kiosk.visit.pages[0].options.filter(\.isMarked).map(\.action)
    #expect(kiosk.question == "paper")
    #expect(marked == [.answer("bamf-letter")])
  }

  @Test func `returns to the list of answers after changing one`() throws {
    var kiosk = try Kiosk(after: "1 1 134 1 2 1 1 1 1")

    kiosk.press("5")
    let question = kiosk.question
    kiosk.press("1")

    #expect(question == "income")
    #expect(kiosk.visit.stage == .check)
    #expect(kiosk.codes == ["1.1", "2.3", "4.4", "6.1", "13.1", "14.1", "15.1", "17.1", "18.1"])
    #expect(kiosk.visit.interview.page == .outcome("change-this-month"))
  }

  @Test func `takes one key to say that somebody is still there, and no more`() throws {
    var kiosk = try Kiosk(after: "1 1 13")

    kiosk.handle(.silent(secondsLeft: 30))
    let overlay = kiosk.visit.overlay
    kiosk.handle(.silent(secondsLeft: 20))
    kiosk.press("D")

    #expect(overlay == .silence(secondsLeft: 30))
    #expect(kiosk.visit.overlay == nil)
    #expect(kiosk.question == "paper")
    #expect(kiosk.effects == [])
  }

  @Test func `tells that a key does nothing here, until another one does`() throws {
    var kiosk = try Kiosk(after: "1 1 1")

    kiosk.press("8")
    let alert = kiosk.visit.pages.map(\.alert)
    kiosk.press("3")

    #expect(alert == [.pageWrongKey])
    #expect(kiosk.visit.pages.map(\.alert) == [nil])
    #expect(kiosk.question == "paper")
  }

  @Test func `lights choices by arrows and takes the lit one by Enter or space`() throws {
    var kiosk = try Kiosk(after: "1 1")

    kiosk.press("↓↓↓↑")
    let lit = kiosk.visit.lit
    kiosk.press("⏎ ↓↓␣")

    #expect(lit == 0)
    #expect(kiosk.codes == ["1.1", "2.2"])
  }

  @Test func `gives more time where it is wanted`() throws {
    let kiosk = try Kiosk(after: "1 2")

    #expect(kiosk.visit.hasMoreTime)
    #expect(kiosk.question == "urgent")
  }

  private func ticket(_ paper: PaperOnScreen) -> TicketOnScreen {
    TicketOnScreen(number: "A 017", isFirstInLine: false, paper: paper)
  }
}

/// The list of towns, which is longer than there are digits.
@Suite struct `A long list` {
  private static let towns = Result { try Kiosk(after: "1 1 134 1 2") }

  @Test func `shows eight names, and more by nine, round and round`() throws {
    var kiosk = try Self.towns.get()

    let first = kiosk.offered
    kiosk.press("9")
    let second = kiosk.offered
    kiosk.press("9")

    #expect(
      first
        == [
          "viersen", "nettetal", "willich", "kempen", "schwalmtal", "brueggen", "grefrath",
          "toenisvorst",
        ].map { "question/town/choice/\($0)" })
    #expect(
      second == ["niederkruechten", "elsewhere", "unknown"].map { "question/town/choice/\($0)" })
    #expect(kiosk.offered == first)
  }

  @Test func `numbers each screen anew`() throws {
    var kiosk = try Self.towns.get()

    kiosk.press("91")

    #expect(kiosk.codes.last == "14.9")
  }

  @Test(arguments: [
    (list: "towns", keys: "1 1 134 1 2"),
    (list: "own answers", keys: "1 1 134 111 111"),
    (list: "circumstances beside German", keys: "4 1 134 111 111 ⏎⏎⏎ ⏎⏎⏎ ⏎⏎⏎ ⏎⏎⏎ ⏎ 1"),
  ])
  func `shows before each option the digit that chooses it`(list: String, keys: String) throws {
    var kiosk = try Kiosk(after: keys)

    for _ in 1...2 {
      #expect(kiosk.digits == Array(1...kiosk.offered.count), "\(list)")
      kiosk.press("9")
    }
  }

  @Test(
    arguments: [
      ("brü", ["brueggen"]), ("brue", ["brueggen"]), ("BRU", ["brueggen"]),
      ("n", ["nettetal", "niederkruechten"]), ("niederkruc", ["niederkruechten"]),
      ("tö", ["toenisvorst"]), ("toe", ["toenisvorst"]), ("to", ["toenisvorst"]),
      ("w", ["willich"]), ("x", []), ("iersen", []),
    ] as [(String, [String])])
  func `is narrowed by typing, whichever way an umlaut is written`(
    text: String, towns: [String]
  ) throws {
    var kiosk = try Self.towns.get()

    kiosk.handle(.typed(text))

    #expect(kiosk.offered == towns.map { "question/town/choice/\($0)" })
  }

  @Test func `takes the first name that is left when typing ends`() throws {
    var kiosk = try Self.towns.get()

    kiosk.press("b")
    kiosk.handle(.typed("br"))
    kiosk.handle(.entered("br"))

    #expect(kiosk.codes.last == "14.6")
    #expect(kiosk.question == "work-ability")
  }

  @Test func `takes nothing where no name is left, and is whole again after Esc`() throws {
    var kiosk = try Self.towns.get()

    kiosk.handle(.typed("xyz"))
    kiosk.handle(.entered("xyz"))
    let question = kiosk.question
    kiosk.press("‹")

    #expect(question == "town")
    #expect(kiosk.question == "town")
    #expect(kiosk.offered.count == 8)
  }
}

/// What a visitor says about their life and their papers.
@Suite struct `The check of papers` {
  /// At the page of circumstances, over an existing case.
  private static let circumstances = Result {
    var kiosk = try Kiosk(after: "1 1 13413")
    kiosk.readOn()
    kiosk.readOn()
    kiosk.press("1")
    return kiosk
  }

  /// At the date of the first paper.
  private static let date = Result {
    var kiosk = try circumstances.get()
    kiosk.press("⏎⏎ 11 1")
    return kiosk
  }

  @Test func `takes several circumstances, and takes them back`() throws {
    var kiosk = try Self.circumstances.get()

    kiosk.press("12 1 9 1")

    #expect(kiosk.visit.stage == .circumstances)
    #expect(kiosk.visit.interview.given.circumstances == ["children", "school"])
  }

  @Test func `asks for persons, who may be left open`() throws {
    var kiosk = try Self.circumstances.get()

    kiosk.press("⏎⏎")
    let adults = kiosk.visit.stage
    kiosk.press("⏎ 0")

    #expect(adults == .persons(.adults))
    #expect(kiosk.visit.stage == .paper(0))
    #expect(kiosk.visit.interview.answers.adults == nil)
    #expect(kiosk.visit.interview.answers.children == 0)
  }

  @Test func `shows the numbers and the date that were given before`() throws {
    var kiosk = try Self.circumstances.get()
    func given(_ kiosk: Kiosk) -> [String] {
      let pieces = kiosk.visit.pages[0].pieces
      guard let place = pieces.firstIndex(where: { $0.id == "answer/given" }) else { return [] }
      return pieces[place...].prefix(2).map(\.text.string)
    }
    kiosk.press("⏎⏎")
    #expect(given(kiosk) == [])
    kiosk.press("2 0 ‹")
    #expect(given(kiosk) == ["Ihre Antwort", "0"])
    kiosk.press("‹")
    #expect(given(kiosk) == ["Ihre Antwort", "2"])
    kiosk.press("⏎⏎ 1")
    #expect(kiosk.visit.interview.answers.adults == 2)
    #expect(given(kiosk) == [])

    kiosk.handle(.entered("3.4.2027"))
    kiosk.press("0 1")

    #expect(kiosk.visit.stage == .paperDate(0, isImpossible: false))
    #expect(given(kiosk) == ["Ihre Antwort", "03.04.2027"])
  }

  @Test(arguments: [
    ("3.4.2027", "2027-04-03"), ("03.04.27", "2027-04-03"), ("3/4/2027", "2027-04-03"),
    ("٣.٤.٢٠٢٧", "2027-04-03"),
  ])
  func `reads a date as people write it`(text: String, day: String) throws {
    var kiosk = try Self.date.get()

    kiosk.handle(.entered(text))

    #expect(kiosk.visit.interview.answers.validUntil["residence-paper"]?.description == day)
    #expect(kiosk.visit.stage == .paper(1))
  }

  @Test(arguments: ["31.02.2027", "1.13.2027", "2027", "1.1.1899", "1.2.3.4"])
  func `asks again for a date that does not exist`(text: String) throws {
    var kiosk = try Self.date.get()
    let before = kiosk.visit.stage

    kiosk.handle(.entered(text))

    #expect(before == .paperDate(0, isImpossible: false))
    #expect(kiosk.visit.stage == .paperDate(0, isImpossible: true))
    #expect(kiosk.visit.interview.answers.validUntil == [:])
  }

  @Test func `lets a date be skipped`() throws {
    var kiosk = try Self.date.get()

    kiosk.handle(.entered(""))

    #expect(kiosk.visit.stage == .paper(1))
    #expect(kiosk.visit.interview.answers.papers == ["residence-paper": .have])
    #expect(kiosk.visit.interview.answers.validUntil == [:])
  }

  @Test func `forgets the date of a paper that is missing after all`() throws {
    var kiosk = try Self.date.get()
    kiosk.handle(.entered("31.12.2027"))

    kiosk.press("0 2")

    #expect(kiosk.visit.interview.given.papers["residence-paper"] == .missing)
    #expect(kiosk.visit.interview.given.validUntil == [:])
  }

  @Test func `ends with what is there, what is missing and a number`() throws {
    var kiosk = try Self.circumstances.get()
    kiosk.press("⏎⏎ 11")
    var asked = 0

    while case .paper = kiosk.visit.stage, asked < 30 {
      kiosk.press(asked % 2 == 0 ? "2" : "3")
      asked += 1
    }
    let end = kiosk.visit.stage
    kiosk.readOn()

    #expect(asked == 9)
    #expect(end == .papers)
    guard case .issue(let plan) = try #require(kiosk.effects.first) else {
      Issue.record("the effect is \(kiosk.effects)")
      return
    }
    #expect(plan.papers.count { $0.status == .missing } == 5)
    #expect(plan.papers.count { $0.status == .notNeeded } == 4)
    #expect(plan.answers.adults == 1)
    #expect(plan.answers.children == 1)
  }
}

extension Kiosk {
  /// A kiosk at which these keys were pressed.
  init(after keys: String) throws {
    try self.init()
    press(keys)
  }
}

/// What a visitor may change about the screen, and what somebody who helps may do.
@Suite struct `A visit with keys of its own` {
  private let alone = Manner(hasPictures: true)
  private let assisted = Manner(beside: .de, hasPictures: true)

  @Test func `changes its look on every page by one key, and keeps it`() throws {
    var kiosk = try Kiosk(in: alone)

    kiosk.press("a")
    #expect(kiosk.visit.look == .large)
    kiosk.press("1 1 A")
    #expect(kiosk.visit.look == .highContrast)
    kiosk.press("1 h a 0 a")
    #expect(kiosk.visit.look == .large)
    #expect(try Kiosk().visit.look == .normal, "the next visitor has none of it")
  }

  @Test(arguments: [Manner(), Manner(beside: .de)])
  func `finds every language on one screen where choices are large`(manner: Manner) throws {
    // Whoever cannot read "more" yet must not need it.
    var kiosk = try Kiosk(in: manner)
    kiosk.press("a")
    #expect(kiosk.screen.count == 1)
    #expect(kiosk.offered.count == 5)
    kiosk.press("5 1 l")
    #expect(kiosk.screen.count == 1)
    #expect(kiosk.offered.count == 5)
  }

  @Test func `goes back to the screen that has the old answer on it`() throws {
    var kiosk = try Kiosk(in: alone)
    kiosk.press("1 1 1 3 a 9 1 0")
    #expect(kiosk.screen.index == 1)
    #expect(kiosk.screen.options.filter { kiosk.visit.pages[0].options[$0].isMarked } == [4])
    kiosk.press("9 9")
    #expect(kiosk.screen.index == 0)
    kiosk.press("9 h 0")
    #expect(kiosk.screen.index == 1)
  }

  @Test func `shows no more than four choices where they are large, and loses none`() throws {
    var kiosk = try Kiosk(in: alone)
    kiosk.press("1 1 1 3 a")
    var offered: [String] = []
    for _ in 0..<3 {
      #expect(kiosk.screen.options.count <= 4)
      offered += kiosk.offered
      kiosk.press("9")
    }
    #expect(offered == kiosk.visit.pages[0].pieces.filter { $0.id.contains("/choice/") }.map(\.id))
  }

  @Test func `shows the pictures of papers on a page of their own, to choose from`() throws {
    var kiosk = try Kiosk(in: alone)
    kiosk.press("1 1 1 3")
    #expect(kiosk.screen.pictures.isEmpty)

    kiosk.press("p")
    #expect(
      kiosk.screen.pictures.map(\.picture) == [
        "paper-residence-card", "paper-fiction-certificate", "paper-family-visa",
      ])
    kiosk.press("9 1")

    #expect(kiosk.visit.interview.given.choices["paper"] == "bamf-letter")
    #expect(!kiosk.visit.showsPictures)
  }

  @Test func `has a paper's picture beside its words where there is room`() throws {
    var kiosk = try Kiosk(columns: 104, rows: 29, in: alone)
    kiosk.press("2 1 1 3")
    let first = kiosk.screen.pictures
    #expect(first.map(\.picture) == ["paper-residence-card"])
    #expect(first.map(\.column) == [1], "pages from the right have it at their left")
    kiosk.press("↓↓")
    #expect(kiosk.screen.pictures.map(\.picture) == ["paper-fiction-certificate"])
  }

  @Test func `has its choices in two columns where there is room for both`() throws {
    var kiosk = try Kiosk(columns: 104, rows: 29)
    kiosk.press("1 1 1 3")
    func row(_ kiosk: Kiosk) throws -> String {
      try #require(kiosk.screen.rows.map(\.text).first { $0.contains("1   Plastikkarte") })
    }
    #expect(try row(kiosk).contains("2   Fiktionsbescheinigung"))
    kiosk.press("a")
    #expect(try !row(kiosk).contains("Fiktionsbescheinigung"), "but not where they are large")
  }

  @Test func `marks a language at the greeting`() throws {
    var kiosk = try Kiosk(marking: .ti)
    kiosk.press("⏎")
    #expect(kiosk.visit.language == .ti)
    #expect(kiosk.visit.stage == .start)
  }

  @Test func `with a helper has German or English beside every language`() throws {
    for (key, beside, sides) in [
      ("1", Language.en, [Language.de, .en]), ("1", .de, [.de]), ("2", .de, [.ar, .de]),
      ("2", .en, [.ar, .en]), ("4", .en, [.en]), ("4", .de, [.en, .de]),
    ] {
      var kiosk = try Kiosk(in: Manner(beside: beside))
      kiosk.press(key)
      #expect(kiosk.visit.sides == sides)
    }
  }

  @Test func `with a helper leads back to any question, and on from where it was`() throws {
    var kiosk = try Kiosk(in: assisted)
    kiosk.press("1 1 1 3 4")
    #expect(kiosk.question == "bamf-decision")

    kiosk.press("w")
    #expect(kiosk.offered == ["way/urgent", "way/age", "way/paper"])
    kiosk.press("2")
    #expect(kiosk.question == "age")
    kiosk.press("3")
    #expect(kiosk.question == "bamf-decision")
    kiosk.press("w 0")
    #expect(kiosk.question == "bamf-decision")
  }

  @Test func `with a helper says what a question rests on`() throws {
    var kiosk = try Kiosk(in: assisted)
    kiosk.press("1 1 1 3 q")
    let ids = kiosk.visit.pages[0].pieces.map(\.id)
    #expect(ids.contains("question/paper/hint"))
    #expect(ids.contains { $0.hasPrefix("source/") })
    kiosk.press("0")
    #expect(kiosk.question == "paper")
  }

  @Test func `alone has no keys for a helper`() throws {
    var kiosk = try Kiosk(in: alone)
    kiosk.press("1 1 w")
    #expect(kiosk.visit.overlay == nil)
    #expect(kiosk.visit.pages[0].alert == .pageWrongKey)
  }

  @Test(arguments: [true, false])
  func `prints a second slip for a helper only`(isAssisted: Bool) throws {
    var kiosk = try Kiosk(in: isAssisted ? assisted : alone)
    kiosk.press("1 1 2")
    let paper = PaperOnScreen.there(mayPrintAgain: true)
    kiosk.receive(TicketOnScreen(number: "K 001", isFirstInLine: false, paper: paper))
    #expect(kiosk.offered == ["ticket/done"] + (isAssisted ? ["ticket/second-copy"] : []))
    kiosk.press("2")
    #expect(kiosk.effects.contains(.printAgain) == isAssisted)
  }

  @Test func `in plain lines has no key for looks or pictures`() throws {
    var kiosk = try Kiosk(in: Manner(beside: .de, isDrawn: false))
    kiosk.press("1 1 1 3")
    #expect(
      kiosk.visit.pages[0].keys == [.back, .help, .language, .anew, .counter, .way, .sources])
  }
}
