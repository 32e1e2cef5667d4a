package import Guide
package import Words

/// Something that the visitor can choose.
package struct Option: Equatable, Sendable {
  package let action: Action

  /// Whether it is what the visitor chose before, or one of several that are chosen.
  package let isMarked: Bool

  /// The name of its picture; nil where it has none.
  package let picture: String?

  /// Whether it says yes (true) or no to what the page asks; nil where it says something else.
  package let saysYes: Bool?

  package init(
    _ action: Action, isMarked: Bool = false, picture: String? = nil, saysYes: Bool? = nil
  ) {
    self.action = action
    self.isMarked = isMarked
    self.picture = picture
    self.saysYes = saysYes
  }
}

/// What choosing an option does; the visit carries it out.
package enum Action: Equatable, Sendable {
  case speak(Language)
  case begin(withMoreTime: Bool)
  case answer(Identifier<Choice>)
  case change(Identifier<Question>)
  case checkPapers
  case getNumber
  case readAgain
  /// Shows a step in full.
  case read(Identifier<Step>)
  /// Shows what to do about a missing paper.
  case readOf(Identifier<Document>)
  case toggle(Identifier<Circumstance>)
  /// Answers the question on show.
  case give(Value)
  case slipIsThere
  case printAgain
  case printAllSteps
  case leave
  case startAnew
  case askCounter
  case close
  /// Leaves open what the page asks.
  case passOver
  /// Does what a key at the foot does.
  case press(FootKey)
}
