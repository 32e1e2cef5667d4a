internal import Guide
package import GuideFiles

/// The tree of questions as an SVG picture on landscape A3 sheets, one below the other.
///
/// Each question is a box with its answers; beside each answer stands the name of where it leads.
/// Lines run to questions in the same column and the next; to others, and to outcomes, whose list
/// stands at the end, the name is enough. Conditions stand below answers.
package struct GraphDrawing {
  package let svg: String

  package init(_ content: Content) {
    let (guide, messages) = (content.guide, content.messages)
    let nodes = guide.parts.questions.map { GraphNode($0, messages) }
    let list = GraphList(guide, messages)
    let layout = GraphLayout(nodes, listHeight: list.height)
    let height = GraphSheet.height * layout.sheets
    var lines = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(GraphSheet.width) \(height)" \
      width="420mm" height="\(297 * layout.sheets)mm" font-family="DejaVu Sans, sans-serif" \
      font-size="\(GraphSheet.type)">
      """,
      "<title>Wegweiser, Fragen und Ergebnisse</title>",
      "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>",
    ]
    // The part behind the plus changes with every word, also with those that are not drawn.
    let version = content.version.prefix { $0 != "+" }
    for sheet in 0..<layout.sheets {
      let y = GraphSheet.height * sheet + 32
      lines += [
        "<text x=\"\(GraphSheet.margin)\" y=\"\(y)\" font-size=\"17\" font-weight=\"bold\">"
          + "Wegweiser: Fragen und Ergebnisse</text>",
        "<text x=\"\(GraphSheet.margin)\" y=\"\(y + 15)\" fill=\"#444\">Stand \(version) · "
          + "Blatt \(sheet + 1) von \(layout.sheets) · → Frage mit ihrer Nummer · grün: Ergebnis · "
          + "kursiv: Bedingung · ← von diesen Fragen</text>",
      ]
    }
    let boxes = nodes.indices.map { GraphBox(nodes[$0], at: layout.places[$0], $0) }
    lines += GraphLines(boxes, layout, guide).elements
    for (index, box) in boxes.enumerated() {
      lines += box.elements(guide, from: layout.sources[index].map { nodes[$0].question })
    }
    lines += list.elements(at: layout.list)
    svg = (lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }
}

/// The colours of questions: dark enough to be told apart on white.
enum GraphColour {
  static let outcome = "#1e6b2e"

  static func question(_ code: Int) -> String { all[code % all.count] }

  private static let all = [
    "#2b6cb0", "#b7472a", "#0f766e", "#6b46c1", "#975a16", "#a23b72", "#4a5568",
  ]
}
