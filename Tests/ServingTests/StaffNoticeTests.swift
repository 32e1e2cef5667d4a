import Testing
import Tickets
import Words

@testable import Serving

/// What staff hear of clock, disk, kiosks and numbers, where they read it.
@Suite struct `A notice for staff` {
  private static let now = Moment(seconds: 1_795_525_500, offset: 3600)

  @Test func `stands at the counter in one sentence, with what answers it`() throws {
    let desk = DeskHTML(
      office: "Amt", counter: try #require(Counter(rawValue: 1)), formKey: "k",
      queues: [Queue(rawValue: "A")])

    let page = desk.live(try Self.book, at: Self.now, message: "").text

    let entries = page.matches(of: /(?s)<li>(.*?) <span class="keys">(.*?)<\/span><\/li>/)
      .map { entry in
        let buttons = entry.2.matches(of: /<button id="([^"]*)"/).map { String($0.1) }
        return ([String(entry.1)] + buttons).joined(separator: " | ")
      }
    #expect(
      entries == [
        "Der Speicher nimmt nichts an. Aufgerufen, aber nicht aufgeschrieben: A 004",
        "Die Uhr wurde um 24 Stunden vorgestellt. Die Nummern gehen weiter. | clock",
        "Sofort? A 003 | first-A-003 | ordinary-A-003",
        "A 002: vielleicht in der Hand von Besuchern, das Nummernbuch hatte sie vergessen.",
        "A 001, von gestern | aside",
        "kiosk-1: 14 Nummern nicht gemeldet seit 13:35",
        "kiosk-2: ohne Verbindung seit 13:55",
        "kiosk-3: die Uhr geht 5 Minuten nach",
        "Schlange A: Pause",
        "Schlange B: für heute geschlossen",
        "Schlange C: alle 2 Nummern für heute vergeben",
      ])
  }

  @Test func `stands in the waiting room only where it is about machines`() throws {
    let display = DisplayHTML(office: "Amt", words: [])

    let page = display.live(try Self.book).text

    let staff = try #require(page.firstMatch(of: /Personal: (.*?)<\/td>/)).1
    #expect(
      staff.split(separator: " · ") == [
        "Der Speicher nimmt nichts an. Aufgerufen, aber nicht aufgeschrieben: A 004",
        "Die Uhr wurde um 24 Stunden vorgestellt. Die Nummern gehen weiter.",
        "A 002: vielleicht in der Hand von Besuchern, das Nummernbuch hatte sie vergessen.",
        "A 001, von gestern", "kiosk-1: 14 Nummern nicht gemeldet seit 13:35",
        "kiosk-2: ohne Verbindung seit 13:55", "kiosk-3: die Uhr geht 5 Minuten nach",
      ])
  }

  @Test func `of a clock that was set goes when staff say that it is right`() async throws {
    let office = try await Office()
    try await office.give(1)
    office.clock.set(ahead: 24 * 60)
    try await office.give(1)
    let browser = try await office.browser(at: 3)
    let set = "Die Uhr wurde um 24 Stunden vorgestellt. Die Nummern gehen weiter."

    let before = try await browser.page()
    let answer = try await browser.press("clock")

    #expect(before.contains(set))
    #expect(answer.contains("Die Uhr gilt."))
    #expect(!answer.contains(set))
    #expect(try await browser.press("next").contains("<p class=\"number\">A 001</p>"))
    try await browser.press("serve")
    #expect(try await browser.press("next").contains("<p class=\"number\">A 002</p>"))
  }

  /// A day on which everything is the matter.
  private static var book: DayBook {
    get throws {
      var generator = SystemRandomNumberGenerator()
      func ticket(
        _ number: Int, of queue: String = "A", epoch: Int = 2, _ paper: Paper = .printed,
        rank: Rank = .ordinary
      ) throws -> Ticket {
        let letter = try #require(Letter(rawValue: queue))
        return Ticket(
          id: Ticket.ID(using: &generator), epoch: epoch, queue: Queue(rawValue: queue),
          number: try #require(QueueNumber(letter: letter, number: number)), paper: paper,
          rank: rank, minute: now.minute, taken: now.seconds - 60)
      }
      let day = now.minute.day
      var state = DayBook.State(
        now: now, since: now.seconds - 72_000, jump: 24 * 3600,
        lines: [
          LineState(queue: Queue(rawValue: "A"), isPaused: true, isClosed: false, cap: nil),
          LineState(queue: Queue(rawValue: "B"), isPaused: false, isClosed: true, cap: nil),
          LineState(queue: Queue(rawValue: "C"), isPaused: false, isClosed: false, cap: 2),
        ],
        kiosks: [
          KioskState(
            name: "kiosk-1", seen: now.seconds, ahead: 0, untold: 14, since: now.seconds - 1800),
          KioskState(name: "kiosk-2", seen: now.seconds - 600, ahead: 0, untold: 0, since: nil),
          KioskState(name: "kiosk-3", seen: now.seconds, ahead: -300, untold: 0, since: nil),
        ])
      let four = try ticket(4)
      state.unrecorded = [four.number]
      return DayBook(
        openings: [Epoch(id: 1, day: Day(ordinal: day.ordinal - 1)), Epoch(id: 2, day: day)],
        tickets: [
          try ticket(1, epoch: 1), try ticket(2, .uncertain(.forgotten)),
          try ticket(3, rank: .asked), four, try ticket(1, of: "C"), try ticket(2, of: "C"),
        ], events: [], state: state)
    }
  }
}
