package import Words

/// Something about the visitor's life that decides which steps and papers concern them, or where
/// they go at all.
///
/// It is asked on one page behind the last question of every way. In `circumstances.yaml`:
///
///     letter:
///       code: 14
///       say: Ich habe einen neuen Brief mit einem Datum.
///       go: [{ when: { paper: [bamf-letter] }, go: refused }]
package struct Circumstance: Equatable, Sendable, Identifiable {
  package let id: Identifier<Circumstance>
  package let code: Int

  /// To whom it is offered.
  package let applicability: Applicability

  /// The outcomes to which it sends: the first whose condition holds is taken, or else the visitor
  /// stays where the questions have led.
  package let routes: [Route]

  /// What follows from it, asked before the result; nil where nothing does.
  package let asks: Ask?

  /// Whether the steps that follow from it stand in the visitor's own lines only, as after
  /// "I am pregnant": not before the officer, not in the code, not in a second copy.
  package let isPrivate: Bool

  /// Whether it is not repeated to whoever looks over the visitor's shoulder or listens: it is on no
  /// list of answers and never read aloud, as after "somebody hurts me".
  package let isSecret: Bool

  package init(
    id: Identifier<Circumstance>, code: Int, applicability: Applicability = .always,
    routes: [Route] = [], asks: Ask? = nil, isPrivate: Bool = false, isSecret: Bool = false
  ) {
    self.id = id
    self.code = code
    self.applicability = applicability
    self.routes = routes
    self.asks = asks
    self.isPrivate = isPrivate
    self.isSecret = isSecret
  }

  package var say: MessageKey { MessageKey(rawValue: "circumstance/\(id)") }
}
