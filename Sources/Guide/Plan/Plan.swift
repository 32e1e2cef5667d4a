package import Words

/// What follows from a visitor's answers on a day: where to go, what to do, what to bring.
///
/// Screen, slip and `plan --json` all read this value, so they cannot say different things.
package struct Plan: Equatable, Sendable {
  package let outcome: Outcome

  /// The queue to stand in at this office.
  package let queue: Queue

  /// In three groups by time; within one by date, then by place.
  package let steps: [PlannedStep]

  /// The steps that may stand on paper, in groups and order as if there were no others: a step that
  /// may not takes no other's place among those for today, where it would show by its absence.
  package let printedSteps: [PlannedStep]
  package let papers: [PlannedPaper]

  /// What the slip states besides, in the guide's order.
  package let notes: [PlannedNote]

  /// What must be said beside the steps, the most important first.
  package let notices: [Notice]

  /// The answers that led here, those that no longer count left out.
  package let answers: Answers

  /// What was said to the questions that follow the way, in the guide's order.
  package let said: [Said]

  /// The questions asked on the way with their answers, in order.
  package let way: [Answered]

  package let today: Day
}

extension Plan {
  /// The most acts that a person under stress takes home for one day.
  package static let mostToday = 3

  /// The steps of one group, in order.
  package func steps(_ time: StepTime) -> [PlannedStep] { steps.filter { $0.time == time } }

  /// Whether an answer asks for an interpreter.
  package var wantsInterpreter: Bool {
    said.contains { said in
      said.value.choice.flatMap(said.question.choice)?.wantsInterpreter ?? false
    }
  }

  /// The notes that stand in one place, in order.
  package func notes(at place: NotePlace) -> [PlannedNote] {
    notes.filter { $0.note.place == place }
  }
}

/// A question that followed the way, with the answer that was given.
package struct Said: Equatable, Sendable {
  package let question: Question
  package let value: Value
}

/// A step as it concerns one visitor.
package struct PlannedStep: Equatable, Sendable {
  package let step: Step

  /// When it is to be done: its own time, or soon where more than three would be for today.
  package let time: StepTime

  /// The last day on which it can be done; nil where there is none.
  package let deadline: Deadline?

  /// Where it is done; nil where the step has no place.
  package let place: PlannedPlace?

  /// Whether it stands in the visitor's own lines only: without a private circumstance it would not
  /// be there.
  package let isPrivate: Bool
}

/// The last day for a step, and the last one on which offices are still open.
package struct Deadline: Equatable, Sendable {
  package let day: Day

  /// The Friday before a ``day`` on a weekend: the counter is closed then, while a letter or an
  /// e-mail still counts (BSG B 14 AS 51/18 R, read 2026-11-22). Nil where ``day`` itself is open, or
  /// where that Friday is past.
  package let lastOpenDay: Day?

  package init(_ rule: DeadlineRule, from today: Day) {
    day = rule.deadline(from: today)
    let friday = Day(ordinal: day.ordinal - max(0, day.weekday - 5))
    lastOpenDay = friday < day && friday >= today ? friday : nil
  }
}

/// Where a step is done, as far as it is known for this visitor.
package struct PlannedPlace: Equatable, Sendable {
  package let place: Place

  /// The office profile's lines that may serve the visitor: one where the town is known, several
  /// where it was not asked, none where the profile has none.
  package let lines: [String]
}

/// A paper as it concerns one visitor.
package struct PlannedPaper: Equatable, Sendable {
  package let document: Document
  package let status: DocumentStatus

  /// What its end date means; nil where none was typed.
  package let validity: Validity?
}

/// What must be said beside a result; the raw value is read by other programs.
package enum Notice: String, CaseIterable, Sendable {
  // In the order in which they are shown.
  case counterCheck = "counter-check"
  case draftTranslation = "draft-translation"
  case unverifiedOffice = "unverified-office"
  case sourceOverdue = "source-overdue"
  case notADecision = "not-a-decision"

  package var say: MessageKey { .interface("notice/\(rawValue)") }
}
