import Guide
import Testing
import Words

/// In which order a plan tells its steps, in a guide of one question.
@Suite struct `The steps of a plan` {
  @Test func `stand in three groups, the nearest first`() throws {
    let plan = try plan(step("l", .later), step("s", .soon), step("t", .today))

    #expect(plan.steps.map { "\($0.step.id) \($0.time)" } == ["t today", "s soon", "l later"])
    #expect(plan.steps(.soon).map(\.step.id) == ["s"])
  }

  @Test func `come by date within their group, those without one last`() throws {
    let plan = try plan(step("open", .soon), step("dated", .soon, by: .endOfMonth))

    #expect(plan.steps.map(\.step.id) == ["dated", "open"])
  }

  @Test func `are for today where their last day comes later`() throws {
    let plan = try plan(step("month", .today, by: .endOfMonth), step("day", .today, by: .today))

    #expect(plan.steps.map(\.step.id) == ["month", "day"])
  }

  @Test func `stand together where they are done at one place`() throws {
    let plan = try plan(
      step("a", .soon, at: "here"), step("b", .soon, at: "bank"), step("c", .soon),
      step("d", .soon, at: "here"), step("e", .soon))

    #expect(plan.steps.map(\.step.id) == ["a", "d", "b", "c", "e"])
  }

  @Test func `leave three for today, and let the fourth lead what comes after`() throws {
    let plan = try plan(
      step("s", .soon, by: .endOfMonth), step("1", .today), step("2", .today), step("3", .today),
      step("4", .today, by: .today))

    #expect(plan.steps(.today).map(\.step.id) == ["1", "2", "3"])
    #expect(plan.steps(.soon).map(\.step.id) == ["4", "s"])
  }

  @Test func `are not told by a notice where they stand on no paper`() throws {
    let source = Source(
      id: "old", provision: "§ 1", address: "", checked: today, reviewBy: Day(ordinal: 0),
      confidence: .high)
    let hidden = Step(
      id: "hidden", code: 9, time: .today, place: nil, deadline: nil, applicability: .always,
      isPrinted: false, sources: ["old"])

    let plan = try plan(step("t", .today), hidden, sources: [source])

    #expect(plan.steps.map(\.step.id) == ["t", "hidden"])
    #expect(plan.printedSteps.map(\.step.id) == ["t"])
    #expect(!plan.notices.contains(.sourceOverdue))
  }

  @Test func `leave paper as it would be without what stands on none`() throws {
    let hidden = Step(
      id: "hidden", code: 9, time: .today, place: nil, deadline: nil, applicability: .always,
      isPrinted: false, sources: [])
    let others = [step("1", .today), step("2", .today), step("3", .today), step("s", .soon)]

    let without = try plan(others)
    let with = try plan([hidden] + others)

    #expect(with.steps(.today).map(\.step.id) == ["hidden", "1", "2"])
    #expect(with.printedSteps == without.printedSteps)
    #expect(with.printedSteps.filter { $0.time == .today }.map(\.step.id) == ["1", "2", "3"])
  }

  private let today = Day(iso: "2026-11-24") ?? Day(ordinal: 0)

  private func step(
    _ id: Identifier<Step>, _ time: StepTime, at place: Identifier<Place>? = nil,
    by deadline: DeadlineRule? = nil
  ) -> Step {
    Step(
      id: id, code: id.rawValue.utf8.reduce(0) { $0 * 31 + Int($1) } % 900 + 1, time: time,
      place: place, deadline: deadline, applicability: .always, sources: [])
  }

  private func plan(_ steps: Step..., sources: [Source] = []) throws -> Plan {
    try plan(steps, sources: sources)
  }

  private func plan(_ steps: [Step], sources: [Source] = []) throws -> Plan {
    var parts = GuideParts(start: "start", counter: "counter")
    parts.questions = [
      Question(
        id: "start", code: 1,
        choices: ["yes", "no"].enumerated().map { index, id in
          Choice(
            id: Identifier(rawValue: id), code: index + 1,
            routes: [Route(to: .outcome("counter"))])
        }, sources: [])
    ]
    parts.outcomes = [
      Outcome(
        id: "counter", code: 1, offices: [], queue: .counter, isFirstInLine: false,
        asks: [], steps: steps.map(\.id), sources: [])
    ]
    parts.steps = steps
    parts.places = [Place(id: "here"), Place(id: "bank")]
    parts.sources = sources
    let office = OfficeProfile(
      id: "test", name: "Test", counter: nil, isVerified: true, asOf: today, queues: [.counter],
      letters: [.counter: ["K"]], emergencyLetters: [:], dayBegins: 0, timeZone: "Europe/Berlin",
      towns: [], lines: [:])
    let guide = try Guide(parts, for: office)
    var interview = Interview(in: guide)
    interview.handle(.chose("yes"))
    return try #require(guide.plan(for: interview, on: today, translation: false))
  }
}
