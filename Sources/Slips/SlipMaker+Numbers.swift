package import Guide
internal import Messages
package import Wording
package import Words

extension SlipMaker {
  /// A slip with nothing but a number, for one that was taken without an interview.
  package static func bare(_ ticket: SlipTicket, of profile: OfficeProfile, _ wording: Wording)
    -> Slip
  {
    slip(ticket, of: profile, wording) { block in
      block.add(.ticketWatchScreen, .now)
      block.addWaiting(of: ticket)
      block.add(Notice.notADecision.say, .note)
    }
  }

  /// A slip with number, queue and minute, for a number whose answers are gone; what hangs on the
  /// queue alone, such as the form to tear off, is there again.
  package static func again(
    _ ticket: SlipTicket, in queue: Queue, of profile: OfficeProfile, _ wording: Wording
  ) -> Slip {
    let notes = wording.guide.notes(in: Situation(Answers(), queue: queue), on: ticket.day)
    return slip(ticket, of: profile, wording) { block in
      block.add(.ticketWatchScreen, .now)
      for note in notes where note.note.place == .today { block.add(note, .now) }
      block.add(.slipQueue, .purpose, ["queue": queue.rawValue])
      for note in notes where note.note.place == .strip { block.addStrip(note) }
    }
  }

  private static func slip(
    _ ticket: SlipTicket, of profile: OfficeProfile, _ wording: Wording,
    adding lines: (inout SlipLines) -> Void
  ) -> Slip {
    let german = Wording(wording.guide, wording.messages, in: .source)
    let sides = wording.language == .source ? [german] : [german, wording]
    return Slip(
      office: [profile.name] + [profile.counter].compactMap(\.self),
      issued: german(.slipIssued, ["date": ticket.day.asOnLetters, "time": ticket.time]).string,
      number: ticket.number,
      blocks: sides.map { side in
        var block = SlipLines(side)
        if ticket.isSample { block.add(.slipSample, .now) }
        if ticket.isCopy { block.add(.slipCopy, .now) }
        lines(&block)
        return Slip.Block(language: side.language, lines: block.lines)
      }, code: "")
  }
}
