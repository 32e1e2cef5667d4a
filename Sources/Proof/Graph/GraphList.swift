internal import Guide
internal import Messages
internal import Words

/// The outcomes with what they say: many answers lead to one, so it is drawn once, by name.
struct GraphList {
  private struct Entry {
    let outcome: Outcome
    let title: [String]
  }

  private let entries: [Entry]

  init(_ guide: Guide, _ messages: Messages) {
    entries = guide.parts.outcomes.map { outcome in
      let said = "\(messages.string(outcome.title, in: .source)) (\(outcome.queue.rawValue))"
      return Entry(outcome: outcome, title: said.wrapped(at: GraphSheet.labelLetters))
    }
  }

  var height: Int { entries.reduce(20) { $0 + GraphSheet.lineHeight * $1.title.count + 5 } }

  func elements(at place: GraphLayout.Place) -> [String] {
    var y = place.y + GraphSheet.height * place.sheet + 10
    var elements = [
      "<text x=\"\(place.x)\" y=\"\(y)\" font-weight=\"bold\">Ergebnisse (Buchstabe der Schlange)</text>"
    ]
    y += 6
    for entry in entries {
      elements.append("<g id=\"\(entry.outcome.id)\">")
      elements.append(
        .label(
          "\(entry.outcome.code) \(entry.outcome.id)", right: place.x + 116, top: y,
          GraphColour.outcome, fill: "#dff0df", link: "\(entry.outcome.id)"))
      for (line, title) in entry.title.enumerated() {
        elements.append(
          "<text x=\"\(place.x + 122)\" y=\"\(y + 9 + line * GraphSheet.lineHeight)\">"
            + "\(title.escaped)</text>")
      }
      elements.append("</g>")
      y += GraphSheet.lineHeight * entry.title.count + 5
    }
    return elements
  }
}
