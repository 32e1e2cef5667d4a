import Guide
import Messages
import Pages
import Testing
import Visits
import Words

/// What a visitor says about their life and their papers.
@Suite struct `The check of papers` {
  /// At the page of circumstances, over an existing case.
  private static let circumstances = Result { try Kiosk(after: "1 1 13413") }

  /// At the first page of the check of papers.
  private static let persons = Result {
    var kiosk = try circumstances.get()
    kiosk.readToNumber()
    kiosk.press("1")
    return kiosk
  }

  /// At the date of the first paper.
  private static let date = Result {
    var kiosk = try persons.get()
    kiosk.press("11 1")
    return kiosk
  }

  @Test func `takes several circumstances, and takes them back`() throws {
    var kiosk = try Self.circumstances.get()

    kiosk.press("12 1 9 1")

    #expect(kiosk.visit.stage == .asking(.circumstances))
    #expect(kiosk.visit.interview.given.circumstances == ["family-abroad", "pregnant"])
  }

  @Test func `leaves nothing open by Enter alone`() throws {
    var kiosk = try Self.persons.get()

    kiosk.press("⏎⏎⏎")
    let adults = (kiosk.visit.stage, kiosk.visit.overlay, kiosk.offered)
    kiosk.press("1 ⏎ 2 ⏎")

    #expect(adults.0 == .asking("adults") && adults.1 == .passingOver(.number))
    #expect(adults.2 == ["pass-over/answer", "pass-over/open"])
    #expect(
      kiosk.visit.stage == .asking("children") && kiosk.visit.overlay == .passingOver(.number))
  }

  @Test func `passes over circumstances by a choice of its own, never by Enter alone`() throws {
    var kiosk = try Self.circumstances.get()
    #expect(kiosk.screen.count > 1)
    #expect(kiosk.offered.count == 8)

    kiosk.press("⏎⏎")
    let asked = (kiosk.visit.stage, kiosk.visit.overlay, kiosk.offered)
    kiosk.press("1")
    let back = (kiosk.visit.stage, kiosk.visit.overlay)
    kiosk.press("⏎2")

    #expect(asked.0 == .asking(.circumstances) && asked.1 == .passingOver(.circumstances))
    #expect(asked.2 == ["pass-over/answer", "pass-over/none"])
    #expect(back.0 == .asking(.circumstances) && back.1 == nil)
    #expect(kiosk.visit.stage == .check)
  }

  @Test func `goes on from circumstances by Enter once one is ticked, or none was said`() throws {
    var kiosk = try Self.circumstances.get()

    kiosk.press("1⏎")
    let ticked = kiosk.visit.stage
    kiosk.press("‹1⏎")

    #expect(ticked == .check)
    #expect(kiosk.visit.stage == .check)
    #expect(kiosk.visit.interview.given.circumstances == [])
  }

  @Test func `lists what applies among the answers, and leads back to change it`() throws {
    var kiosk = try Self.circumstances.get()
    kiosk.press("2⏎")
    let asked = kiosk.visit.stage
    kiosk.press("⏎2")
    let listed = kiosk.visit.pages[0].pieces.filter { $0.role == .item }.map(\.id)

    kiosk.press(kiosk.digit(of: "circumstances/label"))
    let changing = kiosk.visit.stage
    kiosk.press("21⏎")

    #expect(asked == .asking("protection-date"))
    #expect(listed == ["circumstance/family-abroad"])
    #expect(changing == .asking(.circumstances))
    #expect(kiosk.visit.stage == .check)
    #expect(kiosk.visit.interview.answers.circumstances == ["letter"])
  }

  @Test func `asks for persons, who may be left open`() throws {
    var kiosk = try Self.persons.get()

    let adults = kiosk.visit.stage
    kiosk.press("⏎2 0")

    #expect(adults == .asking("adults"))
    #expect(kiosk.visit.stage == .asking("document/residence-paper"))
    #expect(kiosk.visit.interview.answers["adults"] == nil)
    #expect(kiosk.visit.interview.answers["children"] == .count(0))
  }

  @Test func `shows the numbers and the date that were given before`() throws {
    var kiosk = try Self.persons.get()
    func given(_ kiosk: Kiosk) -> [String] {
      let pieces = kiosk.visit.pages[0].pieces
      guard let place = pieces.firstIndex(where: { $0.id == "answer/given" }) else { return [] }
      return pieces[place...].prefix(2).map(\.text.string)
    }
    #expect(given(kiosk) == [])
    kiosk.press("2 0 ‹")
    #expect(given(kiosk) == ["Ihre Antwort", "0"])
    kiosk.press("‹")
    #expect(given(kiosk) == ["Ihre Antwort", "2"])
    kiosk.press("⏎⏎ 1")
    #expect(kiosk.visit.interview.answers["adults"] == .count(2))
    #expect(given(kiosk) == [])

    kiosk.handle(.entered("3.4.2027"))
    kiosk.press("0 1")

    #expect(kiosk.visit.stage == .asking("document/residence-paper/until"))
    #expect(given(kiosk) == ["Ihre Antwort", "03.04.2027"])
  }

  @Test(arguments: [
    ("3.4.2027", "2027-04-03"), ("03.04.27", "2027-04-03"), ("3/4/2027", "2027-04-03"),
    ("٣.٤.٢٠٢٧", "2027-04-03"),
  ])
  func `reads a date as people write it`(text: String, day: String) throws {
    var kiosk = try Self.date.get()

    kiosk.handle(.entered(text))

    let until = kiosk.visit.interview.answers["document/residence-paper/until"]
    #expect(until?.date?.description == day)
    #expect(kiosk.visit.stage == .asking("document/bamf-decision"))
  }

  @Test(
    arguments: [
      ("31.02.2027", .impossible), ("1.1.1899", .impossible), ("2027", .unreadable),
      ("1.2.3.4", .unreadable), ("bald", .unreadable),
    ] as [(String, DateFault)])
  func `asks again for a date that does not exist or cannot be read`(
    text: String, fault: DateFault
  ) throws {
    var kiosk = try Self.date.get()
    let before = kiosk.visit.stage

    kiosk.handle(.entered(text))

    #expect(before == .asking("document/residence-paper/until"))
    #expect(kiosk.visit.stage == .asking("document/residence-paper/until", fault))
    #expect(kiosk.visit.interview.answers["document/residence-paper/until"] == nil)
  }

  @Test func `lets a date be left open by a choice of its own`() throws {
    var kiosk = try Self.date.get()

    kiosk.handle(.entered(""))
    let asked = kiosk.offered
    kiosk.press("1")
    let back = kiosk.visit.stage
    kiosk.handle(.entered(" "))
    kiosk.press("2")

    #expect(asked == ["pass-over/answer", "pass-over/no-date"])
    #expect(back == .asking("document/residence-paper/until"))
    #expect(kiosk.visit.stage == .asking("document/bamf-decision"))
    #expect(kiosk.visit.interview.answers["document/residence-paper"] == .paper(.have))
    #expect(kiosk.visit.interview.answers["document/residence-paper/until"] == nil)
  }

  @Test func `forgets the date of a paper that is missing after all`() throws {
    var kiosk = try Self.date.get()
    kiosk.handle(.entered("31.12.2027"))

    kiosk.press("0 ‹ 2")

    #expect(kiosk.visit.interview.given["document/residence-paper"] == .paper(.missing))
    #expect(kiosk.visit.interview.given["document/residence-paper/until"] == nil)
  }

  @Test func `ends with what is there, what is missing and a number`() throws {
    var kiosk = try Self.persons.get()
    kiosk.press("11")
    var asked = 0

    while case .asking = kiosk.visit.stage, asked < 30 {
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
    #expect(plan.answers["adults"] == .count(1))
    #expect(plan.answers["children"] == .count(1))
  }
}

extension Kiosk {
  /// The keys that choose an option, "more" pressed until it is on show.
  fileprivate mutating func digit(of option: String) -> String {
    for _ in 1...screen.count {
      if let place = offered.firstIndex(of: option) { return "\(place + 1)" }
      press("9")
    }
    return ""
  }
}
