package import Guide
package import Pages
internal import TextLayout
internal import Words

/// Which page stands before a visitor; what is lit, marked or typed on it makes no other of it.
package struct Standing: Equatable, Sendable {
  let stage: Stage
  let overlay: Overlay?
  let page: Destination
  let screen: Int?
  let language: Language?
  let look: Look
  let showsPictures: Bool
}

/// How far a visit has come.
package enum Stage: Equatable, Sendable {
  case greeting, start, questions, check, result, further, whatNow
  /// A question before the result or behind it, and what is wrong with the date that was typed.
  case asking(Identifier<Question>, DateFault? = nil)
  case papers, issuing, ticket, farewell
}

/// A page over the page; behind it everything stays as it was.
package enum Overlay: Equatable, Sendable {
  case help, languages, anew, counter
  /// Whether what was asked is to be left open.
  case passingOver(Unanswered)
  /// A step of the result in full.
  case step(Identifier<Step>)
  /// What to do about a missing paper.
  case missing(Identifier<Document>)
  /// For somebody who helps.
  case way, background
  case silence(secondsLeft: Int)
}

/// What the world is asked to do.
package enum VisitEffect: Equatable, Sendable {
  /// Take a number and print the slip.
  case issue(Plan)
  case printAgain
  /// Print the slip once more, with every step in full.
  case printAllSteps
  /// The visitor says that the slip came out.
  case slipIsThere
  /// The visit is over; everything must be wiped.
  case leave
}
