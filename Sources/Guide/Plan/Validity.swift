package import Words

/// What the date under "gültig bis" means on the day of the visit.
package enum Validity: String, CaseIterable, Sendable {
  case valid
  /// It runs out within three months: time to ask for a new one.
  case endsSoon = "ends-soon"
  case expired
  /// The date has passed, but papers of this kind may still count; a person must look.
  case mayRunOn = "may-run-on"

  package init(of document: Document, until end: Day, on today: Day, given answers: Answers) {
    if end < today {
      self = document.runsOn?.holds(for: answers) ?? false ? .mayRunOn : .expired
    } else {
      self = end <= today.adding(months: 3) ? .endsSoon : .valid
    }
  }

  package var say: MessageKey { .interface("validity/\(rawValue)") }
}
