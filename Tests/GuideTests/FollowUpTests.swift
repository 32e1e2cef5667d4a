import Guide
import Shipped
import Testing
import Words

/// What is asked around a result, each question of its kind, in a guide of this test alone.
@Suite struct `What is asked around a result` {
  @Test func `is what the outcome names, in its order, each as far as its condition holds`() throws
  {
    var interview = try interview(paper: "card")
    #expect(
      interview.askedBehindResult(in: .ti).map(\.id) == ["people", "document/pass", "helper"])
    #expect(interview.askedBehindResult(in: .de).map(\.id) == ["people", "document/pass"])

    interview.handle(.answered("people", .count(3)))
    interview.handle(.answered("document/pass", .paper(.have)))

    #expect(
      interview.askedBehindResult(in: .de).map(\.id) == [
        "people", "rooms", "document/pass", "document/pass/until",
      ])
  }

  @Test func `is behind a circumstance where its condition holds, and may stay open`() throws {
    var interview = try interview(paper: "card")
    interview.handle(.toggled("abroad"))
    #expect(interview.askedBeforeResult.map(\.id) == [.circumstances, "arrival"])
    #expect(try interview.steps == ["hurry"])

    interview.handle(.wantsToChange("paper"))
    interview.handle(.chose("none"))
    #expect(interview.askedBeforeResult.map(\.id) == [.circumstances])
  }

  @Test(arguments: [
    (0, ["hurry"]), (-2, ["hurry"]), (-3, ["hurry"]), (-4, ["ask-anyway"]), (5, ["hurry"]),
  ])
  func `urges within some months of a date, and sends nobody away after them`(
    months: Int, steps: [Identifier<Step>]
  ) throws {
    var interview = try interview(paper: "card")
    interview.handle(.toggled("abroad"))

    interview.handle(.answered("arrival", .date(Shipped.today.adding(months: months))))

    #expect(try interview.steps == steps)
  }

  @Test func `counts no more once it is not asked, and is kept for the way back`() throws {
    var interview = try interview(paper: "card")
    interview.handle(.answered("people", .count(3)))
    interview.handle(.answered("rooms", .count(2)))

    interview.handle(.answered("people", .count(1)))

    #expect(interview.answers["rooms"] == nil)
    #expect(interview.given["rooms"] == .count(2))
  }

  @Test func `gives a note its numbers where they are known`() throws {
    var interview = try interview(paper: "card")
    #expect(try interview.plan.notes.isEmpty)

    interview.handle(.answered("people", .count(4)))

    let note = try #require(try interview.plan.notes.first)
    #expect(note.note.id == "many" && note.counts == ["people": "4"])
  }

  @Test func `is answered by what its kind knows, and by nothing else`() {
    let one = Kind.one([Choice(id: "yes", code: 1, routes: [])])
    let day = Day(iso: "2026-11-30")

    #expect(one.value("yes") == .choice("yes") && one.value("no") == nil)
    #expect(Kind.count.value("9") == .count(9))
    #expect(["10", "-1", "x", ""].allSatisfy { Kind.count.value($0) == nil })
    #expect(Kind.date(of: nil).value("2026-11-30") == day.map(Value.date))
    #expect(Kind.date(of: nil).value("2026-11-31") == nil)
    #expect(Kind.paper("pass").value("have") == .paper(.have))
    #expect(Kind.paper("pass").value("unasked") == nil)
  }

  @Test func `stands in the code of a slip as a choice or a number, never as a day`() throws {
    let guide = try guide()

    #expect(guide["people"].code(of: .count(3)) == 3)
    #expect(guide["helper"].code(of: .choice("no")) == 2)
    #expect(guide["arrival"].code(of: .date(Shipped.today)) == nil)
    #expect(guide[.circumstances].code(of: .several(["abroad"])) == nil)
  }

  @Test func `is in the guide, is asked once, and is looked at where it is known`() throws {
    var parts = try guide().parts
    let soon = Condition([.within(months: 3, of: "people")])
    parts.outcomes[0] = parts.outcomes[0].asking([
      Ask(.question("peopel")), Ask(.question("rooms")), Ask(.question("rooms")),
      Ask(.papers, Applicability(when: soon)),
    ])
    parts.circumstances[0] = Circumstance(
      id: "abroad", code: 1, applicability: Applicability(when: Condition([.known(["people"])])),
      asks: Ask(.question("arrivel")))
    parts.followUps.append(
      Question(
        id: "one", code: 1, choices: [Choice(id: "yes", code: 1, routes: [])]))
    parts.steps[0] = parts.steps[0].when(Condition([.counts(["arrival": 1])]))

    #expect(
      parts.defects(at: try Shipped.guide().profile.anywhere) == [
        "follow-ups/one: a question offers two choices or more, this one 1",
        "outcomes/stay/ask/0: unknown question 'peopel'",
        "outcomes/stay/ask/2: 'rooms' is asked twice here",
        "outcomes/stay/ask/3/when/within: unknown question for a date 'people'",
        "outcomes/stay/ask/3/when/within: 'people' is asked behind the questions: "
          + "it is not known here",
        "steps/hurry/when/counts/arrival: unknown question that counts 'arrival'",
        "circumstances/abroad/ask: unknown question 'arrivel'",
        "circumstances/abroad/when/known: 'people' is asked behind the questions: "
          + "it is not known here",
        "follow-ups/one/code: code 1 already belongs to 'paper'",
      ])
  }

  private func interview(paper: Identifier<Choice>) throws -> Interview {
    var interview = Interview(in: try guide())
    interview.handle(.chose(paper))
    return interview
  }

  /// One question, two outcomes, a question of each kind behind them.
  private func guide() throws -> Guide {
    var parts = GuideParts(start: "paper", counter: "counter")
    parts.questions = [
      Question(
        id: "paper", code: 1,
        choices: [
          Choice(id: "card", code: 1, routes: [Route(to: .outcome("stay"))]),
          Choice(id: "none", code: 2, routes: [Route(to: .outcome("counter"))]),
        ])
    ]
    parts.followUps = [
      Question(id: "people", code: 2, kind: .count), Question(id: "rooms", code: 3, kind: .count),
      Question(id: "arrival", code: 4, kind: .date(of: nil)),
      Question(
        id: "helper", code: 5,
        kind: .one(
          ["yes", "no"].enumerated().map { Choice(id: $1, code: $0 + 1, routes: []) }),
        isAskedWithNumber: true),
    ]
    let abroad = Condition.Term.circumstances(includeOneOf: ["abroad"])
    let soon = Condition.Term.within(months: 3, of: "arrival")
    parts.circumstances = [
      Circumstance(
        id: "abroad", code: 1,
        asks: Ask(
          .question("arrival"),
          Applicability(when: Condition([.outcome(isOneOf: ["stay"])]))))
    ]
    parts.steps = [
      Step(id: "hurry", code: 1, Applicability(when: Condition([abroad, soon]))),
      Step(
        id: "ask-anyway", code: 2,
        Applicability(when: Condition([abroad]), unless: Condition([soon]))),
    ]
    parts.documents = [
      Document(
        id: "pass", code: 1, place: nil, mayComeLater: false, hasEndDate: true, runsOn: nil,
        applicability: .always, exceptions: [], sources: [])
    ]
    parts.notes = [
      Note(
        id: "many", place: .officer,
        applicability: Applicability(when: Condition([.known(["people"]), .counts(["people": 2])])))
    ]
    let isForeign = Applicability(unless: Condition([.language(isOneOf: [.de])]))
    let isMany = Applicability(when: Condition([.counts(["people": 2])]))
    parts.outcomes = [
      Outcome(id: "stay", code: 1, steps: ["hurry", "ask-anyway"]).asking([
        Ask(.question("people")), Ask(.question("rooms"), isMany), Ask(.papers),
        Ask(.question("helper"), isForeign),
      ]), Outcome(id: "counter", code: 2, steps: []),
    ]
    return try Guide(parts, for: try Shipped.guide().profile.anywhere)
  }
}

extension Interview {
  fileprivate var plan: Plan {
    get throws {
      try #require(guide.plan(for: self, on: Shipped.today, translation: false))
    }
  }

  fileprivate var steps: [Identifier<Step>] { get throws { try plan.steps.map(\.step.id) } }
}

extension Step {
  fileprivate init(id: Identifier<Step>, code: Int, _ applicability: Applicability) {
    self.init(
      id: id, code: code, time: .today, place: nil, deadline: nil, applicability: applicability,
      sources: [])
  }

  fileprivate func when(_ condition: Condition) -> Step {
    Step(id: id, code: code, Applicability(when: condition))
  }
}

extension Outcome {
  fileprivate init(id: Identifier<Outcome>, code: Int, steps: [Identifier<Step>]) {
    self.init(
      id: id, code: code, offices: [], queue: .counter, isFirstInLine: false, asks: [],
      steps: steps, sources: [])
  }

  fileprivate func asking(_ asks: [Ask]) -> Outcome {
    Outcome(
      id: id, code: code, offices: [], queue: .counter, isFirstInLine: false, asks: asks,
      steps: steps, sources: [])
  }
}
