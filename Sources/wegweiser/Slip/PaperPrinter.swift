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
  private let drawings: String
  private let compose: @Sendable (SlipTicket) -> Slip
  private let kiosk: Kiosk

  /// A printer for slips with the drawings of the site's content.
  init(_ outlet: Outlet, _ kiosk: Kiosk, compose: @escaping @Sendable (SlipTicket) -> Slip) {
    self.outlet = outlet
    self.kiosk = kiosk
    drawings = kiosk.content.folder.printedDrawings
    self.compose = compose
  }

  func isGood() async -> Bool {
    let state = await outlet.press.state()
    if let fault = state.fault {
      kiosk.counters.note(.noSlipPrinted(fault))
    } else if state.isNearEnd {
      kiosk.counters.note(.paperNearEnd)
    }
    return state.fault == nil
  }

  func print(_ ticket: Ticket) async -> PrintOutcome {
    let (bytes, length): ([UInt8], Int)
    let slipTicket = SlipTicket(ticket, waiting: await kiosk.counters.waitingTime(of: ticket))
    do {
      (bytes, length) = try outlet.bytes(
        of: compose(slipTicket), on: ticket.minute.day, drawings: drawings)
    } catch {
      kiosk.counters.note(.slipNotSet(ticket))
      return .failed(.printerError)
    }
    guard let fault = await outlet.press.print(bytes, length: length) else { return .acknowledged }
    kiosk.counters.note(.slipUncertain(ticket, fault))
    return .failed(fault.doubt)
  }
}

extension Outlet {
  /// A slip as this printer takes it, and its length in millimetres.
  func bytes(
    of slip: Slip, on day: Day, drawings: String?
  ) throws(SlipError) -> ([UInt8], length: Int) {
    let typesetter = try Typesetter(drawingFolder: drawings)
    switch form {
    case .escPos(let profile): return try typesetter.escPos(slip, for: profile)
    case .pdf:
      let set = try typesetter.set(slip, on: .roll80)
      return (try set.pdf(created: day), set.length)
    }
  }
}

extension SlipTicket {
  /// What a slip says of a ticket that was taken.
  ///
  /// A copy says nothing of the waiting time: part of it is over.
  init(_ ticket: Ticket, waiting: WaitingTime?) {
    self.init(
      number: "\(ticket.number)", day: ticket.minute.day, time: ticket.minute.time,
      isCopy: ticket.isCopy, waiting: ticket.isCopy ? nil : waiting)
  }
}

extension Kiosk {
  /// What prints the slips that `compose` puts together: the printer, or the tray where there is
  /// none.
  func printer(compose: @escaping @Sendable (SlipTicket) -> Slip) -> any SlipPrinter {
    outlet.map { PaperPrinter($0, self, compose: compose) } ?? TrayPrinter(self, compose: compose)
  }

  /// What prints the slip of one plan, in German and the visitor's language.
  func printer(_ plan: Plan, in language: Language) -> any SlipPrinter {
    let wording = Wording(content.guide, content.messages, in: language)
    let version = content.version
    return printer { SlipMaker(plan, $0, version: version).slip(in: wording) }
  }
}
