internal import Guide
internal import GuideFiles
internal import Issuing
internal import Journal
internal import Printing
internal import Slips
internal import Tickets
internal import Wording
internal import Words

/// Prints slips on paper, or lays them into the tray, and tells staff what went wrong.
struct PaperPrinter: SlipPrinter {
  private let outlet: Outlet
  private let compose: @Sendable (SlipTicket) -> Slip
  private let kiosk: Kiosk

  /// A printer for slips with the drawings of the site's content.
  init(_ outlet: Outlet, _ kiosk: Kiosk, compose: @escaping @Sendable (SlipTicket) -> Slip) {
    self.outlet = outlet
    self.kiosk = kiosk
    self.compose = compose
  }

  func isGood() async -> Bool {
    let state = await outlet.state()
    if let fault = state.fault {
      kiosk.counters.note(.noSlipPrinted(fault))
    } else if state.isNearEnd {
      kiosk.counters.note(.paperNearEnd)
    }
    return state.fault == nil
  }

  func prepare(_ ticket: Ticket) async -> PreparedSlip? {
    let slipTicket = SlipTicket(ticket, waiting: await kiosk.counters.waitingTime(of: ticket))
    let slip: PrintedSlip
    do {
      slip = try await outlet.slip(
        compose(slipTicket), on: ticket.minute.day, drawings: kiosk.content.folder.printedDrawings)
    } catch {
      kiosk.counters.note(.slipNotSet(ticket))
      return nil
    }
    let (press, note) = (outlet.press, kiosk.counters.note)
    // Staff are told the cause, a little before the visitor is told that nothing comes.
    let patience = press.wait(for: slip)
    return PreparedSlip(patience: patience + .seconds(2)) {
      let deadline = Issuing.Deadline(limit: patience + .seconds(1))
      guard let fault = await deadline.answer(or: .noAnswer, of: { await press.print(slip) }) else {
        return .acknowledged
      }
      note(.slipUncertain(ticket, fault))
      return .failed(fault.doubt)
    }
  }
}

extension Outlet {
  /// How the printer is. One that redirects, trickles or is silent whatever its own patience says does
  /// not answer: a visitor waits no longer, and the cause is told.
  func state() async -> PrinterState {
    let press = press
    return await Issuing.Deadline(limit: .seconds(8)).answer(or: PrinterState(fault: .noAnswer)) {
      await press.state()
    }
  }

  /// A slip as this printer takes it, on the paper that lies in it.
  func slip(_ slip: Slip, on day: Day, drawings: String?) async throws -> PrintedSlip {
    switch form {
    case .escPos(let profile):
      let (bytes, length) = try Typesetter(drawingFolder: drawings).escPos(slip, for: profile)
      return PrintedSlip(bytes, on: profile.paper, length: length)
    case .pdf:
      let state = await state()
      guard let paper = state.paper else { throw state.fault ?? .wrongPaper("it names none") }
      let set = try Typesetter(drawingFolder: drawings).set(slip, on: paper)
      return PrintedSlip(
        try set.pdf(created: day), on: paper, length: set.length, name: slip.number)
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
  /// What prints the slips that `compose` puts together.
  func printer(compose: @escaping @Sendable (SlipTicket) -> Slip) -> any SlipPrinter {
    PaperPrinter(outlet, self, compose: compose)
  }

  /// What prints the slip of one plan, in German and the visitor's language; `isWhole` where every
  /// step is wanted in full.
  func printer(_ plan: Plan, in language: Language, isWhole: Bool = false) -> any SlipPrinter {
    let wording = Wording(content.guide, content.messages, in: language)
    let (version, isWhole) = (content.version, isWhole || outlet.isWhole)
    return printer {
      var slip = SlipMaker(plan, $0, version: version).slip(in: wording)
      slip.isWhole = isWhole
      return slip
    }
  }
}
