import Foundation
import Guide
import GuideFiles
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
    let circumstances = kiosk.visit.stage
    kiosk.readOn()
    let check = kiosk.visit.stage
    kiosk.readOn()
    let result = kiosk.visit.stage
    kiosk.readOn()
    let further = kiosk.visit.stage
    kiosk.readOn()
    let whatNow = kiosk.visit.stage
    kiosk.press("2")

    #expect([circumstances, check, result] == [.asking(.circumstances), .check, .result])
    #expect([further, whatNow] == [.further, .whatNow])
    #expect(kiosk.visit.stage == .issuing)
    #expect(kiosk.effects.count == 1)
    guard case .issue(let plan) = try #require(kiosk.effects.first) else {
      Issue.record("the effect is \(kiosk.effects)")
      return
    }
    #expect(plan.outcome.id == "apply-now")
    #expect(plan.queue == Queue(rawValue: "A"))
    #expect(plan.notices == [.unverifiedOffice, .sourceOverdue, .notADecision])
    #expect(
      plan.way.map { "\($0.question.code).\($0.choice.code)" } == [
        "1.1", "2.3", "4.5", "6.1", "13.2", "14.1", "15.1", "17.1", "18.1",
      ])
  }

  @Test func `in Arabic asks for an interpreter before it takes a number`() throws {
    var kiosk = try Kiosk()

    kiosk.press("2 1 134 1 3")
    let sides = kiosk.visit.sides
    kiosk.readToNumber()
    kiosk.press("2")
    let stage = kiosk.visit.stage
    kiosk.press("1")

    #expect(sides == [.ar, .de])
    #expect(stage == .asking("interpreter"))
    guard case .issue(let plan) = try #require(kiosk.effects.first) else {
      Issue.record("the effect is \(kiosk.effects)")
      return
    }
    #expect(plan.outcome.id == "existing-case")
    #expect(plan.answers["interpreter"] == .choice("yes"))
    #expect(plan.notices.contains(.draftTranslation))
  }

  @Test func `has German beside the pages that have a text nobody has read, and no others`() throws
  {
    let copy = try ContentCopy()
    let shipped = try String(
      contentsOfFile: "\(Shipped.folder.path)/locales/en.po", encoding: .utf8)
    let mark = "# state: reviewed Ann B. 2026-12-01\n"
    try copy.write(
      "locales/en.po", shipped.replacingOccurrences(of: "\n\n#", with: "\n\n\(mark)#"))
    let age = try #require(shipped.range(of: "msgctxt \"question/age/ask\"")?.lowerBound)
    let entry = try #require(shipped[..<age].range(of: "\n\n", options: .backwards)?.upperBound)
    let end = try #require(shipped[age...].range(of: "\n\n")?.lowerBound)
    let unread = String(shipped[entry..<end])
    try copy.change("locales/en.po", mark + unread, to: unread)
    var kiosk = try Kiosk(copy.content())

    kiosk.press("4 1")
    let first = kiosk.visit.sides
    kiosk.press("1")
    let second = kiosk.visit.sides

    #expect(first == [.en])
    #expect(second == [.en, .de])
  }

  @Test func `ends when the slip is there`() throws {
    var kiosk = try Kiosk(after: "1 1 2 ⏎⏎")
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
    kiosk.readToNumber()
    kiosk.press("1")
    kiosk.receive(ticket(.there(mayPrintAgain: true)))

    kiosk.press("DDND")

    let issued = kiosk.effects.filter { if case .issue = $0 { true } else { false } }
    #expect(issued.count == 1)
    #expect(kiosk.visit.stage == .ticket)
    #expect(kiosk.visit.overlay == nil)
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
    kiosk.readToNumber()
    kiosk.press("1 2 3")
    var stages: [Stage] = []

    while kiosk.visit.stage != .greeting, stages.count < 60 {
      if stages.last != kiosk.visit.stage { stages.append(kiosk.visit.stage) }
      kiosk.press("‹")
    }

    #expect(
      stages == [
        .asking("document/residence-paper"), .asking("children"), .asking("adults"), .whatNow,
        .further, .result, .check, .asking(.circumstances), .questions, .start,
      ])
  }

  @Test func `shows the old answer marked after going back`() throws {
    var kiosk = try Kiosk(after: "1 1 134")

    kiosk.press("0")

    let marked = kiosk.visit.pages[0].options.filter(\.isMarked).map(\.action)
    #expect(kiosk.question == "paper")
    #expect(marked == [.answer("residence-permission")])
  }

  @Test func `returns to the list of answers after changing one`() throws {
    var kiosk = try Kiosk(after: "1 1 134 1 2 1 1 1 1 ⏎2")

    kiosk.press("5")
    let question = kiosk.question
    kiosk.press("1")

    #expect(question == "income")
    #expect(kiosk.visit.stage == .check)
    #expect(kiosk.codes == ["1.1", "2.3", "4.5", "6.1", "13.1", "14.1", "15.1", "17.1", "18.1"])
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

  @Test(arguments: [("1", 1), ("2", 76)])
  func `rests the cursor on what is lit, where the visitor's language begins`(
    language: String, column: Int
  ) throws {
    var kiosk = try Kiosk(after: language + " 1")
    func cursor() -> CursorPlace? { kiosk.screen.lit(isRightToLeft: language == "2") }
    #expect(cursor() == nil)

    kiosk.press("↓↓")

    let place = try #require(cursor())
    #expect(place.column == column)
    #expect(kiosk.screen.rows[place.row].text.contains("2"))
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
