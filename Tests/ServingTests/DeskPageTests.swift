import FlyingFox
import Foundation
import Testing
import Tickets
import Words

@testable import Serving

@Suite struct `A counter in a browser` {
  @Test func `calls, ends, and puts aside what its buttons say`() async throws {
    let office = try await Office()
    try await office.give(3)
    let browser = try await office.browser(at: 3)

    #expect(try await browser.press("next").contains("<p class=\"number\">A 001</p>"))
    #expect(try await browser.press("serve").contains("Niemand ist bei Ihnen."))
    #expect(try await browser.press("call-A-003").contains("<p class=\"number\">A 003</p>"))
    #expect(try await browser.press("park").contains("Zurückgestellte Nummern"))
    #expect(try await browser.press("call-A-003").contains("<p class=\"number\">A 003</p>"))
    try await browser.press("transfer-B")
    let book = try #require(await office.served.book())
    #expect(book.tickets.map { $0.wait.name } == ["served", "waiting", "transferred"])
  }

  @Test func `does nothing that was asked of a page no longer true`() async throws {
    let office = try await Office()
    try await office.give(2)
    let browser = try await office.browser(at: 3)
    let page = try await browser.page()
    let next = try browser.form(of: "next", in: page)
    _ = try await browser.send(next)

    // The second click of a double click, and a key pressed before the page came.
    let again = try await browser.send(next)

    #expect(again.contains("Die Seite war nicht mehr aktuell. Es ist nichts geschehen."))
    #expect(await office.served.book()?.tickets.map { $0.wait.name } == ["called", "waiting"])
  }

  @Test func `never has a number that another counter has`() async throws {
    let office = try await Office()
    try await office.give(1)
    let (one, two) = (try await office.browser(at: 1), try await office.browser(at: 2))
    let call = try two.form(of: "call-A-001", in: try await two.page())
    try await one.press("next")

    let answer = try await two.send(call)

    #expect(answer.contains("Das geht mit A 001 jetzt nicht. Es ist nichts geschehen."))
    #expect(try await two.press("next").contains("Es wartet niemand."))
  }

  @Test func `says in German that the ledger is away, and that nothing was done`() async throws {
    let office = try await Office()
    try await office.give(1)
    let browser = try await office.browser(at: 3)
    let next = try browser.form(of: "next", in: try await browser.page())
    try office.breakLedger()

    let answer = try await browser.send(next)

    #expect(answer.contains("Das Nummernbuch ist nicht erreichbar. Es ist nichts geschehen."))
    #expect(answer.contains("Rufen Sie nach der Liste auf Papier auf."))
  }

  @Test func `writes what comes from elsewhere as text`() async throws {
    let office = try await Office()
    let page = try await office.browser(at: 3).page()
    #expect(page.contains("Amt &lt;Musterstadt&gt;"))
    #expect(!page.contains("<Musterstadt>"))
  }
}

@Suite struct `A clerk in a browser` {
  @Test func `takes steps back, calls who was missed, and puts a call back`() async throws {
    let office = try await Office()
    try await office.give(2)
    let browser = try await office.browser(at: 3)
    try await browser.press("next")
    try await browser.press("no-show")

    #expect(try await browser.page().contains("Verpasste Nummern"))
    try await browser.press("call-A-001")
    try await browser.press("serve")
    let undone = try await browser.press("undo")
    #expect(undone.contains("Zurückgenommen: A 001"))
    #expect(undone.contains("<p class=\"number\">A 001</p>"))
    try await browser.press("put-back")
    let book = try #require(await office.served.book())
    #expect(book.tickets.map { $0.wait.name } == ["waiting", "waiting"])
    #expect(book.notices == [])
  }

  @Test func `gives a number with its language, and every desk shows it until it ends`()
    async throws
  {
    let office = try await Office()
    let browser = try await office.browser(at: 3)
    let form = try browser.form(of: "take", in: try await browser.page())
    let given = try await browser.send(
      form + "&queue=B&language=ti&interpreter=yes&first=yes")

    #expect(given.contains("B 001 ist vergeben. Schreiben Sie die Nummer auf."))
    #expect(given.contains("<td>zuerst · Tigrinya · Dolmetscher</td>"))
    #expect(try await browser.press("next").contains("zuerst · Tigrinya · Dolmetscher"))
    try await browser.press("serve")
    #expect(await office.served.book()?.tickets.map(\.manner) == [nil])
  }

  @Test func `is asked who goes first, and sets it by one button`() async throws {
    let office = try await Office()
    try await office.give(4, rank: .first)
    let browser = try await office.browser(at: 3)

    #expect(try await browser.page().contains("<li>Sofort? A 004"))
    #expect(try await !browser.press("first-A-004").contains("Hinweise"))
    #expect(await office.served.book()?.tickets.last?.isFirstInLine == true)
  }

