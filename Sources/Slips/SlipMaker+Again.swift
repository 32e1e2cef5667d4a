package import Guide
package import Wording

extension SlipMaker {
  /// A slip with number, queue and minute, for a number whose answers are gone.
  package static func again(
    _ ticket: SlipTicket, queue: String, of profile: OfficeProfile, _ wording: Wording
  ) -> Slip {
    let bare = bare(ticket, of: profile, wording)
    let lines = bare.blocks.flatMap(\.lines).filter { $0.role == .heading }
    let named = lines + [Slip.Line(id: "queue", role: .text, text: queue)]
    return Slip(
      office: bare.office, issued: bare.issued, number: bare.number,
      blocks: [Slip.Block(language: wording.language, lines: named)], code: "")
  }
}
