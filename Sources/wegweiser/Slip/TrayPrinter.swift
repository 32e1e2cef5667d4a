internal import GuideFiles
internal import Issuing
internal import Journal
internal import Slips
internal import Tickets

/// Lays slips into the tray, as a printer would lay them into a hand.
struct TrayPrinter: SlipPrinter {
  private let tray: Tray
  private let kiosk: Kiosk
  private let drawings: String
  private let compose: @Sendable (SlipTicket) -> Slip

  /// A printer for the slips that `compose` puts together for a ticket.
  init(_ kiosk: Kiosk, compose: @escaping @Sendable (SlipTicket) -> Slip) {
    tray = Tray(in: kiosk.counters.folder)
    self.kiosk = kiosk
    drawings = kiosk.content.folder.printedDrawings
    self.compose = compose
  }

  func isGood() async -> Bool { tray.isUsable }

  func print(_ ticket: Ticket) async -> PrintOutcome {
    let slipTicket = SlipTicket(ticket, waiting: await kiosk.counters.waitingTime(of: ticket))
    do {
      let slip = try Typesetter(drawingFolder: drawings).set(compose(slipTicket), on: .roll80)
      try tray.lay(try slip.pdf(created: ticket.minute.day), named: slipTicket.fileName)
      return .acknowledged
    } catch {
      kiosk.counters.note(.slipNotSet(ticket))
      return .failed(.printerError)
    }
  }
}

extension SlipTicket {
  /// `A-017`.
  var fileName: String { number.split(separator: " ").joined(separator: "-") }
}
