package import Guide
package import Words

/// What a page is about, in no language yet.
package enum Subject: Equatable, Sendable {
  case greeting
  case start
  case question(Identifier<Question>, given: Identifier<Choice>?, Progress, typed: String?)
  /// The answers to the questions, and all of them with what was said to apply.
  case check([Answered], Answers)
  case result(Plan)
  /// The steps that come after today.
  case further(Plan)
  /// One step in full.
  case step(Identifier<Step>, Plan)
  case whatNow(Plan)
  case asked(AskedPage)
  case papers(Plan)
  /// What to do about a paper that is missing.
  case missing(Identifier<Document>)
  case oneMoment
  case ticket(TicketOnScreen)
  case farewell
  case help(Identifier<Question>?)
  case words(Plan)
  /// The way so far, from which any question can be asked again.
  case way([Answered])
  /// What a helper can say of a question, and where it and other statements were read.
  case background(Identifier<Question>?, [Identifier<Source>])
  case languages
  case anew
  /// Whether what was asked is to be left open.
  case passingOver(Unanswered)
  case counter
  /// Key D gives no number for a while: too many were taken in haste.
  case questionsFirst
  case silence(secondsLeft: Int, offersSlip: Bool = false)
  case trouble(Trouble)
}

/// What a visitor may leave open.
package enum Unanswered: Sendable {
  case number, date, circumstances
}

/// What is wrong with a date that was typed.
package enum DateFault: Sendable {
  /// No calendar has it.
  case impossible
  /// It cannot be told what it is.
  case unreadable
}

/// A question asked around a result, with what was answered.
package struct AskedPage: Equatable, Sendable {
  package let question: Identifier<Question>
  package let answers: Answers

  /// Which of how many papers it asks for.
  package let number: Int
  package let total: Int

  /// What is wrong with the date that was typed.
  package let fault: DateFault?

  var given: Value? { answers[question] }

  package init(
    _ question: Identifier<Question>, given answers: Answers = Answers(), number: Int = 1,
    of total: Int = 1, fault: DateFault? = nil
  ) {
    self.question = question
    self.answers = answers
    self.number = number
    self.total = total
    self.fault = fault
  }
}

/// A number as the visitor sees it.
package struct TicketOnScreen: Equatable, Sendable {
  /// `A 017`; nil where none could be taken.
  package let number: String?
  package let isFirstInLine: Bool
  package let paper: PaperOnScreen

  /// How long it will probably wait; nil where nothing is said of it.
  package let waiting: WaitingTime?

  /// Whether the slip has titles alone for later, and every step may be printed in full.
  package let offersAllSteps: Bool

  /// That no number is given outside the opening hours; nil otherwise.
  package private(set) var closing: OpeningHours.Closing?

  /// That there is no number.
  package static func none(_ closing: OpeningHours.Closing? = nil) -> TicketOnScreen {
    var ticket = TicketOnScreen(number: nil, isFirstInLine: false, paper: .noPrinter)
    ticket.closing = closing
    return ticket
  }

  package init(
    number: String?, isFirstInLine: Bool, paper: PaperOnScreen, waiting: WaitingTime? = nil,
    offersAllSteps: Bool = false
  ) {
    self.waiting = waiting
    self.offersAllSteps = offersAllSteps
    self.number = number
    self.isFirstInLine = isFirstInLine
    self.paper = paper
  }
}

/// What is known of the slip, as far as a visitor is told.
package enum PaperOnScreen: Equatable, Sendable {
  case printing
  case there(mayPrintAgain: Bool)
  /// It may have come out; the visitor is asked, as long as it may be printed again.
  case uncertain(mayPrintAgain: Bool)
  case didNotCome
  case noPrinter
}

/// What went wrong, as far as a visitor is told.
package enum Trouble: Sendable {
  case startOver
  case screenTooSmall
}
