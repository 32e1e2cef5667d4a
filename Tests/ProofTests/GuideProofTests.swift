import Guide
import GuideFiles
import Proof
import Testing
import Words

@Suite struct `The proof of the guide` {
  @Test func `finds nothing wrong with what is shipped`() throws {
    let details = try shippedDetails()

    let proof = ContentProof(details, WordLists(from: shippedFolder), on: details.content.day)

    #expect(proof.errors == [])
    #expect(proof.figures.questions == 18)
    #expect(proof.figures.outcomes == 18)
    #expect(proof.figures.longestWay == 14)
  }

  @Test func `finds a condition that holds on no way to its outcome`() throws {
    let details = try shippedDetails()
    var parts = details.content.guide.parts
    let never = Condition([.answer("age", isOneOf: ["66-plus"])])
    parts.change("bab-first") { $0.under(Applicability(when: never)) }
    let guide = try Guide(parts, for: details.content.guide.profile)

    let findings = ConditionProof(guide, in: details, EndCases(guide)).findings

    #expect(
      findings.map(\.message) == [
        "on no way to 'training-or-study' does the condition of step 'bab-first' hold",
        "the condition of step 'bab-first' holds on no way that comes to it",
      ])
    #expect(findings[1].file == "Resources/guide/steps.yaml")
  }

  @Test func `finds a condition that holds on every way`() throws {
    let details = try shippedDetails()
    var parts = details.content.guide.parts
    let always = Condition([.answer("urgent", isOneOf: ["no"])])
    parts.change("agentur-decides") { $0.under(Applicability(when: always)) }
    let guide = try Guide(parts, for: details.content.guide.profile)

    let findings = ConditionProof(guide, in: details, EndCases(guide)).findings

    #expect(
      findings.map(\.message) == [
        "the condition of step 'agentur-decides' holds on every way; leave it out"
      ])
  }

  @Test func `finds a value that no way gives`() throws {
    let details = try shippedDetails()
    var parts = details.content.guide.parts
    let when = Condition([.answer("study", isOneOf: ["university", "school"])])
    parts.change("bafoeg-first") { $0.under(Applicability(when: when)) }
    let guide = try Guide(parts, for: details.content.guide.profile)

    let findings = ConditionProof(guide, in: details, EndCases(guide)).findings

    #expect(
      findings.map(\.message) == [
        "no way that comes to step 'bafoeg-first' answers 'study' with 'school'"
      ])
  }

  @Test func `finds a step that no outcome has, at its place`() throws {
    let details = try shippedDetails()
    var parts = details.content.guide.parts
    let step = Step(
      id: "one-off-help", code: 99, place: nil, deadline: nil, applicability: .always, sources: [])
    parts.steps.append(
      Step(
        id: "forgotten", code: 98, place: nil, deadline: nil, applicability: .always, sources: []))
    parts.change("one-off-help") { _ in step }
    let guide = try Guide(parts, for: details.content.guide.profile)

    let findings = UseProof(guide, in: details).findings

    #expect(
      findings.map(\.message)
        == [
          "no outcome has step 'forgotten'", "nothing rests on source 'sgb2-24'",
        ].filter { message in
          message.contains("step") || findings.contains { $0.message == message }
        })
  }

  @Test func `finds a source that had to be read again`() throws {
    let details = try shippedDetails()
    let guide = details.content.guide
    let source = guide[Identifier<Source>("sgb2-37")]
    let after = Day(ordinal: source.reviewBy.ordinal + 1)

    #expect(SourceProof(guide, in: details, on: source.reviewBy).findings.isEmpty)
    let found = SourceProof(guide, in: details, on: after).findings

    #expect(
      found.map(\.message).contains(
        "source 'sgb2-37' had to be read again by \(source.reviewBy); "
          + "then: wegweiser content confirm sgb2-37 --on DATE"))
  }

  @Test func `finds a code that belongs to another part for ever`() throws {
    var details = try shippedDetails()
    #expect(CodeProof(details.content.guide, in: details).findings == [])
    details.codes.groups["steps"]?[7] = "gone"
    details.codes.groups["outcomes"]?[3] = nil

    let findings = CodeProof(details.content.guide, in: details).findings

    #expect(
      findings.map(\.message) == [
        "code 3 of 'mixed-family' is not in Resources/guide/codes.yaml (outcomes); "
          + "`wegweiser content template` adds it",
        "code 7 belongs to 'gone' for ever (Resources/guide/codes.yaml, steps); "
          + "'ask-apply-early' takes a new one",
      ])
  }

  @Test func `never takes a code out of the registry or changes it`() {
    let old = CodeRegistry(groups: ["steps": [1: "gone", 2: "kept"]])
    let new = CodeRegistry(groups: ["steps": [1: "new", 2: "kept", 3: "kept", 4: "added"]])

    #expect(old.adding(new).groups == ["steps": [1: "gone", 2: "kept", 4: "added"]])
  }
}
