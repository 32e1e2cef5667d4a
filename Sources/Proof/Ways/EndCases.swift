package import Guide

/// The ends of all ways, kept apart by the answers that some condition looks at.
///
/// Walked once for each set of questions that one condition names.
package struct EndCases {
  private var maps: [Set<Identifier<Question>>: [WayMap.End]] = [:]

  package init(_ guide: Guide) {
    let applicabilities =
      guide.parts.steps.map(\.applicability) + guide.parts.documents.map(\.applicability)
      + guide.parts.documents.compactMap(\.runsOn).map { Applicability(when: $0) }
    // The lines of a place depend on the town.
    for questions in Set(applicabilities.map(\.questions)).union([[], ["town"]]) {
      maps[questions] = WayMap(guide, watching: questions).ends
    }
  }

  /// The ends for a condition: whatever it can be met with, one of them meets it with.
  package func ends(for applicability: Applicability) -> [WayMap.End] {
    maps[applicability.questions] ?? []
  }

  /// Every end of every set; together they meet each condition with everything it can be met with.
  package var all: [WayMap.End] { maps.values.flatMap(\.self) }
}

extension Applicability {
  /// The questions that it names.
  package var questions: Set<Identifier<Question>> {
    Set(
      conditions.flatMap(\.terms).compactMap { term in
        if case .answer(let question, _) = term { question } else { nil }
      })
  }

  /// The circumstances that it names, each once.
  package var circumstances: [Identifier<Circumstance>] {
    var named: [Identifier<Circumstance>] = []
    for case .circumstances(let listed) in conditions.flatMap(\.terms) {
      named += listed.filter { !named.contains($0) }
    }
    return named
  }
}
