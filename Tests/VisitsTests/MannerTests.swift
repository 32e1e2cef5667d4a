import Guide
import Messages
import Pages
import Testing
import TextLayout
import Visits
import Words

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

    #expect(kiosk.visit.interview.given["paper"]?.choice == "residence-permission")
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
