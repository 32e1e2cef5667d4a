internal import FlyingFox
internal import FlyingSocks

/// The pages of an office's intranet: the counters' (`/desk`), the waiting room's (`/display`), and
/// what other programs may ask (`/api/v1`).
///
/// Example: `try await IntranetServer(served, access, on: address).run()`.
package struct IntranetServer: Sendable {
  private let server: HTTPServer

  /// `timer` is what the live pages wait by.
  package init(
    _ served: Served, _ access: AccessBook, on address: ListenAddress,
    timer: any Clock<Duration> = ContinuousClock()
  ) throws {
    let handler = Intranet(served, access, timer: timer)
    let configuration = HTTPServer.Configuration(
      address: try address.socket, timeout: 15, sharedRequestBufferSize: HTTPRequest.mostBytes,
      sharedRequestReplaySize: HTTPRequest.mostBytes, logger: DisabledLogger())
    server = HTTPServer(config: configuration, handler: handler)
  }

  /// Serves until the task is cancelled.
  ///
  /// - Throws: Where the address cannot be listened on.
  package func run() async throws { try await server.run() }

  /// Waits until requests are taken, and says where: `127.0.0.1:8080`.
  package func listening() async throws -> String {
    try await server.waitUntilListening()
    return switch await server.listeningAddress {
    case .ip4(let ip, let port): "\(ip):\(port)"
    case .ip6(let ip, let port): "[\(ip)]:\(port)"
    case .unix, nil: ""
    }
  }
}

/// Which page answers which request.
struct Intranet: HTTPHandler {
  private let desk: DeskRoutes
  private let display: DisplayRoutes
  private let api: APIRoutes

  init(_ served: Served, _ access: AccessBook, timer: any Clock<Duration>) {
    desk = DeskRoutes(served: served, access: access, timer: timer)
    display = DisplayRoutes(served: served, timer: timer)
    api = APIRoutes(served: served, access: access)
  }

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    if (request.bodySequence.count ?? 0) > HTTPRequest.mostBytes {
      var answer = Answer.bytes("", "text/plain", status: .payloadTooLarge)
      answer.payload = .httpBody(
        HTTPBodySequence(from: LastBytes(text: "too long\n"), count: 9))
      return answer
    }
    if let answer = await desk.answer(request) { return answer }
    if let answer = await display.answer(request) { return answer }
    if let answer = await api.answer(request) { return answer }
    switch (request.method, request.path) {
    case (.GET, "/"): return Answer.redirect(to: "/desk")
    case (.GET, "/pages.css"):
      return Answer.asset(PackageResources.pages_css, "text/css; charset=utf-8")
    case (.GET, "/desk.js"):
      return Answer.asset(PackageResources.desk_js, "text/javascript; charset=utf-8")
    case (.GET, "/display.js"):
      return Answer.asset(PackageResources.display_js, "text/javascript; charset=utf-8")
    default:
      return Answer.html("<p>Diese Seite gibt es nicht.</p>", status: .notFound)
    }
  }
}

/// Logs nothing: what a counter does stands in the ledger, and who asked is nobody's business.
private struct DisabledLogger: Logging {
  func logDebug(_ debug: @autoclosure () -> String) {}
  func logInfo(_ info: @autoclosure () -> String) {}
  func logWarning(_ warning: @autoclosure () -> String) {}
  func logError(_ error: @autoclosure () -> String) {}
  func logCritical(_ critical: @autoclosure () -> String) {}
}
