package import Guide
package import GuideFiles
internal import Messages

/// Proves that a note says nothing that its condition lets be unknown: a number that was not counted
/// would stand on paper as `{adults}`.
package struct NoteProof {
  package private(set) var findings: [Finding] = []

  package init(_ guide: Guide, in details: ContentDetails) {
    for note in guide.parts.notes {
      var known = Set(note.date == nil ? [] : ["date"])
      for term in note.applicability.when?.terms ?? [] {
        switch term {
        case .known, .counts: known.formUnion(term.questions.map(\.rawValue))
        default: break
        }
      }
      let named = details.germanTexts[note.say]?.forms.flatMap(\.placeholders) ?? []
      for name in named where !known.contains(name) {
        findings.append(
          Finding(
            details.place(.notes, ["notes", note.id.rawValue, "say"]),
            name == "date"
              ? "note '\(note.id)' says {date} and has no 'date:'"
              : "note '\(note.id)' says {\(name)}, which its condition does not ask to be known"))
      }
    }
  }
}
