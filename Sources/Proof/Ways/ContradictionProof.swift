package import Guide
package import GuideFiles

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
          guard Self.meet(step.applicability, other.applicability, at: outcome, of: guide) else {
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
  private static func meet(
    _ one: Applicability, _ other: Applicability, at outcome: Outcome, of guide: Guide
  ) -> Bool {
    let ends = WayMap(guide, watching: one.questions.union(other.questions)).ends
    return guide.weighed(ends, one.circumstances + other.circumstances).contains { end in
      end.outcome == outcome.id && one.holds(for: end.answers) && other.holds(for: end.answers)
    }
  }
}
