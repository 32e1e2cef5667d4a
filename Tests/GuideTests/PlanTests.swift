import Guide
import GuideFiles
import Messages
import Shipped
import Testing
import Wording
import Words

/// What follows from the answers on a day.
@Suite struct `A plan` {
  private let content: Content
  private var guide: Guide { content.guide }

  init() throws {
    content = try Shipped.content()
  }

  @Test(
    arguments: [
      // Applied on 30 November or on 1 December: each saves the whole of its own month.
      ("2026-11-30", "2026-11-30", nil), ("2026-12-01", "2026-12-31", nil),
      // 31 October 2026 is a Saturday, 31 January 2027 a Sunday.
      ("2026-10-01", "2026-10-31", "2026-10-30"), ("2027-01-04", "2027-01-31", "2027-01-29"),
      ("2027-01-29", "2027-01-31", "2027-01-29"), ("2027-01-30", "2027-01-31", nil),
      ("2027-01-31", "2027-01-31", nil), ("2028-02-01", "2028-02-29", nil),
    ] as [(String, String, String?)])
  func `saves the month until its last day, open or not`(
    today: String, last: String, lastOpen: String?
  ) throws {
    let day = try #require(Day(iso: today))
    let interview = guide.interview(toApplyNow)

    let plan = try #require(guide.plan(for: interview, on: day, translation: false))

    let step = try #require(plan.steps.first { $0.step.id == "apply-today" })
    #expect(plan.outcome.id == "apply-now")
    #expect(step.deadline?.day.description == last)
    #expect(step.deadline?.lastOpenDay?.description == lastOpen)
  }

  @Test func `says the last open day where the month ends on a Sunday`() throws {
    let day = try #require(Day(iso: "2027-01-04"))
    let plan = try #require(
      guide.plan(for: guide.interview(toApplyNow), on: day, translation: false))
    let step = try #require(plan.steps.first { $0.step.id == "apply-today" })
    let wording = Wording(guide, content.messages, in: .de)

    let text = wording.text(of: step, in: plan).string

