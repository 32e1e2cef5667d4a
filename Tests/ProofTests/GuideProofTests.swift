import Guide
import GuideFiles
import Proof
import Shipped
import Testing
import Words

/// What the proof of all ways says of a guide, line by line.
@Suite struct `The proof of the guide` {
  @Test func `finds a condition that holds on no way to its outcome`() throws {
    let details = try shippedDetails()
    var parts = details.content.guide.parts
    let never = Condition([.answer("age", isOneOf: ["66-plus"])])
    parts.change("bab-first") { $0.under(Applicability(when: never)) }
    let guide = try Guide(parts, for: details.content.guide.profile)

    let findings = ConditionProof(guide, in: details, EndCases(guide, on: details.content.day))
      .findings

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

    let findings = ConditionProof(guide, in: details, EndCases(guide, on: details.content.day))
      .findings

    #expect(
      findings.map(\.message) == [
        "the condition of step 'agentur-decides' holds on every way; leave it out"
      ])
  }

  @Test func `finds two steps that contradict and meet on some way`() throws {
    let details = try shippedDetails()
    #expect(ContradictionProof(details.content.guide, in: details).findings == [])
    var parts = details.content.guide.parts
    let anyStudy = Condition([.answer("study", isOneOf: ["vocational", "university"])])
    parts.change("bafoeg-first") { $0.under(Applicability(when: anyStudy)) }
    let guide = try Guide(parts, for: details.content.guide.profile)

    let findings = ContradictionProof(guide, in: details).findings

    #expect(
      findings.map(\.message) == [
        "some way to 'training-or-study' shows both step 'bab-first' and step 'bafoeg-first'"
      ])
    #expect(findings.first?.file == "Resources/guide/steps.yaml")
  }

  @Test func `finds a step that contradicts one that nobody knows`() throws {
    let copy = try ContentCopy()
    let places = try copy.change(
      "Resources/guide/steps.yaml", "not-with: [stay-with-sozialamt]",
      to: "not-with: [①stay-with-sozialam]")

    let message = "error: unknown step 'stay-with-sozialam'; did you mean 'stay-with-sozialamt'?"
    #expect(copy.findings == ["\(places[0]): \(message)"])
  }

  @Test func `finds a value that no way gives`() throws {
    let details = try shippedDetails()
    var parts = details.content.guide.parts
    let when = Condition([.answer("study", isOneOf: ["university", "school"])])
    parts.change("bafoeg-first") { $0.under(Applicability(when: when)) }
    let guide = try Guide(parts, for: details.content.guide.profile)

    let findings = ConditionProof(guide, in: details, EndCases(guide, on: details.content.day))
      .findings

    #expect(
      findings.map(\.message) == [
        "no way that comes to step 'bafoeg-first' answers 'study' with 'school'"
      ])
  }

  @Test func `finds a step that no outcome has, at its place`() throws {
    let details = try shippedDetails()
    var parts = details.content.guide.parts
    parts.outcomes = parts.outcomes.map { $0.without("one-off-help") }
    let guide = try Guide(parts, for: details.content.guide.profile)

    let findings = UseProof(guide, in: details).findings

    #expect(
      findings == [
        Finding(
          details.place(.steps, ["steps", "one-off-help"]), "no outcome has step 'one-off-help'")
      ])
    #expect(findings.first?.file == "Resources/guide/steps.yaml")
  }

  @Test func `finds what is due today, and for which three other acts leave no room`() throws {
    let details = try shippedDetails()
    var parts = details.content.guide.parts
    for id in ["get-card", "open-account", "hand-in-copies"] as [Identifier<Step>] {
      parts.change(id) { $0.dueToday }
    }
    let guide = try Guide(parts, for: details.content.guide.profile)

    let findings = TodayProof(guide, in: details).findings

    let outcome: Identifier<Outcome> = "apply-now"
    let index = try #require(guide[outcome].steps.firstIndex(of: "hand-in-copies"))
    #expect(TodayProof(details.content.guide, in: details).findings == [])
    #expect(
      findings.contains(
        Finding(
          details.place(.outcomes, ["outcomes", "apply-now", "steps", "\(index)"]),
          "some way to 'apply-now' has no room for 'hand-in-copies' today: 'parent-must-apply', "
            + "'apply-today', 'ask-advance' come first")), "\(findings)")
  }

  @Test func `finds a picture that no choice and no document names, at its file`() throws {
    let copy = try ContentCopy()
    try copy.change("Resources/guide/questions.yaml", ", picture: paper-toleration", to: "")
    let details = try copy.folder.readDetails(office: "kreis-viersen", texts: Shipped.texts)

    let findings = UseProof(details.content.guide, in: details).findings

    #expect(
      findings.map(\.description) == [
        "Resources/pictures/paper-toleration.svg:1:1: error: "
          + "no choice and no document names the picture 'paper-toleration'"
      ])
  }

  @Test func `finds a circumstance, a place and a source that nothing needs`() throws {
    let details = try shippedDetails()
    var parts = details.content.guide.parts
    parts.circumstances.append(Circumstance(id: "bored", code: 99))
    parts.places.append(Place(id: "moon"))
    let today = details.content.day
    parts.sources.append(
      Source(
        id: "hearsay", provision: "", address: "", checked: today, reviewBy: today,
        confidence: .low))
    let guide = try Guide(parts, for: details.content.guide.profile)

    let findings = UseProof(guide, in: details).findings

    #expect(
      findings.map(\.message) == [
        "no step and no document depends on circumstance 'bored'",
        "nothing is done at place 'moon'", "nothing rests on source 'hearsay'",
      ])
  }

  @Test func `says where a journey leaves its way`() throws {
    let details = try shippedDetails()
    var parts = details.content.guide.parts
    parts.outcomes = parts.outcomes.map { $0.id == "refused" ? $0.without("court-orally") : $0 }
    parts.documents.removeAll { $0.id == "tax-id" }
    let guide = try Guide(parts, for: details.content.guide.profile)

    let findings = JourneyProof(guide, in: details, on: details.content.day).findings

    #expect(findings.allSatisfy { $0.file == "Resources/guide/journeys.yaml" })
    #expect(
      Set(findings.map(\.message)) == [
        "the plan lacks the step 'court-orally'", "the plan lacks the paper 'tax-id'",
      ])
  }

  @Test func `lets the journeys go through an office's first town, or through none`() throws {
    let copy = try ContentCopy()
    let none = try copy.folder.readDetails(office: "template", texts: Shipped.texts)
    try copy.change(
      "Resources/offices/template.yaml", "towns: {}",
      to: "towns: { nettetal: { code: 1, name: Nettetal } }")
    let one = try copy.folder.readDetails(office: "template", texts: Shipped.texts)

    for details in [none, one] {
      let findings = JourneyProof(
        details.content.guide, in: details, on: details.content.day
      ).findings
      #expect(findings == [])
    }
  }

  @Test func `finds a source that had to be read again`() throws {
    let details = try shippedDetails()
    let guide = details.content.guide
    let source = guide[Identifier<Source>("sgb2-37")]
    let after = Day(ordinal: source.reviewBy.ordinal + 1)

    let before = SourceProof(guide, in: details, on: source.reviewBy).findings
    #expect(!before.contains { $0.message.contains("'sgb2-37'") })
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
