internal import Guide
internal import Messages
internal import Wording
internal import Words

/// The last pages: the number, and the farewell.
extension PageMaker {
  /// The number large in every case; then one sentence on the paper, and what to do now.
  func ticket(_ ticket: TicketOnScreen, _ page: inout PageDraft) {
    page.keys(.language)
    guard let number = ticket.number else {
      if let closing = ticket.closing {
        page.say(.closedTitle, .title)
        page.say("closed/when", .paragraph, wording.reopening(closing))
      } else {
        page.say(.ticketNoNumber, .title)
      }
      page.offer(.leave, .ticketDone)
      return
    }
    page.say("ticket/number", .number, Text(string: number, language: .source))
    page.say(.ticketNumber, .heading, ["number": number])
    if let time = ticket.waiting { page.say("ticket/waiting", .paragraph, wording.waiting(time)) }
    if ticket.isFirstInLine { page.say(.ticketFirstInLine, .notice) }
    switch ticket.paper {
    case .printing: page.say(.ticketPrinting, .paragraph)
    case .there: page.say(.ticketTakeSlip, .paragraph)
    case .didNotCome: page.say(.ticketTellStaff, .notice)
    case .noPrinter: page.say(.ticketNoPrinter, .notice)
    case .uncertain(let mayPrintAgain):
      page.say(.ticketIsItThere, .title)
      page.offer(.slipIsThere, .ticketThere)
      if mayPrintAgain { page.offer(.printAgain, .ticketAgain) }
      return
    }
    page.say(.ticketRemember, .paragraph)
    page.say(.ticketWatchScreen, .paragraph)
    if ticket.paper != .printing { page.offer(.leave, .ticketDone) }
    if ticket.offersAllSteps, case .there = ticket.paper {
      page.offer(.printAllSteps, .ticketAllSteps)
    }
    if manner.isAssisted, case .there(mayPrintAgain: true) = ticket.paper {
      page.offer(.printAgain, .ticketSecondCopy)
    }
  }

  func farewell(_ page: inout PageDraft) {
    page.say(.ticketThanks, .title)
    page.say(.ticketWiped, .paragraph)
  }
}
