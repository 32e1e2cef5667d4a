internal import Guide
package import GuideFiles
internal import Messages
internal import Words

/// The tree of questions as an SVG picture: boxes for questions with their answers, lines down to
/// the questions that follow, and the outcome's name where a way ends. Conditions stand below answers.
package struct GraphDrawing {
  package let svg: String

  package init(_ content: Content) {
    let (guide, messages) = (content.guide, content.messages)
    let nodes = guide.parts.questions.map { GraphNode($0, messages) }
    let layout = GraphLayout(nodes)
    var lines = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(layout.width) \(layout.height + 40)" \
      width="\(layout.width)" height="\(layout.height + 40)" \
      font-family="DejaVu Sans, sans-serif" font-size="11">
      """,
      "<title>Wegweiser \(content.version)</title>",
      "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>",
    ]
    var boxes: [String] = []
    for index in nodes.indices {
      guard let place = layout.place(ofNode: index) else { continue }
      let box = GraphBox(nodes[index], x: place.slot.x, y: layout.tops[place.layer])
      boxes += box.elements(guide, messages)
      var targets: [Int] = []
      for (row, y) in box.rowsWithPlaces {
        guard case .question(let id) = row.destination,
          let to = nodes.firstIndex(where: { $0.question == id })
        else { continue }
        // Answers that lead to the same question share a line beside their box.
        if !targets.contains(to) { targets.append(to) }
        let number = targets.firstIndex(of: to) ?? 0
        let corner = (x: box.right + 8 + number * 6 % 24, y: box.bottom)
        lines.append(
          Self.line(
            from: (box.right, y), around: corner, GraphLayout.Edge(from: index, to: to), layout))
      }
    }
    lines += boxes
    lines.append(
      "<text x=\"20\" y=\"\(layout.height + 24)\" fill=\"#555\">"
        + "Stand \(content.version.escaped) · grün: Ergebnis · kursiv: Bedingung</text>")
    svg = (lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  /// A line from an answer down beside its box and through the lanes of its edge to the next
  /// question.
  private static func line(
    from start: (x: Int, y: Int), around corner: (x: Int, y: Int), _ edge: GraphLayout.Edge,
    _ layout: GraphLayout
  ) -> String {
    guard let end = layout.place(ofNode: edge.to) else { return "" }
    // Lines enter a box at its head, each from another box a little apart.
    let target = (x: end.slot.x + 40 + edge.from * 13 % 250, y: layout.tops[end.layer])
    let points = layout.lanes(of: edge) + [target]
    var path = "M\(start.x) \(start.y) H\(corner.x - 4)"
    path += " Q\(corner.x) \(start.y) \(corner.x) \(start.y + 4) V\(corner.y)"
    for (last, point) in zip([corner] + points, points) {
      let middle = (last.y + point.y) / 2
      path += " C\(last.x) \(middle) \(point.x) \(middle) \(point.x) \(point.y)"
    }
    let color = colors[edge.to % colors.count]
    return "<path d=\"\(path)\" fill=\"none\" stroke=\"\(color)\" stroke-width=\"1.4\"/>"
  }

  /// Dark enough to be told apart on white.
  private static let colors = [
    "#2b6cb0", "#b7472a", "#2f855a", "#6b46c1", "#975a16", "#0f766e", "#a23b72", "#4a5568",
  ]
}

/// One question, drawn.
private struct GraphBox {
  let node: GraphNode
  let x: Int
  let y: Int

  init(_ node: GraphNode, x: Int, y: Int) {
    self.node = node
    self.x = x
    self.y = y
  }

  var right: Int { x + GraphNode.width }
  var bottom: Int { y + node.height }

  private var headHeight: Int { GraphNode.lineHeight * node.title.count + 24 }

  /// The rows with the height at which their lines begin.
  var rowsWithPlaces: [(row: GraphNode.Row, y: Int)] {
    var top = y + headHeight
    return node.rows.map { row in
      let place = (row, top + GraphNode.rowHeight / 2)
      top += GraphNode.rowHeight + (row.condition == nil ? 0 : GraphNode.lineHeight)
      return place
    }
  }

  func elements(_ guide: Guide, _ messages: Messages) -> [String] {
    var elements = [
      "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(GraphNode.width)\" height=\"\(node.height)\" rx=\"6\" "
        + "fill=\"#f7f9fc\" stroke=\"#345\"/>",
      text(
        "\(guide[node.question].code) · \(node.question)", y + 16, "fill=\"#567\" font-size=\"10\""),
    ]
    for (line, title) in node.title.enumerated() {
      elements.append(text(title, y + 32 + line * GraphNode.lineHeight, "font-weight=\"bold\""))
    }
    for (row, place) in rowsWithPlaces {
      elements.append(text(row.label, place + 4, ""))
      if let condition = row.condition {
        elements.append(
          text(
            condition, place + 4 + GraphNode.lineHeight, "font-style=\"italic\" fill=\"#a40\"",
            indent: 22))
      }
      guard case .outcome(let id) = row.destination else { continue }
      let title = "\(guide[id].code) \(id)"
      elements.append(
        "<rect x=\"\(right + 34)\" y=\"\(place - 8)\" width=\"\(title.count * 7 + 12)\" height=\"16\" "
          + "rx=\"8\" fill=\"#dff0df\" stroke=\"#4a4\"/>")
      elements.append(
        "<text x=\"\(right + 40)\" y=\"\(place + 4)\">"
          + "<title>\(messages.string(guide[id].title, in: .source).escaped)</title>\(title)</text>"
      )
    }
    return elements
  }

  private func text(_ said: String, _ y: Int, _ attributes: String, indent: Int = 10) -> String {
    "<text x=\"\(x + indent)\" y=\"\(y)\" \(attributes)>\(said.escaped)</text>"
  }
}

extension String {
  /// The text within XML.
  fileprivate var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
