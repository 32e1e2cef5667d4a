internal import Guide
package import GuideFiles
internal import Messages
internal import Words

/// The tree of questions in the language of Graphviz (DOT): a box for each question, an ellipse for
/// each outcome, and an edge for each way on, with its answer and its condition in brackets.
package struct GraphText {
  package let dot: String

  package init(_ content: Content) {
    let (guide, messages) = (content.guide, content.messages)
    var lines = [
      "digraph wegweiser {", "  label=\"\("Wegweiser \(content.version)".quoted)\"",
      "  node [shape=box]",
    ]
    for outcome in guide.parts.outcomes {
      let title = "\(outcome.code) \(outcome.id)\n\(messages.string(outcome.title, in: .source))"
      lines.append("  \"outcome/\(outcome.id)\" [shape=ellipse, label=\"\(title.quoted)\"]")
    }
    for question in guide.parts.questions {
      let node = GraphNode(question, messages)
      let title = (["\(question.code) \(question.id)"] + node.title).joined(separator: "\n")
      lines.append("  \"question/\(question.id)\" [label=\"\(title.quoted)\"]")
      for row in node.rows {
        let condition = row.condition.joined(separator: " ")
        let label =
          [row.label.joined(separator: " ")] + (condition.isEmpty ? [] : ["[\(condition)]"])
        lines.append(
          "  \"question/\(question.id)\" -> \"\(row.destination.nameInGraph)\" "
            + "[label=\"\(label.joined(separator: "\n").quoted)\"]")
      }
    }
    dot = (lines + ["}"]).joined(separator: "\n") + "\n"
  }
}

extension Destination {
  fileprivate var nameInGraph: String {
    switch self {
    case .question(let id): "question/\(id)"
    case .outcome(let id): "outcome/\(id)"
    }
  }
}

extension String {
  /// As it stands between DOT's quotation marks.
  fileprivate var quoted: String {
    replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }
}
