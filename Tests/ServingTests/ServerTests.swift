import FlyingFox
import FlyingSocks
import Foundation
import Testing

@testable import Serving

@Suite struct `The intranet's server` {
  @Test func `names no version, loads nothing from elsewhere and is framed by nobody`() async throws
  {
    let office = try await Office()
    for path in ["/desk", "/display", "/api/v1/calls", "/pages.css", "/desk.js", "/nowhere"] {
      let answer = try await office.intranet.handleRequest(.get(path))
      #expect(answer.headers[HTTPHeader("Server")] == nil)
      #expect(
        answer.headers[HTTPHeader("Content-Security-Policy")] == """
          default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; \
          form-action 'self'; base-uri 'none'; frame-ancestors 'none'
          """)
      #expect(answer.headers[HTTPHeader("X-Content-Type-Options")] == "nosniff")
      #expect(try await !text(answer).contains("://"), "\(path)")
    }
  }

  @Test func `answers over the network, and hangs up on a body without end`() async throws {
    let office = try await Office()
    let address = try #require(ListenAddress("127.0.0.1:0"))
    let server = try IntranetServer(office.served, office.access, on: address)
    let running = Task { try await server.run() }
    defer { running.cancel() }
    let port = try #require(UInt16(try await server.listening().split(separator: ":")[1]))

    let page = try await said(
      to: port, "GET /display HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    #expect(page.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(page.contains("Amt &lt;Musterstadt&gt;"))

    let long = try await said(
      to: port, "POST /desk/sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 900000\r\n\r\ntoken=")
    #expect(long.hasPrefix("HTTP/1.1 413 "))
    let chunks = String(repeating: "1000\r\n\(String(repeating: "a", count: 4096))\r\n", count: 4)
    let endless = try await said(
      to: port,
      "POST /desk/sign-in HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n\(chunks)")
    // What was not read may take the answer with it when the line is cut.
    #expect(endless.isEmpty || endless.hasPrefix("HTTP/1.1 403 "))
  }

  @Test(arguments: [
    ("127.0.0.1:8080", true), ("[::1]:8080", true), ("0.0.0.0:80", false), ("[::]:80", false),
  ])
  func `knows which addresses only this machine reaches`(text: String, isLoopback: Bool) throws {
    #expect(try #require(ListenAddress(text)).isLoopback == isLoopback)
  }

  @Test(arguments: ["8080", "localhost:8080", "::1:8080", "127.0.0.1:99999", "127.0.0:1", ""])
  func `listens on no address that is none`(text: String) {
    #expect(ListenAddress(text) == nil)
  }

  /// All that the server says to that, until it hangs up or has said a first piece of it.
  private func said(to port: UInt16, _ text: String) async throws -> String {
    let socket = try await AsyncSocket.connected(to: sockaddr_in.inet(ip4: "127.0.0.1", port: port))
    defer { try? socket.close() }
    try await socket.write(Data(text.utf8))
    var bytes: [UInt8] = []
    let iterator = socket.bytes.makeAsyncIterator()
    while let part = try? await iterator.nextBuffer(suggested: 4096) { bytes += part }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Office {
  /// Makes the ledger a file that is none.
  func breakLedger() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where name.hasPrefix("ledger") {
      try FileManager.default.removeItem(atPath: folder + "/" + name)
    }
  }
}
