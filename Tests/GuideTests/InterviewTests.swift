import Guide
import Shipped
import Testing
import Words

/// One visitor's way, forward, back and changed.
@Suite struct `An interview` {
  private let guide: Guide

  init() throws {
    guide = try Shipped.guide()
  }

  @Test func `begins with the question about help today`() {
    let interview = Interview(in: guide)

    #expect(interview.page == .question("urgent"))
    #expect(interview.answered == [])
    #expect(interview.answers == Answers())
  }

  @Test func `goes on to the question that an answer leads to`() {
    var interview = Interview(in: guide)

    interview.handle(.chose("no"))
    interview.handle(.chose("18-65"))

    #expect(interview.page == .question("paper"))
    #expect(interview.answers.choices == ["urgent": "no", "age": "18-65"])
  }

  @Test func `goes back with the old answer kept`() {
    var interview = after(["no", "18-65", "family-visa"])

    interview.handle(.wentBack)

    #expect(interview.page == .question("paper"))
    #expect(interview.given["paper"]?.choice == "family-visa")
    #expect(interview.answers.choices == ["urgent": "no", "age": "18-65"])
  }

  @Test func `goes back to the first question and no further`() {
    var interview = after(["no", "18-65"])

    for _ in 1...5 { interview.handle(.wentBack) }

    #expect(interview.page == .question("urgent"))
    #expect(interview.given.choices == ["urgent": "no", "age": "18-65"])
  }

  @Test func `comes forward again to the same place by the same answers`() {
    var interview = after(["no", "18-65", "family-visa", "nobody"])

    interview.handle(.wentBack)
    interview.handle(.wentBack)
    interview.handle(.chose("family-visa"))

    #expect(interview.page == .question("income"))
    #expect(interview.given["income"]?.choice == "nobody")
  }

  @Test func `changes one answer and keeps the rest`() {
    var interview = after([
      "no", "18-65", "family-visa", "nobody", "kempen", "yes", "no", "alone-or-same",
    ])

    interview.handle(.wantsToChange("income"))
    let page = interview.page
    interview.handle(.chose("sozialamt"))

    #expect(page == .question("income"))
    #expect(interview.page == .outcome("change-this-month"))
    #expect(
      interview.answers.choices == [
        "urgent": "no", "age": "18-65", "paper": "family-visa", "income": "sozialamt",
        "town": "kempen", "work-ability": "yes", "study": "no", "family-papers": "alone-or-same",
      ])
  }

  @Test func `asks only what a changed answer leaves open, then returns to the end`() {
    var interview = after([
      "no", "18-65", "family-visa", "nobody", "kempen", "yes", "no", "alone-or-same",
    ])

    interview.handle(.wantsToChange("paper"))
    interview.handle(.chose("bamf-letter"))
    let page = interview.page
    interview.handle(.chose("protection"))

    #expect(page == .question("bamf-decision"))
    #expect(interview.page == .outcome("apply-now"))
    #expect(interview.answers["bamf-decision"]?.choice == "protection")
    #expect(interview.answers["family-papers"]?.choice == "alone-or-same")
  }

  @Test func `forgets the answers that a changed way does not ask`() {
    var interview = after(["no", "15-17", "yes", "bamf-letter", "protection", "jobcenter"])

    interview.handle(.wantsToChange("age"))
    interview.handle(.chose("18-65"))
    interview.handle(.wantsToChange("paper"))
    interview.handle(.chose("family-visa"))

    #expect(interview.page == .outcome("existing-case"))
    #expect(
      interview.given.choices == [
        "urgent": "no", "age": "18-65", "paper": "family-visa", "income": "jobcenter",
      ])
  }

  @Test func `leaves a change by going back`() {
    var interview = after(["no", "18-65", "family-visa", "jobcenter"])

    interview.handle(.wantsToChange("paper"))
    interview.handle(.wentBack)
    interview.handle(.chose("18-65"))

    #expect(interview.page == .question("paper"))
  }

  @Test func `counts what applies on every way, persons and papers only where they are asked for`()
  {
    var interview = after(["no", "18-65", "family-visa", "jobcenter"])
    interview.handle(.toggled("children"))
    interview.handle(.answered("adults", .count(2)))
    interview.handle(.answered("children", .count(3)))
    interview.handle(.answered("document/birth-certificates", .paper(.missing)))
    let before = interview.answers

    interview.handle(.wantsToChange("income"))
    interview.handle(.chose("job-enough"))

    #expect(before.circumstances == ["children"])
    #expect(before["document/birth-certificates"] == .paper(.missing))
    #expect(interview.page == .outcome("work-advice"))
    #expect(interview.answers.circumstances == ["children"])
    #expect(before["adults"] == .count(2) && before["children"] == .count(3))
    #expect(interview.answers["adults"] == nil && interview.answers["children"] == nil)
    #expect(interview.given["adults"] == .count(2))
    #expect(interview.answers["document/birth-certificates"] == nil)
  }

  @Test func `drops the papers of a circumstance that no longer applies`() {
    var interview = after(["no", "18-65", "family-visa", "jobcenter"])
    interview.handle(.toggled("children"))
    interview.handle(.toggled("partner"))
    interview.handle(.answered("document/birth-certificates", .paper(.have)))
    interview.handle(.answered("document/marriage-certificate", .paper(.missing)))

    interview.handle(.toggled("children"))

    #expect(interview.answers.circumstances == ["partner"])
    #expect(interview.answers["document/birth-certificates"] == nil)
    #expect(interview.answers["document/marriage-certificate"] == .paper(.missing))
  }

  @Test func `keeps a date only for a paper that is there`() throws {
    let day = try #require(Day(iso: "2027-03-01"))
    var interview = after(["no", "18-65", "family-visa", "jobcenter"])
    interview.handle(.answered("document/residence-paper", .paper(.have)))
    interview.handle(.answered("document/residence-paper/until", .date(day)))
    let before = interview.answers["document/residence-paper/until"]

    interview.handle(.answered("document/residence-paper", .paper(.missing)))

    #expect(before == .date(day))
    #expect(interview.answers["document/residence-paper/until"] == nil)
  }

  @Test func `keeps no date for a paper that carries none`() throws {
    let day = try #require(Day(iso: "2027-03-01"))
    var interview = after(["no", "18-65", "family-visa", "jobcenter"])

    interview.handle(.answered("document/bank-details", .paper(.have)))
    interview.handle(.answered("document/bank-details/until", .date(day)))

    #expect(interview.answers["document/bank-details"] == .paper(.have))
    #expect(interview.answers["document/bank-details/until"] == nil)
  }

  @Test func `starts anew with nothing`() {
    var interview = after(["no", "18-65", "family-visa", "jobcenter"])
    interview.handle(.toggled("children"))
    interview.handle(.answered("interpreter", .choice("yes")))

    interview.handle(.startedAnew)

    #expect(interview == Interview(in: guide))
    #expect(interview.given == Answers())
  }

  @Test(
    arguments: [
      .chose("18-65"), .chose("nonsense"), .wantsToChange("paper"), .wantsToChange("income"),
      .wantsToChange("nonsense"),
    ] as [Interview.Event])
  func `is not changed by what does not fit the page`(event: Interview.Event) {
    var interview = after(["no", "18-65"])
    let before = interview

    interview.handle(event)

    #expect(interview == before)
  }

  @Test func `is not changed by an answer after its end`() {
    var interview = after(["yes"])
    let before = interview

    interview.handle(.chose("no"))

    #expect(before.page == .outcome("emergency"))
    #expect(interview == before)
  }

  private func after(_ choices: [Identifier<Choice>]) -> Interview {
    var interview = Interview(in: guide)
    for choice in choices { interview.handle(.chose(choice)) }
    return interview
  }
}

