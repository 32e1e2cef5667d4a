internal import FlyingFox
internal import Foundation

/// What the service answers, with the headers that every answer has.
enum Answer {
  /// A page or a part of one.
  static func html(_ html: HTML, status: HTTPStatusCode = .ok) -> HTTPResponse {
    bytes(html.text, "text/html; charset=utf-8", status: status)
  }

  static func json(_ value: some Encodable, status: HTTPStatusCode = .ok) -> HTTPResponse {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value), let text = String(data: data, encoding: .utf8)
    else { preconditionFailure("our own values are always JSON") }
    return bytes(text + "\n", "application/json", status: status)
  }

  /// A fault of the API, in words that name what to do.
  static func fault(_ status: HTTPStatusCode, _ error: String) -> HTTPResponse {
    json(["error": error], status: status)
  }

  static func asset(_ bytes: [UInt8], _ type: String) -> HTTPResponse {
    var answer = HTTPResponse(
      statusCode: .ok, headers: headers(type, isKept: true), body: Data(bytes))
    answer.headers[.cacheControl] = "no-cache"
    return answer
  }

  static func redirect(to path: String) -> HTTPResponse {
    var answer = bytes("", "text/plain", status: .seeOther)
    answer.headers[.location] = path
    return answer
  }

  /// Answers that come as they happen, until the reader goes.
  static func events(_ events: EventBytes) -> HTTPResponse {
    var answer = HTTPResponse(
      statusCode: .ok, headers: headers("text/event-stream", isKept: false),
      body: HTTPBodySequence(from: events, suggestedBufferSize: 1 << 16))
    // A reverse proxy must not hold back what happens now.
    answer.headers[HTTPHeader("X-Accel-Buffering")] = "no"
    return answer
  }

  static func bytes(_ text: String, _ type: String, status: HTTPStatusCode) -> HTTPResponse {
    HTTPResponse(
      statusCode: status, headers: headers(type, isKept: false), body: Data(text.utf8))
  }

  /// Nothing from elsewhere is loaded, run, framed or told; the service names no version of itself.
  private static func headers(_ type: String, isKept: Bool) -> HTTPHeaders {
    var headers = HTTPHeaders()
    headers[.contentType] = type
    headers[.cacheControl] = isKept ? "no-cache" : "no-store"
    headers[HTTPHeader("Content-Security-Policy")] =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
      + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
    headers[HTTPHeader("Referrer-Policy")] = "no-referrer"
    headers[HTTPHeader("Cross-Origin-Opener-Policy")] = "same-origin"
    headers[HTTPHeader("Cross-Origin-Resource-Policy")] = "same-origin"
    return headers
  }
}