    #expect(
      text == """
        Sagen Sie diesen Satz heute am Schalter. Das Geld heißt Grundsicherungsgeld (früher: Bürgergeld). \
        Bitten Sie um einen Stempel mit dem Datum. Das Amt ist zuletzt am 29.01.2027 offen. \
        Danach geht es bis 31.01.2027 online, per E-Mail oder Briefkasten.
        """)
    #expect(wording.deadline(of: step)?.string == "Bis: 31.01.2027")
  }

  @Test func `lets what is due today be due today, on a Sunday too`() throws {
    let sunday = try #require(Day(iso: "2027-01-31"))
    let interview = guide.interview(Answers(choices: ["urgent": "yes"]))

    let plan = try #require(guide.plan(for: interview, on: sunday, translation: false))

    let step = try #require(plan.steps.first { $0.step.id == "say-application" })
    #expect(step.deadline?.day == sunday)
    #expect(step.deadline?.lastOpenDay == nil)
  }

  @Test func `is not there before the way has come to an outcome`() {
    let interview = guide.interview(Answers(choices: ["urgent": "no"]))

    let plan = guide.plan(for: interview, on: Shipped.today, translation: false)

    #expect(plan == nil)
  }

  @Test func `leads to the counter from any question, with the answers so far`() {
    let interview = guide.interview(
      Answers(choices: ["urgent": "no", "age": "18-65", "paper": "family-visa"]))

    let plan = guide.planForCounter(interview, on: Shipped.today, translation: false)

    #expect(plan.outcome.id == "papers-check")
    #expect(plan.queue == .counter)
    #expect(plan.way.map { "\($0.question.code).\($0.choice.code)" } == ["1.1", "2.3", "4.3"])
    #expect(plan.answers.choices == ["urgent": "no", "age": "18-65", "paper": "family-visa"])
    #expect(plan.papers == [])
  }

  @Test func `puts the notices in their order, the check at the counter first`() throws {
    let later = try #require(Day(iso: "2035-01-01"))
    let interview = guide.interview(
      Answers(choices: [
        "urgent": "no", "age": "18-65", "paper": "family-visa", "income": "jobcenter",
      ]))

    let plan = try #require(guide.plan(for: interview, on: later, translation: true))

    #expect(
      plan.notices == [
        .counterCheck, .draftTranslation, .unverifiedOffice, .sourceOverdue, .notADecision,
      ])
  }

  @Test
  func `never leaves out that it is no decision, and asks for a check where an answer was unsure`()
  {
    for (outcome, ways) in Walk(guide).ends {
      for answers in ways {
        let interview = guide.interview(answers)

        let plan = guide.plan(for: interview, on: Shipped.today, translation: false)

        let isUnsure = interview.answered.contains { $0.choice.needsCounterCheck }
        #expect(plan?.outcome.id == outcome)
        #expect(
          plan?.notices.filter { $0 != .sourceOverdue }
            == (isUnsure ? [.counterCheck] : []) + [.unverifiedOffice, .notADecision])
      }
    }
  }

  @Test(arguments: [
    (
      "viersen",
      ["Ausländerbehörde der Stadt Viersen, Theodor-Frings-Allee 22, 41751 Viersen-Dülken"]
    ),
    ("kempen", ["Ausländerbehörde des Kreises Viersen, Kreishaus, Rathausmarkt 3, Viersen"]),
    (
      "elsewhere",
      [
        "Ausländerbehörde der Stadt Viersen, Theodor-Frings-Allee 22, 41751 Viersen-Dülken",
        "Ausländerbehörde des Kreises Viersen, Kreishaus, Rathausmarkt 3, Viersen",
      ]
    ),
  ])
  func `names the Ausländerbehörde of the town, or both`(town: String, lines: [String]) throws {
    let interview = guide.interview(
      Answers(choices: [
        "urgent": "no", "age": "66-plus", "paper": "bamf-letter", "bamf-decision": "protection",
        "income": "nobody", "town": Identifier(rawValue: town),
      ]))

    let plan = try #require(guide.plan(for: interview, on: Shipped.today, translation: false))

    let step = try #require(plan.steps.first { $0.step.id == "get-card" })
    #expect(step.place?.lines == lines)
  }

  @Test func `names a Sozialamt in general, where the profile has no line for it`() throws {
    let interview = guide.interview(
      Answers(choices: ["urgent": "no", "age": "18-65", "paper": "toleration"]))

    let plan = try #require(guide.plan(for: interview, on: Shipped.today, translation: false))

    let step = try #require(plan.steps.first { $0.step.id == "stay-with-sozialamt" })
    let wording = Wording(guide, content.messages, in: .de)
    #expect(step.place?.lines == [])
    #expect(
      wording.whereabouts(of: step).map(\.string) == ["Wo: Sozialamt Ihrer Stadt oder Gemeinde"])
  }

  @Test func `sends visitors to the counter whose queue has no desk here`() throws {
    let copy = try ContentCopy()
    try copy.change(
      "Resources/offices/kreis-viersen.yaml", "queues: [A, B, S, W, K]", to: "queues: [A, K]")
    let small = try copy.content().guide

    let queues = [toApplyNow, toExistingCase].map { answers in
      small.plan(for: small.interview(answers), on: Shipped.today, translation: false)?.queue
    }

    #expect(queues == [Queue(rawValue: "A"), .counter])
  }

  @Test(arguments: [
    ("2026-11-23", Validity.expired), ("2026-11-24", .endsSoon), ("2027-02-24", .endsSoon),
    ("2027-02-25", .valid),
  ])
  func `tells what the date on a card means`(end: String, validity: Validity) throws {
    let (today, day) = try (#require(Day(iso: "2026-11-24")), #require(Day(iso: end)))
    var interview = guide.interview(toApplyNow)
    interview.handle(.answered("document/residence-paper", .paper(.have)))
    interview.handle(.answered("document/residence-paper/until", .date(day)))

    let plan = try #require(guide.plan(for: interview, on: today, translation: false))

    #expect(plan.papers.first?.document.id == "residence-paper")
    #expect(plan.papers.first?.validity == validity)
  }

  @Test(arguments: ["residence-card", "fiction-certificate", "other"])
  func `never calls a paper under § 24 expired`(paper: String) throws {
    let (today, day) = try (#require(Day(iso: "2026-11-24")), #require(Day(iso: "2025-03-04")))
    var interview = guide.interview(
      Answers(choices: [
        "urgent": "no", "age": "18-65", "paper": Identifier(rawValue: paper), "section": "24",
        "fiction-for": "section-24", "other-paper": "expired-24", "first-paper-date": "no",
      ]))
    interview.handle(.answered("document/residence-paper", .paper(.have)))
    interview.handle(.answered("document/residence-paper/until", .date(day)))

    let plan = try #require(guide.plan(for: interview, on: today, translation: false))

    #expect(plan.outcome.id == "section-24-check")
    #expect(plan.papers.first?.validity == .mayRunOn)
  }

  private let toApplyNow = Answers(choices: [
    "urgent": "no", "age": "18-65", "paper": "bamf-letter", "bamf-decision": "protection",
    "income": "nobody", "town": "viersen", "work-ability": "yes", "study": "no",
    "family-papers": "alone-or-same",
  ])

  private let toExistingCase = Answers(choices: [
    "urgent": "no", "age": "18-65", "paper": "bamf-letter", "bamf-decision": "protection",
    "income": "jobcenter",
  ])
}
