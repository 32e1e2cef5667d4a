internal import FlyingFox
internal import Foundation
internal import Issuing
internal import Tickets
internal import Words

/// What other programs may read and ask for: `docs/api.md`.
struct APIRoutes: Sendable {
  let served: Served
  let access: AccessBook
  let limit = RateLimit<ContinuousClock.Instant>(most: 10)
  let underway = Underway()

  /// The answer; nil where the address is none of these.
  func answer(_ request: HTTPRequest) async -> HTTPResponse? {
    switch (request.method, request.path) {
    case (.GET, "/api/v1/calls"): return await read(request) { Answer.json(CallsAnswer($0)) }
    case (.GET, "/api/v1/waiting"): return await read(request) { Answer.json(WaitingAnswer($0)) }
    case (.POST, "/api/v1/tickets"): return await take(request)
    default: return nil
    }
  }

  private func read(
    _ request: HTTPRequest, _ answer: (DayBook) -> HTTPResponse
  ) async -> HTTPResponse {
    guard let token = token(of: request) else { return APIRoutes.unknown }
    guard token.right == .read else { return APIRoutes.forbidden("read") }
    guard let book = await served.book() else { return APIRoutes.away }
    return answer(book)
  }

  private func take(_ request: HTTPRequest) async -> HTTPResponse {
    guard let token = token(of: request) else { return APIRoutes.unknown }
    guard token.right == .tickets else { return APIRoutes.forbidden("tickets") }
    guard let key = request.headers[HTTPHeader("Idempotency-Key")],
      (8...200).contains(key.utf8.count)
    else {
      return Answer.fault(
        .badRequest,
        "the header Idempotency-Key is missing: 8 to 200 characters, new for each number, the same for each try"
      )
    }
    guard let text = await request.text,
      let wish = try? JSONDecoder().decode(TicketWish.self, from: Data(text.utf8))
    else {
      return Answer.fault(
        .badRequest, "the body is no ticket; it is written {\"queue\":\"A\",\"language\":\"ti\"}")
    }
    guard let secret = try? access.key() else { return APIRoutes.away }
    let id = Ticket.ID(digest: Checksum.of("\(token.id) \(key)", key: secret))
    return await underway.answer(to: id) { await take(wish, id, token) }
  }

  private func take(
    _ wish: TicketWish, _ id: Ticket.ID, _ token: AccessToken
  ) async -> HTTPResponse {
    let queue = Queue(rawValue: wish.queue)
    if let ticket = await served.book()?.tickets.first(where: { $0.id == id }) {
      return Answer.json(TicketAnswer(ticket))
    }
    guard limit.take(token.id, at: .now) else {
      var answer = Answer.fault(.tooManyRequests, "ten numbers a minute are the most")
      answer.headers[HTTPHeader("Retry-After")] = "60"
      return answer
    }
    do throws(LedgerError) {
      let issued = try await served.issuer.naming(id).take(
        queue: queue, manner: wish.manner, print: nil)
      await served.taken(queue)
      return Answer.json(TicketAnswer(issued.ticket), status: .created)
    } catch {
      return fault(error)
    }
  }

  private func fault(_ error: LedgerError) -> HTTPResponse {
    switch error {
    case .unknownQueue: Answer.fault(.badRequest, "\(error)")
    case .lineClosed, .outsideHours: Answer.fault(.conflict, "\(error)")
    case .locked:
      Answer.fault(.serviceUnavailable, "the ledger is in use; try again with the same key")
    default: APIRoutes.away
    }
  }

  private func token(of request: HTTPRequest) -> AccessToken? {
    request.bearer.flatMap { access.token($0) }
  }

  private static var unknown: HTTPResponse {
    var answer = Answer.fault(
      .unauthorized, "no valid token; send 'Authorization: Bearer …'")
    answer.headers[HTTPHeader("WWW-Authenticate")] = "Bearer"
    return answer
  }

  private static func forbidden(_ right: String) -> HTTPResponse {
    Answer.fault(.forbidden, "this token has not the right '\(right)'")
  }

  private static var away: HTTPResponse {
    Answer.fault(.serviceUnavailable, "the ledger cannot be used now; try again with the same key")
  }
}

extension Ticket.ID {
  /// The name that follows from 32 or more hexadecimal digits: the same number for the same wish.
  init(digest: String) {
    var digits = Array(digest.prefix(32))
    digits[12] = "4"
    digits[16] = "8"
    var text = ""
    for (place, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(place) { text += "-" }
      text.append(digit)
    }
    guard let id = Ticket.ID(rawValue: text) else {
      preconditionFailure("'\(digest)' is no digest")
    }
    self = id
  }
}
