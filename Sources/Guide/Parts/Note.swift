package import Words

/// One thing that a slip states beside steps and papers, such as "Vorschuss gewünscht".
///
/// To whom it applies is a condition in `notes.yaml`, so that no renderer decides:
///
///     advance: { place: officer, when: { income: [nobody] }, say: Vorschuss gewünscht }
package struct Note: Equatable, Sendable, Identifiable {
  package let id: Identifier<Note>
  package let place: NotePlace
  package let applicability: Applicability

  /// The day that stands for `{date}` in its text; nil where it names none.
  package let date: NoteDate?

  package init(
    id: Identifier<Note>, place: NotePlace, applicability: Applicability, date: NoteDate? = nil
  ) {
    self.id = id
    self.place = place
    self.applicability = applicability
    self.date = date
  }

  package var say: MessageKey { MessageKey(rawValue: "note/\(id)") }
}

/// Where a note stands; the raw value is read by other programs.
package enum NotePlace: String, CaseIterable, Sendable {
  /// Among the lines for the officer.
  case officer
  /// With what the visitor does today.
  case today
  /// The form to tear off, with its blanks.
  case strip
}

/// A day that a note names, counted from the day on which the visitor stands at the kiosk.
package enum NoteDate: String, CaseIterable, Sendable {
  case today

  /// SGB II § 37 Abs. 2: an application reaches back to the first of its month. Read 2026-04-29.
  case firstOfMonth = "first-of-month"
  case endOfMonth = "end-of-month"

  package func day(from today: Day) -> Day {
    switch self {
    case .today: today
    case .firstOfMonth: today.firstOfMonth
    case .endOfMonth: today.lastOfMonth
    }
  }
}

/// A note as it concerns one visitor.
package struct PlannedNote: Equatable, Sendable {
  package let note: Note
  package let date: Day?

  /// What stands for `{adults}` in its text: the numbers that were given.
  package let counts: [String: String]
}
