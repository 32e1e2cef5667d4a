import Guide
import Messages
import Pages
import Shipped
import Testing
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
    kiosk.receive(ticket(.there))
    kiosk.press("1")

    #expect(offered == ["ticket/there", "ticket/again"])
    #expect(kiosk.effects == [.printAgain, .slipIsThere, .leave])
  }

  @Test func `gives one number, whichever key asks for a second`() throws {
    var kiosk = try Kiosk(after: "1 1 2")
    kiosk.readOn()
    kiosk.readOn()
    kiosk.press("1")
    kiosk.receive(ticket(.there))

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
    (list: "circumstances beside German", keys: "4 1 134 111 111 ⏎⏎⏎ ⏎⏎⏎ ⏎⏎⏎ 1"),
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
