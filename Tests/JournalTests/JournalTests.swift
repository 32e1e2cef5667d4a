import Issuing
import Journal
import Printing
import Testing
import Tickets
import Words

/// What a log says, and what it cannot say.
@Suite struct `A log line` {
  private let minute: OfficeMinute
  private let ticket: Ticket

  init() throws {
    minute = try #require(OfficeMinute(iso: "2026-11-24T14:05"))
    var generator = SystemRandomNumberGenerator()
    ticket = Ticket(
      id: Ticket.ID(using: &generator), epoch: 3, queue: .counter,
      number: try #require(QueueNumber("K 017")), paper: .sent, rank: .first, minute: minute)
  }

  @Test func `has minute, kiosk, event, cause and tickets`() {
    #expect(
      line(.slipUncertain(ticket, .paperOut))
        == "2026-11-24T14:05+01:00 hall slip-uncertain paper-out 3/K/K-017")
    #expect(line(.visitFailed(status: -11)) == "2026-11-24T14:05+01:00 hall visit-failed signal-11")
    #expect(line(.numbersInHaste) == "2026-11-24T14:05+01:00 hall numbers-in-haste")
    #expect(
      line(.notice(.recovered([ticket, ticket])))
        == "2026-11-24T14:05+01:00 hall settled-after-crash 3/K/K-017 3/K/K-017")
  }

  @Test func `leaves out every word that came from elsewhere`() {
    // A printer, a path, a database could have seen an answer.
    let secret = "MUSTERMANN"
    let lines = [
      line(.noSlipPrinted(.absent(reason: secret))), line(.noSlipPrinted(.refused(reason: secret))),
      line(.slipUncertain(ticket, .aborted(reasons: secret))),
      line(.slipUncertain(ticket, .late(state: secret))),
      line(.slipUncertain(ticket, .wrongFormat(secret))),
      line(.slipUncertain(ticket, .broken(part: secret))),
      line(.noNumber(.unavailable(reason: secret))), line(.noNumber(.full(path: secret))),
      line(.noNumber(.damaged(reason: secret, setAside: secret))),
      line(.notice(.unrecorded(.unsettled(reason: secret)))),
      line(.notDelivered(.unavailable(reason: secret))),
    ]
    for line in lines {
      #expect(!line.contains(secret))
      #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) })
    }
    #expect(lines[0] == "2026-11-24T14:05+01:00 hall no-slip-printed absent")
    #expect(lines[10] == "2026-11-24T14:05+01:00 hall not-delivered unavailable")
    #expect(lines[9] == "2026-11-24T14:05+01:00 hall slip-unrecorded unsettled")
  }

  /// 14:05 in an office an hour ahead of UTC.
  private var moment: Moment { Moment(seconds: 1_795_525_500, offset: 3600) }

  private func line(_ event: JournalEvent) -> String {
    "\(JournalLine(event, at: moment, kiosk: "hall"))"
  }
}
