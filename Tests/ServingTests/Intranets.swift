import FlyingFox
import Foundation
import Issuing
import Synchronization
import Testing
import Tickets
import TicketsSQLite
import Words

@testable import Serving

/// An office with a ledger of its own, and its intranet, for one test.
final class Office {
  let folder = NSTemporaryDirectory() + "serving-" + UUID().uuidString
  let clock = SetClock()
  let access: AccessBook
  let served: Served
  let intranet: Intranet

  init() async throws {
    let folder = StateFolder(path: folder)
    let ledger = SQLiteLedger(in: folder)
    _ = try await ledger.create()
    let letters: [Queue: [Letter]] = [
      Queue(rawValue: "A"): "AEH".compactMap { Letter(rawValue: String($0)) },
      Queue(rawValue: "B"): "B".compactMap { Letter(rawValue: String($0)) },
    ]
    access = AccessBook(in: folder.path)
    served = Served(
      office: "Amt <Musterstadt>", queues: [Queue(rawValue: "A"), Queue(rawValue: "B")],
      counters: ledger, reader: SQLiteReader(of: folder),
      issuer: try Issuer(ledger: ledger, clock: clock, letters: Letters(letters)), clock: clock,
      words: [
        RoomWords(
          code: "de", direction: .leftToRight, number: "Nummer", counter: "Schalter",
          stale: "Die Nummern hier sind vielleicht alt."),
        RoomWords(
          code: "ar", direction: .rightToLeft, number: "الرقم", counter: "الشباك",
          stale: "قد تكون الأرقام قديمة."),
      ])
    intranet = Intranet(served, access, timer: ContinuousClock())
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Takes that many numbers of a queue.
  func give(_ count: Int, _ queue: String = "A", rank: Rank = .ordinary) async throws {
    for _ in 0..<count {
      _ = try await served.issuer.take(
        queue: Queue(rawValue: queue), rank: rank, print: nil)
    }
  }

  /// A browser that has signed in at a counter.
  func browser(at counter: Int) async throws -> Browser {
    let counter = try #require(Counter(rawValue: counter))
    let token = try access.add(.counter(counter), on: clock.now.minute.day)
    return try await Browser(signingIn: token, at: intranet)
  }

  func program(_ right: AccessRight) throws -> Program {
    Program(intranet: intranet, token: try access.add(right, on: clock.now.minute.day))
  }
}

/// A clock that a test sets: 14:05 in Berlin on 24 November 2026.
final class SetClock: OfficeClock {
  private let time = Mutex((wall: 1_795_525_500, up: 0, isHeld: true))

  var now: Moment {
    time.withLock { time in
      Moment(
        seconds: time.wall, offset: 3600, boot: Moment.Boot(id: "1", uptime: time.up),
        isSynchronized: time.isHeld)
    }
  }

  func goOn(minutes: Int) {
    time.withLock { time in
      time.wall += minutes * 60
      time.up += minutes * 60
    }
  }

  /// Sets the wall clock alone, as a hand does.
  func set(ahead minutes: Int) {
    time.withLock { time in
      time.wall += minutes * 60
      time.isHeld = false
    }
  }
}

/// What a clerk does with a mouse: reads the page, and sends one of its forms.
struct Browser {
  let intranet: Intranet
  let cookie: String

  init(signingIn token: String, at intranet: Intranet) async throws {
    let answer = try await intranet.handleRequest(
      .post("/desk/sign-in", "token=\(token)", ["Sec-Fetch-Site": "same-origin"]))
    self.intranet = intranet
    let set = try #require(answer.headers[.setCookie], "no cookie: the sign-in was refused")
    cookie = String(set.prefix { $0 != ";" })
  }

  func page() async throws -> String {
    try await text(intranet.handleRequest(.get("/desk", ["Cookie": cookie])))
  }

  /// Presses the button with that id; the page that comes of it.
  @discardableResult
  func press(_ id: String) async throws -> String {
    try await send(form(of: id, in: page()))
  }

  func send(_ form: String, _ more: [String: String] = [:]) async throws -> String {
    var headers = more
    headers["Cookie"] = cookie
    return try await text(intranet.handleRequest(.post("/desk", form, headers)))
  }

  /// What the form of a button sends.
  func form(of id: String, in page: String) throws -> String {
    let button = try #require(page.range(of: "<button id=\"\(id)\""), "no button \(id)")
    let start = try #require(page[..<button.lowerBound].range(of: "<form", options: .backwards))
    let fields = page[start.lowerBound..<button.lowerBound].matches(
      of: /name="([^"]*)" value="([^"]*)"/)
    return fields.map { "\($0.1)=\($0.2.replacing(" ", with: "+"))" }.joined(separator: "&")
  }
}

/// A program with a token.
struct Program {
  let intranet: Intranet
  let token: String

  func get(_ path: String) async throws -> (status: Int, text: String) {
    try await answer(.get(path, ["Authorization": "Bearer \(token)"]))
  }

  func take(_ body: String, key: String) async throws -> (status: Int, text: String) {
    try await answer(
      .post(
        "/api/v1/tickets", body,
        ["Authorization": "Bearer \(token)", "Idempotency-Key": key]))
  }

  private func answer(_ request: HTTPRequest) async throws -> (status: Int, text: String) {
    let answer = try await intranet.handleRequest(request)
    return (answer.statusCode.code, try await text(answer))
  }
}

func text(_ answer: HTTPResponse) async throws -> String {
  String(decoding: try await answer.bodyData, as: UTF8.self)
}

extension HTTPRequest {
  static func get(_ path: String, _ headers: [String: String] = [:]) -> HTTPRequest {
    make(.GET, path, "", headers)
  }

  static func post(
    _ path: String, _ body: String, _ headers: [String: String] = [:]
  ) -> HTTPRequest {
    make(.POST, path, body, headers)
  }

  private static func make(
    _ method: HTTPMethod, _ path: String, _ body: String, _ headers: [String: String]
  ) -> HTTPRequest {
    let named = headers.map { (HTTPHeader($0.key), $0.value) }
    return HTTPRequest(
      method: method, version: .http11, path: path, query: [],
      headers: Dictionary(uniqueKeysWithValues: named), body: Data(body.utf8))
  }
}
