/// What the circumstances of a visitor change about where the questions have led.
extension Guide {
  /// The circumstances that a visitor with these answers is asked about, in the guide's order.
  package func circumstances(given answers: Answers) -> [Circumstance] {
    parts.circumstances.filter { $0.applicability.holds(for: answers) }
  }

  /// The outcome for somebody whom the questions have led to `outcome`: that one, or the one to which
  /// the first weighty circumstance sends.
  package func outcome(
    _ outcome: Identifier<Outcome>, weighing answers: Answers
  ) -> Identifier<Outcome> {
    for circumstance in parts.circumstances where answers.circumstances.contains(circumstance.id) {
      let route = circumstance.routes.first { $0.applicability.holds(for: answers) }
      if case .outcome(let other)? = route?.destination { return other }
    }
    return outcome
  }

  /// The answers without what the visitor alone shall read of.
  func withoutPrivate(_ answers: Answers) -> Answers {
    let kept = parts.circumstances.filter { !$0.isPrivate && !$0.isSecret }.map(\.id)
    var open = answers
    open.circumstances.formIntersection(kept)
    return open
  }
}
