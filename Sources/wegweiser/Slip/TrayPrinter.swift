internal import Guide
internal import GuideFiles
internal import Issuing
internal import Slips
internal import Tickets
internal import Wording
internal import Words

/// Lays slips into the tray, as a printer would lay them into a hand.
struct TrayPrinter: SlipPrinter {
  private let tray: Tray
  private let compose: @Sendable (SlipTicket) -> Slip

  /// A printer for the slips that `compose` puts together for a ticket.
  init(_ site: Site, compose: @escaping @Sendable (SlipTicket) -> Slip) {
    tray = Tray(in: site.folder)
    self.compose = compose
  }

  /// A printer for the slip of one plan, in German and the visitor's language.
  init(_ site: Site, _ plan: Plan, in language: Language) {
    let content = site.content
    let wording = Wording(content.guide, content.messages, in: language)
    self.init(site) { ticket in
      SlipMaker(plan, ticket, version: content.version).slip(in: wording)
    }
  }

  func isGood() async -> Bool { tray.isUsable }

  func print(_ ticket: Ticket) async -> PrintOutcome {
    let slipTicket = SlipTicket(
      number: "\(ticket.number)", day: ticket.minute.day, time: ticket.minute.time,
      isCopy: ticket.isCopy)
    do {
      let slip = try Typesetter().set(compose(slipTicket), on: .roll80)
      try tray.lay(try slip.pdf(created: ticket.minute.day), named: slipTicket.fileName)
      return .acknowledged
    } catch {
      tell("the slip of \(ticket.number) was not written: \(error)")
      return .failed(.printerError)
    }
  }
}

extension SlipTicket {
  /// `A-017`.
  var fileName: String { number.split(separator: " ").joined(separator: "-") }
}
