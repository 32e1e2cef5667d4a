internal import Guide

/// One question, drawn at its place.
struct GraphBox {
  let node: GraphNode
  let index: Int
  let place: GraphLayout.Place
  let x: Int
  let y: Int

  init(_ node: GraphNode, at place: GraphLayout.Place, _ index: Int) {
    self.node = node
    self.index = index
    self.place = place
    x = place.x
    y = place.y + GraphSheet.height * place.sheet
  }

  var right: Int { x + GraphSheet.columnWidth }

  /// Where lines from other boxes come in.
  var entry: Int { y + 10 }

  /// The rows, each with its top.
  var rows: [(row: GraphNode.Row, top: Int)] {
    var top = y + node.headHeight
    return node.rows.map { row in
      defer { top += row.height }
      return (row, top)
    }
  }

  func elements(_ guide: Guide, from sources: [Identifier<Question>]) -> [String] {
    let code = guide[node.question].code
    let colour = GraphColour.question(code)
    var elements = [
      "<rect id=\"\(node.question)\" x=\"\(x)\" y=\"\(y)\" width=\"\(GraphSheet.columnWidth)\" "
        + "height=\"\(node.height)\" rx=\"5\" fill=\"#f8fafc\" stroke=\"\(colour)\"/>",
      "<text x=\"\(x + 8)\" y=\"\(y + 13)\" fill=\"\(colour)\" font-weight=\"bold\">"
        + "\(code) · \(node.question)</text>",
    ]
    if !sources.isEmpty {
      let codes = sources.map { "\(guide[$0].code)" }.joined(separator: ", ")
      elements.append(
        "<text x=\"\(right - 8)\" y=\"\(y + 13)\" font-size=\"\(GraphSheet.smallType)\" "
          + "text-anchor=\"end\" fill=\"#444\">← \(codes)</text>")
    }
    for (line, title) in node.title.enumerated() {
      elements.append(
        "<text x=\"\(x + 8)\" y=\"\(y + 25 + line * GraphSheet.lineHeight)\" "
          + "font-weight=\"bold\">\(title.escaped)</text>")
    }
    for (row, top) in rows {
      elements.append(
        "<path d=\"M\(x) \(top) H\(right)\" stroke=\"#d5dbe3\" stroke-width=\"0.6\"/>")
      for (line, label) in row.label.enumerated() {
        let baseline = top + 10 + line * GraphSheet.lineHeight
        elements.append("<text x=\"\(x + 8)\" y=\"\(baseline)\">\(label.escaped)</text>")
      }
      for (line, condition) in row.condition.enumerated() {
        let baseline =
          top + 8 + row.label.count * GraphSheet.lineHeight + line * GraphSheet.smallLineHeight
        elements.append(
          "<text x=\"\(x + 8)\" y=\"\(baseline)\" font-size=\"\(GraphSheet.smallType)\" "
            + "font-style=\"italic\" fill=\"#9a3412\">\(condition.escaped)</text>")
      }
      switch row.destination {
      case .question(let id):
        let code = guide[id].code
        elements.append(
          .label(
            "→ \(code) \(id)", right: right - 3, top: top + 1, GraphColour.question(code),
            link: "\(id)"))
      case .outcome(let id):
        elements.append(
          .label(
            "\(guide[id].code) \(id)", right: right - 3, top: top + 1, GraphColour.outcome,
            fill: "#dff0df", link: "\(id)"))
      }
    }
    return elements
  }
}

extension String {
  /// The name of a question or an outcome in a frame of its colour, which leads to it on a screen.
  static func label(
    _ name: String, right: Int, top: Int, _ colour: String, fill: String = "white", link: String
  ) -> String {
    let width = name.count * 5 + 10
    return "<a href=\"#\(link)\"><rect x=\"\(right - width)\" y=\"\(top)\" width=\"\(width)\" "
      + "height=\"12\" rx=\"6\" fill=\"\(fill)\" stroke=\"\(colour)\" stroke-width=\"0.8\"/>"
      + "<text x=\"\(right - width / 2)\" y=\"\(top + 9)\" text-anchor=\"middle\" "
      + "fill=\"\(colour)\">\(name.escaped)</text></a>"
  }

  /// The text within XML.
  var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
