import Testing
import Tickets
import TicketsPostgres
import TicketsSQLite
import Words

/// What only an office with a server has.
@Suite(.enabled(if: PostgresCluster.isThere)) struct `Counters of several kiosks` {
  @Test func `call who took a number first, whichever kiosk told of it first`() async throws {
    let office = try PostgresOffice()
    let cutOff = try ServedKiosk(office, kiosk: 1, isImpatient: true)
    let other = try ServedKiosk(office, kiosk: 2, emergency: "Z")
    try await cutOff.go()
    try await other.go()
    _ = try await cutOff.take(1)
    _ = try await other.take(1, at: .noon.after(minutes: 3))
    try await other.go(at: .noon.after(minutes: 3))
    try await cutOff.go(at: .noon.after(minutes: 3))
    let server = PostgresServer(at: office.address("counter"))

    let calls = [1, 2].map { NextCall(counter: .numbered($0), queues: []) }
    let first = try await server.callNext(calls[0], at: .noon)
    let second = try await server.callNext(calls[1], at: .noon)

    #expect([first, second].map { $0.map { "\($0.number)" } } == ["A 001", "A 011"])
    #expect(try await Audit(of: server.records()).violations == [])
  }

  @Test func `are right against a kiosk that tells of a void number later`() async throws {
    let office = try PostgresOffice()
    let kiosk = try ServedKiosk(office)
    try await kiosk.go()
    let request = TicketRequest()
    _ = try await kiosk.own.reserve(request, at: .noon)
    _ = try await kiosk.own.record(.send, of: request.id, at: .noon)
    _ = try await kiosk.own.record(.doubt(.silence), of: request.id, at: .noon)
    try await kiosk.go()
    let server = PostgresServer(at: office.address("counter"))
    _ = try await server.void(try #require(QueueNumber("A 001")), by: nil, at: .noon)
    _ = try await kiosk.own.record(.acknowledge, of: request.id, at: .noon)

    try await kiosk.go()

    #expect(try kiosk.onServer() == ["A 001 void"])
    #expect(try await Audit(of: server.records()).violations == [])
  }
}
