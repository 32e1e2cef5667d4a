import Issuing
import Testing
import Tickets
import TicketsSQLite
import Words

/// Number first, paper second: the protocol, step by step, with printers that fail.
@Suite struct `Issuing a ticket` {
  @Test(arguments: [
    (PrintOutcome.acknowledged, "A 001 printed"),
    (.failed(.paperOut), "A 001 uncertain paper-out"),
    (.failed(.unacknowledged), "A 001 uncertain unacknowledged"),
    (.failed(.told), "A 001 sent"),
  ])
  func `gives the number whatever the printer says`(outcome: PrintOutcome, paper: String)
    async throws
  {
    let place = Place()

    let issued = try await place.issuer().take(queue: .a, print: Printer(outcome))

    #expect("\(issued.ticket.number)" == "A 001")
    #expect(try await place.papers() == [paper])
  }

  @Test func `has the ticket on disk as sent before the first byte`() async throws {
    let place = Place()
    let folder = place.folder
    let printer = Printer(.acknowledged) { ticket in
      #expect(ticket.attempts == 1)
      let roll = try await SQLiteReader(of: folder).roll(of: nil, at: .noon)
      #expect(roll?.tickets == [ticket])
      #expect(ticket.paper == .sent)
    }

    _ = try await place.issuer().take(queue: .a, print: printer)
  }

  @Test func `sends nothing to a printer that is not good`() async throws {
    let place = Place()
    let printer = Printer(.acknowledged, isGood: false) { _ in Issue.record("printed") }

    let issued = try await place.issuer().take(queue: .a, print: printer)

    #expect(issued.ticket.paper == .uncertain(.noPaper))
    #expect(issued.ticket.attempts == 0)
  }

  @Test func `takes a printer's silence as doubt`() async throws {
    let place = Place()
    let issuer = try Issuer(
      ledger: place.ledger(), clock: StoppedClock(now: .noon), letters: Letters(office),
      timer: LateClock())

    let issued = try await issuer.take(queue: .a, print: DeafPrinter())

    #expect(issued.ticket.paper == .uncertain(.silence))
  }

  @Test func `refuses a queue that the office does not have`() async throws {
    let place = Place(isMade: false)
    let issuer = try place.issuer()

    let error = await #expect(throws: LedgerError.self) {
      try await issuer.take(queue: Queue(rawValue: "Z"), print: nil)
    }

    #expect(error?.description == "there is no queue 'Z'; the office has A, K")
    #expect(!SystemDisk().exists(place.folder.path))
  }

  @Test func `settles what a dead kiosk left, and says so`() async throws {
    let place = Place()
    _ = try await place.ledger().reserve(TicketRequest(), at: .noon)

    let issued = try await place.issuer().take(queue: .a, print: nil)

    #expect(
      issued.notices.map(\.description) == ["settled after a crash: A 001 void abandoned"])
    #expect(try await place.papers() == ["A 001 void abandoned", "A 002 uncertain told"])
  }

  @Test func `gives the number although its outcome cannot be recorded`() async throws {
    let place = Place()
    let issuer = try Issuer(
      ledger: ForgetfulLedger(real: place.ledger(), forgets: .acknowledge),
      clock: StoppedClock(now: .noon), letters: Letters(office))

    let issued = try await issuer.take(queue: .a, print: Printer(.acknowledged))
    let settled = try await issuer.recover()

    #expect("\(issued.ticket.number)" == "A 001")
    #expect(issued.notices == [.unrecorded(.full(path: "/"))])
    #expect(settled.map(\.paper) == [.uncertain(.interrupted)])
  }

  @Test func `gives no number and prints nothing when the mark before printing fails`()
    async throws
  {
    let place = Place()
    let issuer = try Issuer(
      ledger: ForgetfulLedger(real: place.ledger(), forgets: .send),
      clock: StoppedClock(now: .noon), letters: Letters(office))
    let printer = Printer(.acknowledged) { _ in Issue.record("printed") }

    await #expect(throws: LedgerError.full(path: "/")) {
      try await issuer.take(queue: .a, print: printer)
    }

    #expect(try await issuer.recover() == [])
  }

  @Test func `tells staff when a letter comes to its end`() async throws {
    let place = Place()
    let issuer = try place.issuer()
    _ = try await issuer.take(queue: .a, print: nil)
    try place.tamper("UPDATE series SET next = 900")

    let issued = try await issuer.take(queue: .a, print: nil)

    #expect(
      issued.notices.map(\.description)
        == ["A 900 is given: 99 numbers of this letter are left"])
  }
}

@Suite struct `Printing again` {
  @Test func `keeps the number, marks the copy, and ends after the second`() async throws {
    let place = Place()
    let issuer = try place.issuer()
    var ticket = try await issuer.take(queue: .a, print: Printer(.failed(.paperOut))).ticket

    for _ in 1...2 {
      let printer = Printer(.failed(.silence)) { #expect($0.isCopy) }
      ticket = try await issuer.printAgain(ticket, print: printer).ticket
    }

    #expect("\(ticket.number) \(ticket.paper)" == "A 001 uncertain paper-out")
    await #expect(
      throws: LedgerError.notAllowed(step: .copy, in: .uncertain(.paperOut))
    ) {
      try await issuer.printAgain(ticket, print: Printer(.acknowledged))
    }
  }

  @Test func `is done when the printer confirms it, or the visitor has the slip`() async throws {
    let place = Place()
    let issuer = try place.issuer()
    let one = try await issuer.take(queue: .a, print: Printer(.failed(.silence))).ticket
    let other = try await issuer.take(queue: .a, print: Printer(.failed(.silence))).ticket

    _ = try await issuer.printAgain(one, print: Printer(.acknowledged))
    _ = try await issuer.confirmSlip(of: other)

    #expect(try await place.papers() == ["A 001 printed", "A 002 printed"])
  }
}
