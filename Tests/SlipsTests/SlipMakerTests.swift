import Guide
import GuideFiles
import Shipped
import Slips
import Testing
import Wording
import Words

/// The slips of all outcomes, as they are put together for officer and visitor.
@Suite struct `The slip of an outcome` {
  @Test(arguments: [Language.ar, .fa, .en, .ti])
  func `says the same in both languages, line for line`(language: Language) throws {
    for slip in try slips(in: language) {
      try #require(slip.blocks.map(\.language) == [.de, language])

      let (german, other) = (slip.blocks[0].lines, slip.blocks[1].lines)

      #expect(german.map(\.id) == other.map(\.id))
      #expect(german.map(\.role) == other.map(\.role))
      #expect(zip(german, other).count { $0.text != $1.text } > german.count / 2)
    }
  }

  @Test func `shows nobody in a waiting room what is not their business`() throws {
    let words = ["abgelehnt", "Abschiebung", "Duldung", "Asyl"]

    for slip in try slips(in: .de) {
      let plain = slip.blocks[0].lines.filter { [.heading, .purpose].contains($0.role) }.map(\.text)
      for word in words { #expect(!plain.contains { $0.contains(word) }, "\(plain)") }
    }
  }

  @Test func `carries two digits that make its code divisible by 97 with 1 left`() throws {
    for slip in try slips(in: .de) {
      let rest = slip.code.reduce(0) { ($0 * 10 + ($1.wholeNumberValue ?? 0)) % 97 }
      #expect(rest == 1, "\(slip.code)")
    }
  }

  @Test func `names no women's shelter, in no line and not in its code`() throws {
    let content = try Shipped.content()
    let guide = content.guide
    func slip(_ town: Identifier<Choice>) throws -> Slip {
      let answers = Answers(choices: [
        "urgent": "no", "age": "18-65", "paper": "residence-card", "section": "25-1-2",
        "income": "nobody", "town": town, "work-ability": "yes", "study": "no",
        "family-papers": "alone-or-same",
      ])
      let plan = try #require(
        guide.plan(for: guide.interview(answers), on: Shipped.today, translation: false))
      let maker = SlipMaker(plan, .sample(on: Shipped.today), version: content.version)
      return maker.slip(in: Wording(guide, content.messages, in: .de))
    }
    let shelter = try slip("shelter-house")
    let town = try slip("viersen")

    let lines = shelter.blocks.flatMap(\.lines).map(\.text)
    #expect(lines.contains { $0.contains("14.99") })
    #expect(
      !lines.contains { $0.contains("14.97") || $0.contains("Frauenhaus") || $0.contains("016") })
    #expect(shelter.blocks[0].lines.map(\.id) == town.blocks[0].lines.map(\.id))
    #expect(shelter.code.contains("1499"))
    #expect(!shelter.code.contains("1497"))
  }

  @Test(arguments: [Language.de, .ar])
  func `is the same with a step that must not be on paper as without it`(language: Language) throws
  {
    let content = try Shipped.content()
    let way = try #require(Walk(content.guide).ends["apply-now"]?.first)
    func slip(_ change: (inout GuideParts) -> Void) throws -> Slip {
      var parts = content.guide.parts
      change(&parts)
      let guide = try Guide(parts, for: content.guide.profile)
      let plan = try #require(
        guide.plan(for: guide.interview(way), on: Shipped.today, translation: true))
      let maker = SlipMaker(plan, .sample(on: Shipped.today), version: content.version)
      return maker.slip(in: Wording(guide, content.messages, in: language))
    }

    let hidden = try slip { $0.hide("choose-insurance") }
    let without = try slip { parts in
      parts.outcomes = parts.outcomes.map { $0.without("choose-insurance") }
    }

    #expect(hidden == without)
    #expect(try slip { _ in } != without)
  }

  /// One slip for each outcome, with some papers missing and some there.
  private func slips(in language: Language) throws -> [Slip] {
    let content = try Shipped.content()
    let wording = Wording(content.guide, content.messages, in: language)
    return try Walk(content.guide).ends.values.map { answers in
      var interview = content.guide.interview(try #require(answers.first))
      for (index, document) in content.guide.parts.documents.enumerated() {
        interview.handle(
          .answered(document.id.question, .paper(index.isMultiple(of: 2) ? .missing : .have)))
      }
      let plan = try #require(
        content.guide.plan(for: interview, on: Shipped.today, translation: language != .de))
      return SlipMaker(plan, .sample(on: Shipped.today), version: content.version)
        .slip(in: wording)
    }
  }
}

extension GuideParts {
  fileprivate mutating func hide(_ id: Identifier<Step>) {
    steps = steps.map { step in
      guard step.id == id else { return step }
      return Step(
        id: step.id, code: step.code, time: step.time, place: step.place, deadline: step.deadline,
        applicability: step.applicability, hasSentence: step.hasSentence, isPrinted: false,
        contradictions: step.contradictions, sources: step.sources)
    }
  }
}

extension Outcome {
  fileprivate func without(_ step: Identifier<Step>) -> Outcome {
    Outcome(
      id: id, code: code, offices: offices, queue: queue, isFirstInLine: isFirstInLine,
      asks: asks, steps: steps.filter { $0 != step }, sources: sources)
  }
}
