internal import Guide
internal import Messages
internal import Wording
internal import Words

/// The slips that are the longest of their outcome, of all ways and with everything that applies.
///
/// A slip grows with what its steps and papers say and with nothing else, so the ways are compared by
/// the letters of both, and only the longest of each outcome and language is set.
struct LongestSlips {
  /// The end of the way to each outcome's longest slip, with all its papers missing.
  private(set) var plans: [Plan] = []

  init(_ ends: [Interview], on today: Day, in wording: Wording) {
    let guide = wording.guide
    var letters: [String: Int] = [:]
    func weight(_ key: String, _ texts: () -> [Text]) -> Int {
      if let known = letters[key] { return known }
      let count = texts().reduce(0) { $0 + $1.string.unicodeScalars.count }
      letters[key] = count
      return count
    }
    var longest: [Identifier<Outcome>: (weight: Int, end: Interview)] = [:]
    for end in ends {
      guard let plan = guide.plan(for: end, on: today, translation: true) else { continue }
      let steps = plan.printedSteps.reduce(0) { sum, planned in
        let place = planned.place?.lines.joined() ?? ""
        return sum
          + weight("\(planned.step.id) \(place)") {
            [wording(planned.step.title)] + wording.places(of: planned)
              + (planned.time == .today ? [wording.text(of: planned, in: plan)] : [])
          }
      }
      let papers = plan.papers.reduce(0) { sum, paper in
        // Once in German for the officer, once with the place where to get it.
        sum
          + weight("\(paper.document.id)") {
            [wording(paper.document.say), wording(paper.document.say)]
              + (paper.document.place.map { [wording(Place(id: $0).say)] } ?? [])
          }
      }
      if steps + papers > longest[plan.outcome.id]?.weight ?? -1 {
        longest[plan.outcome.id] = (steps + papers, end)
      }
    }
    for outcome in guide.parts.outcomes {
      guard let end = longest[outcome.id]?.end else { continue }
      if let plan = guide.planWithNoPaper(for: end, on: today) { plans.append(plan) }
    }
  }
}

extension Guide {
  /// What whoever comes that way is told with none of the papers and an interpreter wanted.
  func planWithNoPaper(for end: Interview, on today: Day) -> Plan? {
    guard let bare = plan(for: end, on: today, translation: true) else { return nil }
    var told = end
    // The first choice says yes, the last count is the longest.
    for question in parts.followUps {
      let samples = question.kind.samples(on: today)
      told.handle(.answered(question.id, question.kind == .count ? samples.last : samples.first))
    }
    for paper in bare.papers {
      told.handle(.answered(paper.document.id.question, .paper(.missing)))
    }
    return plan(for: told, on: today, translation: true)
  }
}
