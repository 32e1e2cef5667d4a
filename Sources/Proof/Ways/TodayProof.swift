package import Guide
package import GuideFiles

/// Proves that no answers lead to more acts due today than a person takes in.
///
/// A plan shows three and lets the rest lead the next group. That may happen to what can wait, or
/// where several circumstances come together; never to what is due today because of the answers.
package struct TodayProof {
  package private(set) var findings: [Finding] = []

  package init(_ guide: Guide, in details: ContentDetails) {
    for outcome in guide.parts.outcomes {
      let acts = outcome.steps.map { guide[$0] }.filter { $0.time == .today }
      guard acts.count > Plan.mostToday else { continue }
      let questions = acts.reduce(into: Set()) { $0.formUnion($1.applicability.questions) }
      var reported: Set<Identifier<Step>> = []
      for end in WayMap(guide, watching: questions).ends where end.outcome == outcome.id {
        let steps = guide.steps(for: outcome.id, given: end.answers, on: details.content.day)
        let today = steps.filter { $0.time == .today }.prefix(Plan.mostToday).map { "'\($0.id)'" }
        for step in steps.beyondToday where step.deadline == .today {
          guard reported.insert(step.id).inserted,
            let place = outcome.steps.firstIndex(of: step.id)
          else { continue }
          findings.append(
            Finding(
              details.place(.outcomes, ["outcomes", outcome.id.rawValue, "steps", "\(place)"]),
              "some way to '\(outcome.id)' has no room for '\(step.id)' today: "
                + "\(today.joined(separator: ", ")) come first"))
        }
      }
    }
  }
}
