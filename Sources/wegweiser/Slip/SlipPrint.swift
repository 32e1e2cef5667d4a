internal import ArgumentParser
internal import Guide
internal import GuideFiles
internal import Issuing
internal import Messages
internal import Printing
internal import Slips
internal import Tickets
internal import TicketsSQLite
internal import Wording
internal import Words

/// `wegweiser slip print`: a slip for a number whose own may not have come out.
struct SlipPrint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "Print number, queue, minute and application form of a ticket once more.",
    discussion: """
      TICKET is a number of the newest day whose slip is uncertain, as in 'A 017'; one that came out \
      is not printed again, the number counts without it. Its answers are gone; --language is the \
      visitor's. At most two copies come of each. Exit status 64: no such number, 69: its slip came out, it gets no more copies, or no slip \
      came out.

      Example: wegweiser slip print 'A 017' --printer file:/dev/usb/lp0
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var state: StateOptions
  @OptionGroup var printing: PrinterOptions

  @Argument(help: "The number, as on the screen: a letter and three digits.")
  var ticket: String

  func run() throws {
    let language = try content.chosenLanguage()
    let kiosk = try Kiosk(content, state, printing)
    let wanted = try number()
    let (reader, now) = (kiosk.counters.place.ownReader, kiosk.counters.clock.now)
    let issuer = kiosk.issuer
    let content = kiosk.content
    let wording = Wording(content.guide, content.messages, in: language)
    let profile = content.guide.profile
    let result: Result<Issued?, LedgerError> = wait {
      do throws(LedgerError) {
        try await issuer.recover()
        let tickets = try await reader.roll(of: nil, at: now)?.tickets ?? []
        guard let ticket = tickets.first(where: { $0.number == wanted }) else {
          return .success(nil)
        }
        guard ticket.paper != .printed else { throw .notAllowed(step: .copy, in: .printed) }
        let printer = kiosk.printer { SlipMaker.again($0, in: ticket.queue, of: profile, wording) }
        return .success(try await issuer.printAgain(ticket, print: printer))
      } catch {
        return .failure(error)
      }
    }
    switch result {
    case .success(nil): throw Failure(.usage, "no number '\(wanted)' was given on the newest day")
    case .success(let issued?):
      // A printer that never tells has taken all bytes: that is no error.
      if issued.ticket.paper == .uncertain(.unacknowledged) {
        tell("note: \(PrinterFault.unacknowledged); look whether it came out")
      } else if issued.ticket.paper != .printed {
        throw Failure(.unavailable, "the slip of \(wanted) is \(issued.ticket.paper)")
      }
      Swift.print(issued.ticket.number)
    case .failure(.notAllowed(step: .copy, in: let paper)):
      switch paper {
      case .printed:
        throw Failure(
          .unavailable,
          "the slip of \(wanted) came out; only one that is uncertain is printed again, and the number "
            + "counts without it")
      case .uncertain:
        throw Failure(
          .unavailable, "both copies of \(wanted) were already tried; it is called without one")
      case .void: throw Failure(.unavailable, "\(wanted) is void and gets no slip")
      case .reserved, .sent:
        throw Failure(.unavailable, "\(wanted) is being printed; try again when it is done")
      }
    case .failure(let error): throw Failure(error)
    }
  }

  private func number() throws -> QueueNumber {
    if let number = QueueNumber(ticket) { return number }
    throw Failure(.usage, "'\(ticket)' is no number; numbers are written 'A 017'")
  }
}
