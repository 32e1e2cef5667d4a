package import Words

/// One paper that an office wants to see.
package struct Document: Equatable, Sendable, Identifiable {
  package let id: Identifier<Document>
  package let code: Int

  /// Who issues it; nil where nobody does.
  package let place: Identifier<Place>?

  /// Whether the application is complete enough without it for now.
  package let mayComeLater: Bool

  /// Whether it carries an end date, "gültig bis".
  package let hasEndDate: Bool

  /// When a printed end date may have passed although the paper still counts, as for § 24 cards that
  /// an ordinance lets run on.
  package let runsOn: Condition?

  package let applicability: Applicability

  /// The outcomes for which it is not asked, whatever its condition says.
  package let exceptions: [Identifier<Outcome>]

  package let sources: [Identifier<Source>]

  /// What the paper looks like; nil where it looks different everywhere.
  package let picture: Identifier<Drawing>?

  package init(
    id: Identifier<Document>, code: Int, place: Identifier<Place>?, mayComeLater: Bool,
    hasEndDate: Bool, runsOn: Condition?, applicability: Applicability,
    exceptions: [Identifier<Outcome>], sources: [Identifier<Source>],
    picture: Identifier<Drawing>? = nil
  ) {
    self.id = id
    self.code = code
    self.place = place
    self.mayComeLater = mayComeLater
    self.hasEndDate = hasEndDate
    self.runsOn = runsOn
    self.applicability = applicability
    self.exceptions = exceptions
    self.sources = sources
    self.picture = picture
  }
}

/// What is known of a paper after the check.
package enum DocumentStatus: String, CaseIterable, Sendable {
  /// It is there, for everyone in the family whom it concerns.
  case have
  case missing
  case notNeeded = "not-needed"
  case unasked
}

extension Document {
  /// Whether it is there, and the date that it bears.
  package var questions: [Question] {
    let date = Question(id: id.dateQuestion, code: code, kind: .date(of: id), sources: sources)
    return [Question(id: id.question, code: code, kind: .paper(id), sources: sources)]
      + (hasEndDate ? [date] : [])
  }

  package var say: MessageKey { key("say") }
  package var ask: MessageKey { key("ask") }
  package var look: MessageKey { key("look") }
  package var missing: MessageKey { key("missing") }

  private func key(_ part: String) -> MessageKey { MessageKey(rawValue: "document/\(id)/\(part)") }
}
