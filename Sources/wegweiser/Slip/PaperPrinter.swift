internal import Guide
internal import GuideFiles
internal import Issuing
internal import Journal
internal import Printing
internal import Slips
internal import Tickets
internal import Wording
internal import Words

/// Prints slips on paper, and tells staff what went wrong.
struct PaperPrinter: SlipPrinter {
  private let outlet: Outlet
  private let note: @Sendable (JournalEvent) -> Void
  private let compose: @Sendable (SlipTicket) -> Slip

  init(
    _ outlet: Outlet, note: @escaping @Sendable (JournalEvent) -> Void,
    compose: @escaping @Sendable (SlipTicket) -> Slip
  ) {
    self.outlet = outlet
    self.note = note
    self.compose = compose
  }

  func isGood() async -> Bool {
    let state = await outlet.press.state()
    if let fault = state.fault {
      note(.noSlipPrinted(fault))
    } else if state.isNearEnd {
      note(.paperNearEnd)
    }
    return state.fault == nil
  }

  func print(_ ticket: Ticket) async -> PrintOutcome {
    let bytes: [UInt8]
    do {
      bytes = try self.bytes(of: SlipTicket(ticket), on: ticket.minute.day)
    } catch {
      note(.slipNotSet(ticket))
      return .failed(.printerError)
    }
    guard let fault = await outlet.press.print(bytes) else { return .acknowledged }
    note(.slipUncertain(ticket, fault))
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
    outlet.map { PaperPrinter($0, note: note, compose: compose) }
      ?? TrayPrinter(self, compose: compose)
  }

  /// What prints the slip of one plan, in German and the visitor's language.
  func printer(_ plan: Plan, in language: Language) -> any SlipPrinter {
    let wording = Wording(content.guide, content.messages, in: language)
    let version = content.version
    return printer { SlipMaker(plan, $0, version: version).slip(in: wording) }
  }
}