/// What holds whatever a visitor does.
@Suite struct `Every interview` {
  private let guide: Guide

  init() throws {
    guide = try Shipped.guide()
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `answers only what its way asks, after any events`(seed: UInt64) throws {
    var chance = Chance(seed: seed)
    var interview = Interview(in: guide)

    for _ in 1...60 {
      let event = try event(interview, &chance)
      interview.handle(event)

      let mistake = leftOver(in: interview)
      try #require(mistake == nil, "seed \(seed), after \(event): \(mistake ?? "")")
    }
  }

  /// What the answers hold although the way does not ask it, found by walking the way anew.
  private func leftOver(in interview: Interview) -> String? {
    let answers = interview.answers
    var left = answers.choices
    var seen = Answers()
    var page = Destination.question(guide.start)
    while case .question(let id) = page, let choice = left.removeValue(forKey: id) {
      guard let chosen = guide[id].choice(choice) else { return "\(id) has no \(choice)" }
      seen[id] = .choice(choice)
      page = chosen.destination(for: seen)
    }
    left["interpreter"] = nil
    if let (question, _) = left.first { return "an answer to '\(question)'" }
    if page != interview.page { return "the answers lead to \(page), on show is \(interview.page)" }

    var asked: Set<Identifier<Question>> = ["interpreter"]
    if case .outcome(let id) = page {
      asked.insert(.circumstances)
      if guide[id].checksPapers { asked.formUnion(["adults", "children"]) }
      for document in guide.documents(for: id, given: answers) {
        asked.insert(document.id.question)
        guard document.hasEndDate, answers[document.id.question] == .paper(.have) else { continue }
        asked.insert(document.id.dateQuestion)
      }
    }
    return answers.values.keys.first { answers.choices[$0] == nil && !asked.contains($0) }
      .map { "an answer to '\($0)'" }
  }

  private func event(_ interview: Interview, _ chance: inout Chance) throws -> Interview.Event {
    if case .question(let id) = interview.page, chance.one(of: 3) != 0 {
      // Emergencies end most ways at once, so they are chosen less often.
      let choices = guide[id].choices
      return .chose(
        choices[id == "urgent" && chance.one(of: 8) != 0 ? 0 : chance.one(of: choices.count)].id)
    }
    let parts = guide.parts
    switch chance.one(of: 9) {
    case 0: return .wentBack
    case 1, 2: return .wantsToChange(parts.questions[chance.one(of: parts.questions.count)].id)
    case 3: return .toggled(parts.circumstances[chance.one(of: parts.circumstances.count)].id)
    case 4:
      let whom: Identifier<Question> = chance.one(of: 2) == 0 ? "adults" : "children"
      return .answered(whom, .count(chance.one(of: 10)))
    case 5, 6:
      let status = DocumentStatus.allCases[chance.one(of: 3)]
      let document = parts.documents[chance.one(of: parts.documents.count)].id
      return .answered(document.question, .paper(status))
    case 7:
      let document = parts.documents[chance.one(of: 2) == 0 ? 0 : chance.one(of: 26)]
      return .answered(
        document.id.dateQuestion, .date(Day(ordinal: 20_000 + chance.one(of: 2000))))
    default: return chance.one(of: 6) == 0 ? .startedAnew : .answered("interpreter", .choice("yes"))
    }
  }
}
