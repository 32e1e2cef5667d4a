package import Words

/// One thing to do: what, where, by when, and why it is so.
package struct Step: Equatable, Sendable, Identifiable {
  package let id: Identifier<Step>
  package let code: Int
  package let place: Identifier<Place>?
  package let deadline: DeadlineRule?
  package let applicability: Applicability

  /// The steps that say the opposite: nobody may be told both.
  package let contradictions: [Identifier<Step>]

  package let sources: [Identifier<Source>]

  package init(
    id: Identifier<Step>, code: Int, place: Identifier<Place>?, deadline: DeadlineRule?,
    applicability: Applicability, contradictions: [Identifier<Step>] = [],
    sources: [Identifier<Source>]
  ) {
    self.id = id
    self.code = code
    self.place = place
    self.deadline = deadline
    self.applicability = applicability
    self.contradictions = contradictions
    self.sources = sources
  }

  package var say: MessageKey { MessageKey(rawValue: "step/\(id)") }
}

/// By when a step must be done, counted from the day on which the visitor stands at the kiosk.
package enum DeadlineRule: String, CaseIterable, Sendable {
  case today

  /// SGB II § 37 Abs. 2: an application reaches back to the first of its month, so the month's last
  /// day saves the whole month. Read 2026-04-29.
  case endOfMonth = "end-of-month"

  package func deadline(from today: Day) -> Day {
    switch self {
    case .today: today
    case .endOfMonth: today.lastOfMonth
    }
  }
}
