import Guide
import Shipped
import Testing
import Words

/// The steps that must not be forgotten, on every way on which they matter.
@Suite struct `The shipped steps` {
  private let guide: Guide

  init() throws {
    guide = try Shipped.guide()
  }

  @Test func `stand in the outcomes of the table`() {
    let table: [(Identifier<Step>, Applicability, [Identifier<Outcome>])] = [
      (
        "say-application", .always,
        [
          "emergency", "papers-check", "renew-paper", "section-24-check", "other-jobcenter",
          "training-or-study", "social-assistance",
        ]
      ),
      (
        "family-with-protection",
        Applicability(
          when: Condition([.circumstances(includeOneOf: ["partner", "children"])])),
        [
          "sozialamt-stays", "toleration", "ban-awaiting-card", "refused", "renew-paper",
        ]
      ),
    ]

    for (step, applicability, outcomes) in table {
      let listing = guide.parts.outcomes.filter { $0.steps.contains(step) }.map(\.id)

      #expect(Set(listing) == Set(outcomes), "\(step)")
      #expect(guide[step].applicability == applicability, "\(step)")
    }
  }

  @Test func `follow from the answers on every way`() {
    // Each is shown where its condition holds, in the outcomes named; nil stands for all outcomes.
    let rules: [Rule] = [
      Rule("parent-must-apply", in: queueA) { $0["age"] == "under-15" },
      Rule("partial-refusal-deadline") {
        ["protection", "ban-only"].contains($0["bamf-decision"])
      },
      Rule("leave-old-jobcenter", in: ["apply-now", "mixed-family", "change-this-month"]) {
        $0["income"] == "jobcenter-elsewhere"
      },
      Rule("permanent-decision") { $0["household-ability"] == "yes" },
      Rule("age-limit-check", in: ["existing-case", "social-assistance"]) {
        $0["age"] == "66-plus"
      },
      Rule("call-guardian", in: ["papers-check"]) { $0["guardian"] == "youth-office" },
    ]
    var mistakes: Set<String> = []
    var uses: [Identifier<Step>: Set<Identifier<Outcome>>] = [:]

    guide.eachWay { answers, _, outcome in
      let steps = guide.steps(for: outcome, given: answers, on: Shipped.today).map(\.id)
      for rule in rules {
        let isShown = steps.contains(rule.step)
        if isShown { uses[rule.step, default: []].insert(outcome) }
        if rule.outcomes?.contains(outcome) ?? true, isShown != rule.condition(answers.choices) {
          mistakes.insert("\(rule.step) on a way to \(outcome)")
        }
      }
    }

    #expect(mistakes == [])
    #expect(
      uses["parent-must-apply"] == [
        "apply-now", "change-this-month", "mixed-family", "section-24-check", "training-or-study",
        "other-jobcenter",
      ])
    #expect(
      uses["partial-refusal-deadline"] == [
        "apply-now", "change-this-month", "mixed-family", "existing-case", "ban-awaiting-card",
        "social-assistance", "ability-unclear", "training-or-study", "other-jobcenter",
        "work-advice",
        "papers-check",
      ])
    #expect(
      uses["leave-old-jobcenter"] == [
        "apply-now", "mixed-family", "ability-unclear", "training-or-study",
      ])
    #expect(
      uses["permanent-decision"] == [
        "apply-now", "change-this-month", "mixed-family", "training-or-study",
      ])
    #expect(uses["age-limit-check"] == ["existing-case", "social-assistance"])
    #expect(uses["call-guardian"] == ["papers-check"])
  }

  @Test func `begin with the parent where a child under 15 applies`() {
    guide.eachWay { answers, _, outcome in
      guard queueA.contains(outcome), answers["age"]?.choice == "under-15" else { return }

      let first = guide.steps(for: outcome, given: answers, on: Shipped.today).first

      #expect(first?.id == "parent-must-apply", "\(outcome)")
    }
  }

  @Test(
    arguments: [
      "apply-now", "change-this-month", "mixed-family", "existing-case", "ban-awaiting-card",
      "social-assistance", "ability-unclear", "section-24-check", "training-or-study",
      "other-jobcenter",
    ] as [Identifier<Outcome>])
  func `send whoever lost work to the Agentur today, wherever papers are checked`(
    outcome: Identifier<Outcome>
  ) {
    var lost = Answers()
    lost.circumstances = ["job-lost"]

    let steps = guide.steps(for: outcome, given: lost, on: Shipped.today).map(\.id)
    let others = guide.steps(for: outcome, given: Answers(), on: Shipped.today).map(\.id)

    #expect(guide[outcome].checksPapers)
    #expect(steps.contains("report-unemployed"))
    #expect(!others.contains("report-unemployed"))
    #expect(guide["report-unemployed" as Identifier<Step>].deadline == .today)
  }

  @Test(arguments: ["training-or-study", "social-assistance"] as [Identifier<Outcome>])
  func `send the family to the Jobcenter where there is one`(outcome: Identifier<Outcome>) {
    let shown = ["partner", "children", "pregnant"].map { circumstance in
      var answers = Answers()
      answers.circumstances = [Identifier(rawValue: circumstance)]
      return guide.steps(for: outcome, given: answers, on: Shipped.today).contains {
        $0.id == "family-at-jobcenter"
      }
    }

    #expect(shown == [true, true, false])
  }

  @Test func `are each shown to some visitor, in each outcome that lists them`() {
    let walk = Walk(guide)
    var unused = Set(
      guide.parts.outcomes.flatMap { outcome in
        outcome.steps.map { "\($0) of \(outcome.id)" }
      })

    guide.eachWay { answers, _, outcome in
      let all = Set(guide.parts.circumstances.map(\.id))
      let sets = [
        [], all, all.subtracting(["applied"]), all.subtracting(["partner"]), ["family-abroad"],
      ]
      for circumstances in sets {
        var answers = answers
        answers.circumstances = circumstances
        let weighed = guide.outcome(outcome, weighing: answers)
        let lastYear = Shipped.today.adding(months: -12)
        for day in circumstances.count == 1 ? [nil, lastYear] : [nil] {
          answers["protection-date"] = day.map(Value.date)
          for step in guide.steps(for: weighed, given: answers, on: Shipped.today) {
            unused.remove("\(step.id) of \(weighed)")
          }
        }
      }
    }
    for (outcome, ways) in walk.ends {
      for step in ways.flatMap({ guide.steps(for: outcome, given: $0, on: Shipped.today) }) {
        unused.remove("\(step.id) of \(outcome)")
      }
    }

    #expect(unused == [])
    #expect(
      Set(guide.parts.outcomes.flatMap(\.steps)) == Set(guide.parts.steps.map(\.id)))
  }

  @Test func `say where to apply: at this counter`() {
    for step in ["apply-today", "say-application", "parent-must-apply"] as [Identifier<Step>] {
      #expect(guide[step].place == "here", "\(step)")
    }
  }

  private let queueA: Set<Identifier<Outcome>> = [
    "apply-now", "change-this-month", "mixed-family", "ability-unclear", "training-or-study",
    "other-jobcenter",
  ]

  /// On which ways a step belongs.
  private struct Rule {
    let step: Identifier<Step>
    let outcomes: Set<Identifier<Outcome>>?
    let condition: ([Identifier<Question>: Identifier<Choice>]) -> Bool

    init(
      _ step: Identifier<Step>, in outcomes: Set<Identifier<Outcome>>? = nil,
      _ condition: @escaping ([Identifier<Question>: Identifier<Choice>]) -> Bool
    ) {
      (self.step, self.outcomes, self.condition) = (step, outcomes, condition)
    }
  }
}
