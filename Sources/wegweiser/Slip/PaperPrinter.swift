internal import Guide
internal import GuideFiles
internal import Issuing
internal import Printing
internal import Slips
internal import Tickets
internal import Wording
internal import Words

/// Prints slips on paper, and tells staff on standard error what went wrong.
struct PaperPrinter: SlipPrinter {
  private let outlet: Outlet
  private let compose: @Sendable (SlipTicket) -> Slip

  init(_ outlet: Outlet, compose: @escaping @Sendable (SlipTicket) -> Slip) {
    self.outlet = outlet
    self.compose = compose
  }

  func isGood() async -> Bool {
    let state = await outlet.press.state()
    if let fault = state.fault {
      tell("no slip is printed: \(fault)")
    } else if state.isNearEnd {
      tell("note: the printer's paper is nearly used up")
    }
    return state.fault == nil
  }

  func print(_ ticket: Ticket) async -> PrintOutcome {
    let bytes: [UInt8]
    do {
      bytes = try self.bytes(of: SlipTicket(ticket), on: ticket.minute.day)
    } catch {
      tell("the slip of \(ticket.number) was not set: \(error)")
      return .failed(.printerError)
    }
    guard let fault = await outlet.press.print(bytes) else { return .acknowledged }
    tell("the slip of \(ticket.number) may be missing: \(fault)")
    return .failed(fault.doubt)
  }

  private func bytes(of ticket: SlipTicket, on day: Day) throws(SlipError) -> [UInt8] {
    let slip = compose(ticket)
    let typesetter = try Typesetter()
    return switch outlet.form {
    case .escPos(let profile): try typesetter.escPos(slip, for: profile)
    case .pdf: try typesetter.set(slip, on: .roll80).pdf(created: day)
    }
  }
}

extension SlipTicket {
  /// What a slip says of a ticket that was taken.
  init(_ ticket: Ticket) {
    self.init(
      number: "\(ticket.number)", day: ticket.minute.day, time: ticket.minute.time,
      isCopy: ticket.isCopy)
  }
}

extension Site {
  /// What prints the slips that `compose` puts together: the printer, or the tray where there is
  /// none.
  func printer(compose: @escaping @Sendable (SlipTicket) -> Slip) -> any SlipPrinter {
    outlet.map { PaperPrinter($0, compose: compose) } ?? TrayPrinter(self, compose: compose)
  }

  /// What prints the slip of one plan, in German and the visitor's language.
  func printer(_ plan: Plan, in language: Language) -> any SlipPrinter {
    let wording = Wording(content.guide, content.messages, in: language)
    let version = content.version
    return printer { SlipMaker(plan, $0, version: version).slip(in: wording) }
  }
}
