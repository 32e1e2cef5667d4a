import Guide
import Pages
import Testing
import Visits
import Words

/// The keys that every page has: counter, language, anew, help.
@Suite struct `Every page of a visit` {
  @Test(arguments: [
    "1", "1 1", "1 1 1", "1 1 134", "1 1 13413", "1 1 13413 ⏎2⏎⏎⏎",
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
    var kiosk = try Kiosk(after: "1 1 2 ⏎2⏎")

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
      #expect(keys.isSuperset(of: [.help, .language, .counter]), "\(kiosk.visit.stage)")
      // Where N says no, the page of help begins anew.
      #expect(keys.contains(.anew) != kiosk.visit.pages[0].asksYesOrNo, "\(kiosk.visit.stage)")
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
    for key in ["", "", "", "", "1", "2", "1"] {
      expectKeys(kiosk)
      if key.isEmpty { kiosk.readOn() } else { kiosk.press(key) }
    }
    expectKeys(kiosk)
    while case .asking = kiosk.visit.stage { kiosk.press("2") }
    expectKeys(kiosk)
    kiosk.readOn()
    expectKeys(kiosk)

    #expect(pages == 11)
    #expect(kiosk.visit.stage == .asking("interpreter"))
    let start = try Kiosk(after: "2")
    #expect(start.visit.pages[0].keys.contains(.help))
  }
}
