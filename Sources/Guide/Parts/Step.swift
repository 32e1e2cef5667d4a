package import Words

/// One thing to do: what, where, by when, and why it is so.
package struct Step: Equatable, Sendable, Identifiable {
  package let id: Identifier<Step>
  package let code: Int
  package let time: StepTime
  package let place: Identifier<Place>?
  package let deadline: DeadlineRule?
  package let applicability: Applicability

  /// Whether there is a German sentence to say or to show, of its own.
  package let hasSentence: Bool

  /// Whether it may stand on paper; what could betray somebody stands on the screen alone.
  package let isPrinted: Bool

  /// The steps that say the opposite: nobody may be told both.
  package let contradictions: [Identifier<Step>]

  package let sources: [Identifier<Source>]

  package init(
    id: Identifier<Step>, code: Int, time: StepTime, place: Identifier<Place>?,
    deadline: DeadlineRule?, applicability: Applicability, hasSentence: Bool = false,
    isPrinted: Bool = true, contradictions: [Identifier<Step>] = [], sources: [Identifier<Source>]
  ) {
    self.id = id
    self.code = code
    self.time = time
    self.place = place
    self.deadline = deadline
    self.applicability = applicability
    self.hasSentence = hasSentence
    self.isPrinted = isPrinted
    self.contradictions = contradictions
    self.sources = sources
  }

  /// What to do, in at most six words.
  package var title: MessageKey { MessageKey(rawValue: "step/\(id)/title") }

  /// The same in full sentences.
  package var say: MessageKey { MessageKey(rawValue: "step/\(id)") }

  /// The German sentence to say or to show; its translations say what it means.
  package var sentence: MessageKey? {
    hasSentence ? MessageKey(rawValue: "step/\(id)/show") : nil
  }
}

/// When a step is to be done, the nearest first.
package enum StepTime: String, CaseIterable, Sendable {
  case today
  /// This month, or before its date.
  case soon
  /// The way on: course, training, work, order at home.
  case later
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
