import Testing
import Tickets
import Words

/// The states of a slip and of a visitor's wait, and the edges between them.
@Suite struct `A slip` {
  static let states: [Paper] =
    [.reserved, .sent, .printed] + Doubt.allCases.map(Paper.uncertain)
    + Voiding.allCases.map(Paper.void)
  static let steps: [Paper.Step] =
    [.send, .copy, .acknowledge] + Doubt.allCases.map(Paper.Step.doubt)
    + Voiding.allCases.map(Paper.Step.void)

  @Test func `changes its state along these edges only`() {
    var edges: [String: Set<String>] = [:]
    for state in Self.states {
      for step in Self.steps {
        if let next = state.after(step) { edges[state.name, default: []].insert(next.name) }
      }
    }

    #expect(
      edges == [
        "reserved": ["sent", "uncertain", "void"],
        "sent": ["printed", "uncertain"],
        "printed": ["printed"],
        "uncertain": ["uncertain", "printed", "void"],
      ])
  }

  @Test func `is sent before it can be printed`() {
    #expect(Paper.reserved.after(.acknowledge) == nil)
  }

  @Test func `that was sent can no longer be one that was only told`() {
    #expect(Paper.sent.after(.doubt(.told)) == nil)
    #expect(Paper.sent.after(.doubt(.noPaper)) == nil)
    #expect(Paper.reserved.after(.doubt(.silence)) == nil)
  }

  @Test func `is called if it is printed or uncertain`() {
    let called = Set(Self.states.filter(\.isCalled).map(\.name))
    #expect(called == ["printed", "uncertain"])
  }

  @Test(arguments: states) func `is read back from its name and reason`(state: Paper) {
    #expect(Paper(name: state.name, reason: state.reason) == state)
  }

  @Test func `is printed three times at most, the later ones as copies`() throws {
    let number = try #require(QueueNumber("A 017"))
    let request = TicketRequest()
    var ticket = Ticket(
      id: request.id, epoch: 1, queue: .a, number: number, paper: .reserved,
      minute: Moment.noon.minute)

    var copies: [Bool] = []
    for step in [Paper.Step.send, .doubt(.silence), .copy, .copy] {
      ticket = try #require(ticket.after(step))
      copies.append(ticket.isCopy)
    }

    #expect(copies == [false, false, true, true])
    #expect(ticket.attempts == 3)
    #expect(ticket.after(.copy) == nil)
  }
}

@Suite struct `A visitor's wait` {
  static let states: [Wait] =
    [
      .waiting, .called, .recalled, .served, .noShow, .setAside, .parked,
      .transferred(to: .counter),
    ]

  @Test func `changes its state along these edges only`() {
    var edges: [String: Set<String>] = [:]
    for state in Self.states {
      for next in Self.states where state.mayBecome(next) {
        edges[state.name, default: []].insert(next.name)
      }
    }

    let onward: Set = ["recalled", "served", "no-show", "parked", "transferred", "waiting"]
    #expect(
      edges == [
        "waiting": ["called", "parked", "transferred", "set-aside"],
        "called": onward,
        "recalled": onward,
        "parked": ["called", "transferred", "waiting", "set-aside"],
        "transferred": ["called", "parked", "transferred", "set-aside"],
        "no-show": ["called"],
        "set-aside": ["called"],
      ])
  }

  @Test(arguments: states) func `is read back from its name and destination`(state: Wait) {
    #expect(Wait(name: state.name, destination: state.destination) == state)
  }
}
