import Guide
import GuideFiles
import Shipped
import Testing
import Words

/// What applies to a visitor, asked behind the last question of every way.
@Suite struct `Circumstances` {
  @Test func `send to another outcome, the first in the guide's order whose condition holds`()
    throws
  {
    let guide = try guide()

    #expect(guide.end(["letter"], paper: "card") == "stay")
    #expect(guide.end(["letter"], paper: "visa") == "advice")
    #expect(guide.end(["danger", "letter"], paper: "visa") == "advice")
    #expect(guide.end(["danger"], paper: "visa") == "help")
  }

  @Test func `count only where they are asked, and are forgotten where they are not`() throws {
    let guide = try guide()
    var interview = Interview(in: guide)
    interview.handle(.chose("visa"))
    interview.handle(.toggled("abroad"))
    let before = interview.answers.circumstances

    interview.handle(.wantsToChange("paper"))
    interview.handle(.chose("card"))
    let after = (interview.given.circumstances, interview.answers.circumstances)
    interview.handle(.wantsToChange("paper"))
    interview.handle(.chose("visa"))

    #expect(before == ["abroad"])
    #expect(after == ([], []))
    #expect(interview.answers.circumstances == [])
  }

  @Test func `make only those steps private that would not be there without them`() throws {
    let guide = try guide()
    var interview = Interview(in: guide)
    interview.handle(.chose("card"))
    for circumstance in ["rent", "children"] {
      interview.handle(.toggled(Identifier(rawValue: circumstance)))
    }

    let plan = try #require(guide.plan(for: interview, on: Shipped.today, translation: false))

    #expect(plan.steps.map(\.step.id) == ["pay", "both"])
    #expect(plan.steps.map(\.isPrivate) == [true, false])
  }

  @Test func `lead to outcomes that there are, by conditions of questions that there are`() throws {
    var parts = try guide().parts
    let always = Route(to: .outcome("stay"))
    let later = Applicability(when: Condition([.circumstances(includeOneOf: ["rent"])]))
    parts.circumstances += [
      Circumstance(id: "a", code: 91, routes: [Route(to: .question("paper"))]),
      Circumstance(id: "b", code: 92, routes: [always, always]),
      Circumstance(id: "c", code: 93, applicability: later),
    ]

    let defects = parts.defects(at: try Shipped.guide().profile.anywhere)

    #expect(
      defects == [
        "circumstances/a/go: unknown outcome 'paper'",
        "circumstances/b/go/1: no visitor gets past the route without a condition before this",
        "circumstances/c/when/circumstances: circumstances are not known here: they are asked "
          + "behind the last question",
      ])
  }

  /// Two papers, three outcomes, five circumstances.
  private func guide() throws -> Guide {
    var parts = GuideParts(start: "paper", counter: "counter")
    func answer(_ choice: Identifier<Choice>) -> Applicability {
      Applicability(when: Condition([.answer("paper", isOneOf: [choice])]))
    }
    func circumstances(_ ids: Identifier<Circumstance>...) -> Applicability {
      Applicability(when: Condition([.circumstances(includeOneOf: ids)]))
    }
    parts.questions = [
      Question(
        id: "paper", code: 1,
        choices: [
          Choice(id: "card", code: 1, routes: [Route(to: .outcome("stay"))]),
          Choice(id: "visa", code: 2, routes: [Route(to: .outcome("stay"))]),
        ])
    ]
    parts.circumstances = [
      Circumstance(id: "letter", code: 1, routes: [Route(answer("visa"), to: .outcome("advice"))]),
      Circumstance(id: "danger", code: 2, routes: [Route(to: .outcome("help"))], isSecret: true),
      Circumstance(id: "abroad", code: 3, applicability: answer("visa")),
      Circumstance(id: "rent", code: 4, isPrivate: true),
      Circumstance(id: "children", code: 5),
    ]
    parts.steps = [
      Step(
        id: "pay", code: 1, time: .soon, place: nil, deadline: nil,
        applicability: circumstances("rent"),
        sources: []),
      Step(
        id: "both", code: 2, time: .soon, place: nil, deadline: nil,
        applicability: circumstances("rent", "children"), sources: []),
    ]
    parts.outcomes = ["stay", "advice", "help", "counter"].enumerated().map { place, id in
      Outcome(
        id: id, code: place + 1, offices: [], queue: .counter, isFirstInLine: false,
        asks: [], steps: id == "stay" ? ["pay", "both"] : [], sources: [])
    }
    return try Guide(parts, for: try Shipped.guide().profile.anywhere)
  }
}

extension Guide {
  /// Where somebody with this paper comes to whom these circumstances apply.
  fileprivate func end(
    _ circumstances: Set<Identifier<Circumstance>>, paper: Identifier<Choice>
  ) -> Identifier<Outcome>? {
    var answers = Answers(choices: ["paper": paper])
    answers.circumstances = circumstances
    if case .outcome(let id) = way(for: answers).end { return id }
    return nil
  }
}
