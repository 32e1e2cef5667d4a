/// A form that is torn off: words, then blanks to write on, each with its label.
///
/// "I apply today. Name ____ Signature ____" has one sentence and two labels.
struct Strip: Equatable {
  /// What the form says, without its blanks; may be empty.
  let statement: String

  /// What each blank is for, in order. The last one is for a stamp.
  let labels: [String]

  init(_ text: String) {
    var fragments: [String] = []
    var rest = text.unicodeScalars[...]
    while let blank = rest.firstIndex(of: "_") {
      fragments.append(String(rest[..<blank]).trimmed)
      rest = rest[blank...].drop { $0 == "_" }
    }
    let end = String(rest).trimmed
    guard !fragments.isEmpty else {
      (statement, labels) = (text, [])
      return
    }
    var sentences = fragments[0].sentences
    fragments[0] = sentences.popLast() ?? ""
    statement = (sentences + [end]).filter { !$0.isEmpty }.joined(separator: " ")
    labels = fragments
  }
}
