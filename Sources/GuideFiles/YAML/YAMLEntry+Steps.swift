internal import Guide
internal import Words

/// What a step's fields must look like, so that a person under stress takes them in.
extension YAMLEntry {
  /// A title says what to do in at most six words; who reads it asks nothing and knows no
  /// abbreviation.
  func checkTitle() {
    let title = text()
    let words = title.split { $0 == " " || $0 == "\u{A0}" }
    if words.count > Step.mostTitleWords {
      add("a title has at most \(Step.mostTitleWords) words, this one \(words.count): '\(title)'")
    }
    if title.contains("?") { add("a title says what to do and asks nothing: '\(title)'") }
    if words.count == 1, title.count(where: \.isUppercase) > 1 {
      add("a title is no abbreviation alone, but an act, as in 'BAB beantragen': '\(title)'")
    }
    if title.hasSuffix(".") { add("a title is no sentence and has no full stop: '\(title)'") }
  }

  /// A German sentence that is said or shown is marked as one, in every language alike.
  func checkSentence() {
    let sentence = text()
    if !(sentence.hasPrefix("„") && sentence.hasSuffix("“")) {
      add("a sentence to show stands in quotation marks, as in „Ich brauche Hilfe.“: '\(sentence)'")
    }
  }

  func check(_ time: StepTime, against deadline: DeadlineRule?) {
    if deadline == .today, time != .today { add("what is due today has the time 'today'") }
    if deadline != nil, time == .later { add("what has a date is not for 'later'; say 'soon'") }
  }
}

/// Whether a step may stand on paper.
enum PaperRule: String, CaseIterable {
  case always
  /// It could betray somebody: it stands on the screen alone.
  case never
}

extension Step {
  /// What is taken in at a glance.
  package static let mostTitleWords = 6
}
