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
    var current = ""
    var isInBlank = false
    for character in text {
      if character == "_" {
        if !isInBlank { fragments.append(current.trimmed) }
        isInBlank = true
        current = ""
      } else {
        isInBlank = false
        current.append(character)
      }
    }
    guard !fragments.isEmpty else {
      (statement, labels) = (text, [])
      return
    }
    var sentences = fragments[0].sentences
    fragments[0] = sentences.popLast() ?? ""
    statement = (sentences + [current.trimmed]).filter { !$0.isEmpty }.joined(separator: " ")
    labels = fragments
  }
}
