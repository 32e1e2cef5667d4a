import Foundation
import Issuing
import Testing
import Tickets
import TicketsSQLite
import Words

/// The day's numbers for people and other programs; reading changes nothing.
@Suite struct `Reading a ledger` {
  @Test func `makes no ledger`() async throws {
    let place = Place(isMade: false)

    let error = await #expect(throws: LedgerError.self) { try await place.roll() }

    #expect(
      error?.description
        == "there is no ledger at '\(place.folder.ledger)'; 'wegweiser queue init' makes one")
    #expect(!SystemDisk().exists(place.folder.path))
  }

  @Test func `settles no dead kiosk's ticket`() async throws {
    let place = Place()
    _ = try await place.ledger().reserve(TicketRequest(), at: .noon)

    #expect(try await place.papers() == ["A 001 reserved"])
    #expect(try SystemDisk().files(in: place.folder.owners).count == 1)
  }

  @Test func `gives the newest day, or the one asked for`() async throws {
    let place = Place()
    let ledger = place.ledger()
    let tomorrow = Moment.utc("2026-11-25", 8, 0)
    _ = try await ledger.reserve(TicketRequest(), at: .noon)
    _ = try await ledger.reserve(TicketRequest(.counter, of: lettered("K")), at: tomorrow)

    #expect(try await place.roll(at: tomorrow)?.tickets.map { "\($0.number)" } == ["K 001"])
    let first = try await place.roll(of: Day(iso: "2026-11-24"))
    #expect(first?.tickets.map { "\($0.number)" } == ["A 001"])
    #expect(try await place.roll(of: Day(iso: "2026-11-23")) == nil)
  }

  @Test func `gives every epoch of the day, since who came before still waits`() async throws {
    let place = Place()
    let kiosk = try place.issuer()
    _ = try await kiosk.take(queue: .a, print: nil)
    let backup = place.folder.path + "/backup"
    try await place.ledger().backUp(to: backup)
    _ = try await place.ledger().restore(
      from: backup, letters: Letters(office), at: .noon)
    _ = try await place.issuer().take(queue: .a, print: nil)

    let roll = try #require(try await place.roll())

    #expect(roll.epoch?.id == 2)
    #expect(roll.tickets.map { "\($0.number) \($0.epoch)" } == ["A 001 1", "E 001 2"])
  }

  @Test func `gives programs every key`() async throws {
    let place = Place()
    let issuer = try place.issuer()
    _ = try await issuer.take(queue: .a, rank: .first, print: nil)
    let roll = try await place.roll()

    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let json = String(decoding: try encoder.encode(roll), as: UTF8.self)

    #expect(
      json == """
        {"day":"2026-11-24","epoch":1,"tickets":[{"called_at":null,"counter":null,\
        "day":"2026-11-24","epoch":1,"first_in_line":true,"interpreter":null,"kiosk":null,\
        "language":null,"minute":"2026-11-24T14:05","number":"A 001","order":1,"queue":"A",\
        "rank":"first","reason":"told","since":"2026-11-24T13:05Z","state":"uncertain",\
        "transferred_to":null,"wait":"waiting"}],"version":1}
        """)
  }
}
