import Guide
import Shipped
import Testing

/// All ways through the questions that visitors get.
@Suite struct `The shipped questions` {
  private let guide: Guide

  init() throws {
    guide = try Shipped.guide()
  }

  @Test func `lead every visitor to an outcome, and use every question and outcome`() {
    let walk = Walk(guide)

    let ends = Set(walk.ends.keys)

    #expect(ends.count == 18)
    #expect(ends == Set(guide.parts.outcomes.map(\.id)))
    #expect(walk.questions == Set(guide.parts.questions.map(\.id)))
  }

  @Test func `ask nothing twice on any way`() {
    let walk = Walk(guide)

    let askedTwice = walk.askedTwice

    #expect(askedTwice == [])
  }

  @Test func `have as many ways place by place as counted out one by one`() {
    let walk = Walk(guide)
    var ways = 0
    var longest: [Identifier<Question>] = []
    var choices: Set<String> = []

    guide.eachWay { answers, asked, _ in
      ways += 1
      if asked.count > longest.count { longest = asked }
      for (question, choice) in answers.choices { choices.insert("\(question)/\(choice)") }
    }

    #expect(ways == 24211)
    #expect(walk.ways == 24211)
    #expect(longest.count == 15)
    #expect(walk.longest == 15)
    #expect(
      choices.count == guide.parts.questions.map(\.choicesWithOneTown.count).reduce(0, +))
  }

  @Test func `end each in the outcome that the table gives it`() {
    var ways: [Identifier<Outcome>: Int] = [:]

    guide.eachWay { _, _, outcome in ways[outcome, default: 0] += 1 }

    #expect(
      ways == [
        "apply-now": 8064, "change-this-month": 1120, "mixed-family": 4592, "existing-case": 112,
        "sozialamt-stays": 44, "toleration": 4, "ban-awaiting-card": 12, "social-assistance": 1820,
        "ability-unclear": 1792, "section-24-check": 32, "renew-paper": 8, "minor-alone": 4,
        "training-or-study": 4592, "other-jobcenter": 700, "work-advice": 196, "emergency": 1,
        "papers-check": 1098, "refused": 20,
      ])
  }

  @Test func `treat all towns alike`() throws {
    let town = guide["town" as Identifier<Question>]

    let routes = town.choices.filter { $0.name != nil }.map(\.routes)

    #expect(routes.count == 9)
    #expect(routes.allSatisfy { $0 == routes[0] })
  }

  /// Where each choice leads; `*` stands for routes that look at earlier answers.
  @Test func `lead where they are said to lead`() {
    let places = guide.parts.questions.map { question in
      let goals = question.choicesWithOneTown.map { choice in
        choice.routes.count > 1 ? "\(choice.id) *" : "\(choice.id) \(choice.routes[0].goal)"
      }
      return "\(question.id): \(goals.joined(separator: ", "))"
    }

    #expect(
      places.joined(separator: "\n") == """
        urgent: no age, yes emergency
        age: under-15 guardian, 15-17 guardian, 18-65 paper, 66-plus paper
        guardian: yes paper, youth-office papers-check, no minor-alone, unknown minor-alone
        paper: residence-card section, fiction-certificate fiction-for, family-visa income, \
        residence-permission bamf-decision, toleration toleration, bamf-letter bamf-decision, \
        arrival-certificate sozialamt-stays, other other-paper, unknown papers-check
        other-paper: expired-24 first-paper-date, expired renew-paper, none renew-paper, \
        border-crossing refused, just-arrived papers-check, another papers-check, unknown papers-check
        bamf-decision: protection income, ban-only ban-awaiting-card, refused refused, \
        inadmissible refused, lawsuit sozialamt-stays, none-yet sozialamt-stays, unknown papers-check
        fiction-for: after-protection income, section-24 first-paper-date, \
        first-25-3 ban-awaiting-card, renewal section, unknown papers-check
        section: 25-1-2 income, 25-3 income, 22-23 income, family income, settlement income, \
        25-5 eighteen-months, 24 first-paper-date, other other-section, unknown papers-check
        other-section: 25-4-first sozialamt-stays, 25-4-other income, 25a-25b income, \
        104c income, 23-1 war-programme, unknown papers-check
        eighteen-months: yes income, no sozialamt-stays, unknown papers-check
        first-paper-date: yes income, no section-24-check, unknown section-24-check
        war-programme: yes sozialamt-stays, no income, unknown papers-check
        income: sozialamt town, nobody town, jobcenter existing-case, jobcenter-elsewhere town, \
        job-too-little town, job-enough *, unemployment-benefit work-advice, pension pension-kind, \
        unknown town
        pension-kind: old-age town, other town, partner town, unknown town
        town: viersen *, elsewhere *, shelter-house *, unknown papers-check
        work-ability: yes study, unsure ability-unclear, no-official household-ability
        household-ability: yes study, no social-assistance, unknown ability-unclear
        study: no family-papers, school family-papers, vocational training-or-study, \
        university training-or-study
        family-papers: alone-or-same *, unknown *, different mixed-family
        """)
  }

  @Test(arguments: [
    ("66-plus", "nobody", "viersen", "social-assistance"),
    ("66-plus", "nobody", "elsewhere", "social-assistance"),
    ("18-65", "old-age", "kempen", "social-assistance"),
    ("18-65", "old-age", "elsewhere", "social-assistance"),
    ("18-65", "other", "kempen", "work-ability"),
    ("18-65", "partner", "shelter-house", "work-ability"),
    ("18-65", "old-age", "shelter-house", "social-assistance"),
    ("under-15", "nobody", "kempen", "study"),
    ("under-15", "nobody", "elsewhere", "other-jobcenter"),
    ("under-15", "other", "kempen", "study"),
    ("15-17", "nobody", "kempen", "work-ability"),
    ("18-65", "nobody", "elsewhere", "other-jobcenter"),
    ("66-plus", "old-age", "unknown", "papers-check"),
  ])
  func `send the old, the young and pensioners on from the town`(
    age: String, income: String, town: String, goal: String
  ) {
    let isPension = ["old-age", "other", "partner"].contains(income)
    let answers = Answers(choices: [
      "urgent": "no", "age": Identifier(rawValue: age), "guardian": "yes", "paper": "family-visa",
      "income": Identifier(rawValue: isPension ? "pension" : income),
      "pension-kind": Identifier(rawValue: income), "town": Identifier(rawValue: town),
    ])

    let page = guide.interview(answers).page

    #expect(page.goal == goal)
  }

  @Test(arguments: [
    ("sozialamt", "alone-or-same", "change-this-month"),
    ("sozialamt", "unknown", "change-this-month"),
    ("sozialamt", "different", "mixed-family"), ("nobody", "alone-or-same", "apply-now"),
    ("nobody", "unknown", "apply-now"), ("jobcenter-elsewhere", "alone-or-same", "apply-now"),
    ("job-too-little", "different", "mixed-family"), ("unknown", "unknown", "apply-now"),
  ])
  func `end at the Jobcenter by who pays now and who lives there`(
    income: String, family: String, goal: String
  ) {
    let answers = Answers(choices: [
      "urgent": "no", "age": "18-65", "paper": "family-visa",
      "income": Identifier(rawValue: income), "town": "kempen", "work-ability": "yes",
      "study": "no", "family-papers": Identifier(rawValue: family),
    ])

    let page = guide.interview(answers).page

    #expect(page.goal == goal)
  }
}

extension Route {
  fileprivate var goal: String { destination.goal }
}

extension Destination {
  fileprivate var goal: String {
    switch self {
    case .question(let id): id.rawValue
    case .outcome(let id): id.rawValue
    }
  }
}
