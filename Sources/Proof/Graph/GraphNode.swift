internal import Guide
internal import Messages
internal import Words

/// A question as the graph draws it: a box with a row for every way on.
struct GraphNode {
  let question: Identifier<Question>

  /// The question's text, in lines that fit the box.
  let title: [String]

  let rows: [Row]

  struct Row {
    /// The answer, in lines that fit beside the name of where it leads.
    let label: [String]

    /// Under which condition this way is taken, in lines; empty where there is none.
    let condition: [String]
    let destination: Destination
  }

  init(_ question: Question, _ messages: Messages) {
    self.question = question.id
    title = messages.string(question.ask, in: .source).wrapped(at: GraphSheet.titleLetters)
    // Towns have the same ways on, so one row stands for all.
    rows = question.choices.withOneName.flatMap { choice in
      let label =
        choice.name == nil
        ? messages.string(question.say(choice), in: .source)
        : question.choices.compactMap(\.name).joined(separator: ", ")
      return choice.routes.map { route in
        Row(
          label: label.wrapped(at: GraphSheet.labelLetters),
          condition: route.applicability.inWords?.wrapped(at: GraphSheet.conditionLetters) ?? [],
          destination: route.destination)
      }
    }
  }

  /// The height of what stands above the rows: the name, the question, and where it is come from.
  var headHeight: Int { 20 + GraphSheet.lineHeight * title.count }

  var height: Int { rows.reduce(headHeight + 4) { $0 + $1.height } }
}

extension GraphNode.Row {
  var height: Int {
    4 + GraphSheet.lineHeight * label.count + GraphSheet.smallLineHeight * condition.count
  }
}

extension Applicability {
  /// The condition as authors write it, without brackets; nil where there is none.
  fileprivate var inWords: String? {
    func words(_ condition: Condition) -> String {
      condition.terms.map(\.written).map { key, values in
        "\(key): \(values.joined(separator: ", "))"
      }.joined(separator: "; ")
    }
    let parts = [when.map { "when " + words($0) }, unless.map { "unless " + words($0) }]
    let said = parts.compactMap(\.self).joined(separator: ", ")
    return said.isEmpty ? nil : said
  }
}

extension String {
  /// Lines of at most so many characters, broken at spaces.
  func wrapped(at count: Int) -> [String] {
    split(separator: " ").reduce(into: []) { lines, word in
      if let last = lines.last, last.count + word.count < count {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
  }
}
