package import Guide
package import GuideFiles
internal import Words

/// Proves that nobody is told two things that exclude each other.
///
/// Only outcomes that have both steps are looked at, with every combination of what the two
/// conditions name.
package struct ContradictionProof {
  package private(set) var findings: [Finding] = []

  package init(_ guide: Guide, in details: ContentDetails) {
    for step in guide.parts.steps {
      for (index, other) in step.contradictions.map({ guide[$0] }).enumerated() {
        for outcome in guide.parts.outcomes
        where outcome.steps.contains(step.id) && outcome.steps.contains(other.id) {
          guard
            meet(
              step.applicability, other.applicability, at: outcome, of: guide, details.content.day)
          else {
            continue
          }
          findings.append(
            Finding(
              details.place(.steps, ["steps", step.id.rawValue, "not-with", "\(index)"]),
              "some way to '\(outcome.id)' shows both step '\(step.id)' and step '\(other.id)'"))
        }
      }
    }
  }

  /// Whether both conditions hold at once on some way that ends at the outcome.
  private func meet(
    _ one: Applicability, _ other: Applicability, at outcome: Outcome, of guide: Guide,
    _ today: Day
  ) -> Bool {
    let both = Applicability.joined([one, other])
    let ends = WayMap(guide, watching: guide.whole(both).questions).ends
    return guide.ends(meeting: both, from: ends, on: today).contains { end in
      let situation = Situation(end.answers, on: today)
      return end.outcome == outcome.id && one.holds(in: situation) && other.holds(in: situation)
    }
  }
}