  @Test func `pauses and closes a queue, and lets it go on`() async throws {
    let office = try await Office()
    try await office.give(1)
    let browser = try await office.browser(at: 3)

    #expect(try await browser.press("pause-A").contains("<li>Schlange A: Pause"))
    #expect(try await browser.press("next").contains("Es wartet niemand."))
    try await browser.press("resume-A")
    #expect(
      try await browser.press("close-A").contains("<li>Schlange A: für heute geschlossen"))
    await #expect(throws: LedgerError.lineClosed(Queue(rawValue: "A"))) {
      try await office.give(1)
    }
    #expect(try await browser.press("resume-A").contains("Es warten"))
  }

  @Test func `is told that the counter is open at another place`() async throws {
    let office = try await Office()
    let browser = try await office.browser(at: 3)
    for _ in 1...2 {
      let stream = try await office.intranet.handleRequest(
        .get("/desk/events", ["Cookie": browser.cookie]))
      guard case .httpBody(let body) = stream.payload else { continue }
      _ = try await body.first { _ in true }
    }
    #expect(
      try await browser.page().contains("Schalter 3 ist auch an einem anderen Platz offen."))
    office.clock.goOn(minutes: 1)
    #expect(try await !browser.page().contains("an einem anderen Platz"))
  }
}

@Suite struct `A counter's sign-in` {
  @Test func `is refused for a token of another right, a wrong and a revoked one`() async throws {
    let office = try await Office()
    let reading = try office.access.add(.read, on: office.clock.now.minute.day)
    for token in [reading, "00000000-\(String(repeating: "0", count: 40))", ""] {
      let answer = try await office.intranet.handleRequest(
        .post("/desk/sign-in", "token=\(token)"))
      #expect(answer.statusCode == .forbidden)
      #expect(answer.headers[.setCookie] == nil)
      #expect(try await text(answer).contains("Dieser Zugangscode gilt hier nicht."))
    }

    let browser = try await office.browser(at: 3)
    let id = try #require(try office.access.tokens().last?.id)
    #expect(try office.access.revoke(id))
    #expect(try await browser.page().contains("Schalter anmelden"))
  }

  @Test func `ends over night, and the open page with it`() async throws {
    let office = try await Office()
    let browser = try await office.browser(at: 3)
    #expect(try await browser.page().contains("<h1>Schalter 3</h1>"))
    office.clock.goOn(minutes: 12 * 60)
    #expect(try await browser.page().contains("Schalter anmelden"))

    let stream = try await office.intranet.handleRequest(
      .get("/desk/events", ["Cookie": browser.cookie]))
    #expect(try await text(stream).contains("event: end\ndata: \n\n"))
  }

  @Test func `cannot be made up, nor carried to another counter`() async throws {
    let office = try await Office()
    let browser = try await office.browser(at: 3)
    let other = try await office.browser(at: 4)
    let parts = browser.cookie.dropFirst("desk=".count).split(separator: ".")
    let forged = "desk=\(try office.access.tokens()[1].id).\(parts[1]).\(parts[2])"
    let answer = try await office.intranet.handleRequest(.get("/desk", ["Cookie": forged]))
    #expect(try await text(answer).contains("Schalter anmelden"))
    #expect(try await other.page().contains("<h1>Schalter 4</h1>"))
  }

  @Test func `gives a cookie that only this site's pages send, and only by TLS behind one`()
    async throws
  {
    let office = try await Office()
    let counter = try #require(Counter(rawValue: 3))
    let token = try office.access.add(.counter(counter), on: office.clock.now.minute.day)
    let plain = try await office.intranet.handleRequest(.post("/desk/sign-in", "token=\(token)"))
    let secured = try await office.intranet.handleRequest(
      .post("/desk/sign-in", "token=\(token)", ["X-Forwarded-Proto": "https"]))
    #expect(
      plain.headers[.setCookie]?.hasSuffix(
        "; Path=/desk; HttpOnly; SameSite=Strict; Max-Age=43200") == true)
    #expect(secured.headers[.setCookie]?.hasSuffix("; Max-Age=43200; Secure") == true)
  }

  @Test func `is signed by one key, however many ask for it first`() async throws {
    let office = try await Office()
    let access = office.access
    let keys = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 1...16 { group.addTask { try access.key() } }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(keys.count == 1)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: office.folder + "/serve") == ["key"])
  }

  @Test func `keeps no token in its file`() async throws {
    let office = try await Office()
    let token = try office.access.add(.read, on: office.clock.now.minute.day)
    let file = try String(contentsOfFile: office.folder + "/serve/tokens", encoding: .utf8)
    #expect(!file.contains(token.suffix(40)))
    let mode =
      try FileManager.default.attributesOfItem(
        atPath: office.folder + "/serve/tokens")[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }
}

@Suite struct `A form of another page` {
  @Test func `does nothing`() async throws {
    let office = try await Office()
    try await office.give(1)
    let browser = try await office.browser(at: 3)
    let next = try browser.form(of: "next", in: try await browser.page())
    let withoutKey = "do=next&seen="

    for (form, headers) in [(withoutKey, [:]), (next, ["Sec-Fetch-Site": "cross-site"])] {
      let answer = try await browser.send(form, headers)
      #expect(answer.contains("Diese Anfrage kam nicht von Ihrer Seite."))
    }
    #expect(await office.served.book()?.tickets.map { $0.wait.name } == ["waiting"])
  }
}
