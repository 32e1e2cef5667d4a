internal import FlyingFox

/// The waiting room's page: everybody may see what hangs on the wall.
struct DisplayRoutes: Sendable {
  let served: Served
  let timer: any Clock<Duration>

  /// The answer; nil where the address is none of these.
  func answer(_ request: HTTPRequest) async -> HTTPResponse? {
    let html = DisplayHTML(office: served.office, words: served.words)
    switch (request.method, request.path) {
    case (.GET, "/display"):
      return Answer.html(html.page(html.live(await served.book())))
    case (.GET, "/display/events"):
      return Answer.events(
        EventBytes(by: timer) {
          Event(name: "page", data: html.live(await served.book()))
        })
    default: return nil
    }
  }
}
