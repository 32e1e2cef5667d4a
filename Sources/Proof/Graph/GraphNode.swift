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
    let label: String

    /// Under which condition this way is taken; nil where there is none.
    let condition: String?
    let destination: Destination
  }

  init(_ question: Question, _ messages: Messages) {
    self.question = question.id
    title = messages.string(question.ask, in: .source).wrapped(at: 44)
    // Towns have the same ways on, so one row stands for all.
    rows = question.choices.withOneName.flatMap { choice in
      let label =
        choice.name == nil
        ? messages.string(question.say(choice), in: .source)
        : question.choices.compactMap(\.name).joined(separator: ", ")
      return choice.routes.map { route in
        Row(
          label: label.shortened(to: 46), condition: route.applicability.inWords,
          destination: route.destination)
      }
    }
  }

  /// In pixels; what the drawing needs.
  static let width = 330

  /// What is free at its right for the names of outcomes and for lines.
  static let outcomeWidth = 180
  static let rowHeight = 20
  static let lineHeight = 16

  var height: Int {
    Self.lineHeight * title.count + 30
      + rows.reduce(0) { $0 + Self.rowHeight + ($1.condition == nil ? 0 : Self.lineHeight) }
  }
}

extension Applicability {
  /// The condition as authors write it, without brackets; nil where there is none.
  fileprivate var inWords: String? {
    func words(_ condition: Condition) -> String {
      condition.terms.map { term in
        switch term {
        case .answer(let question, let choices):
          "\(question): \(choices.map(\.rawValue).joined(separator: ", "))"
        case .circumstances(let listed):
          "circumstances: \(listed.map(\.rawValue).joined(separator: ", "))"
        }
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

  fileprivate func shortened(to count: Int) -> String {
    self.count <= count ? self : prefix(count - 1) + "…"
  }
}
