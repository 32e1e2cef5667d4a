import Guide
import GuideFiles
import Proof
import Shipped
import Testing

/// What an author reads who has made a mistake in what is asked around a result: the whole line.
@Suite struct `A mistake in what follows a result` {
  @Test func `is a question that nobody asks`() throws {
    let copy = try ContentCopy()
    let places = try copy.change(
      "Resources/guide/questions.yaml", "  adults: { code",
      to: "  elders: ①{ code: 90, kind: count, "
        + "ask: Wie viele Alte wohnen bei Ihnen? }\n  adults: { code")
    let details = try copy.folder.readDetails(office: "kreis-viersen", texts: Shipped.texts)

    let findings = UseProof(details.content.guide, in: details).findings.map(\.description)

    #expect(
      findings == ["\(places[0]): error: no outcome and no circumstance asks 'elders'"])
  }

  @Test func `is a condition that nobody meets, or everybody`() throws {
    let details = try shippedDetails()
    var parts = details.content.guide.parts
    // More than nine are never counted, and whoever stays with the Sozialamt is not asked how many.
    parts.change("hand-in-copies") { $0.under(.init(when: Condition([.counts(["children": 9])]))) }
    parts.change("training-sozialamt") { $0.under(.init(when: Condition([.known(["adults"])]))) }
    // Whoever is not asked for a day is told as if it were today.
    let soon = Condition([.within(months: 3, of: "protection-date")])
    parts.change("ask-change-day") { $0.under(Applicability(when: soon)) }
    parts.outcomes = parts.outcomes.map { outcome in
      switch outcome.id {
      case "apply-now": outcome.asking(.question("interpreter"), when: "yes")
      case "existing-case": outcome.asking(.question("interpreter"), when: "no")
      default: outcome
      }
    }
    let guide = try Guide(parts, for: details.content.guide.profile)

    let findings = ConditionProof(
      guide, in: details, EndCases(guide, on: details.content.day)
    ).findings.map(\.message)

    #expect(
      Set(findings.filter { !$0.hasPrefix("on no way") }) == [
        "the condition of step 'hand-in-copies' holds on no way that comes to it",
        "the condition of step 'training-sozialamt' holds on no way that comes to it",
        "the condition of step 'ask-change-day' holds on every way; leave it out",
        "the condition of 'interpreter' behind 'apply-now' holds on no way that comes to it",
        "the condition of 'interpreter' behind 'existing-case' holds on every way; leave it out",
      ])
  }

  @Test func `is a note that names a number which need not be known`() throws {
    let copy = try ContentCopy()
    let places = try copy.change(
      "Resources/guide/notes.yaml", "{ known: [adults, children] }, say: \"",
      to: "{ known: [adults] }, say: ①\"")
    let details = try copy.folder.readDetails(office: "kreis-viersen", texts: Shipped.texts)

    let findings = NoteProof(details.content.guide, in: details).findings.map(\.description)

    #expect(
      findings == [
        "\(places[0]): error: note 'persons' says {children}, which its condition does not ask "
          + "to be known"
      ])
  }
}

extension Outcome {
  /// The same, asking one thing of those alone who have answered `urgent` so.
  fileprivate func asking(_ subject: Ask.Subject, when choice: Identifier<Choice>) -> Outcome {
    let condition = Condition([.answer("urgent", isOneOf: [choice])])
    return Outcome(
      id: id, code: code, offices: offices, queue: queue, isFirstInLine: isFirstInLine,
      asks: asks.filter { $0.subject != subject } + [
        Ask(subject, Applicability(when: condition))
      ], steps: steps, sources: sources)
  }
}
