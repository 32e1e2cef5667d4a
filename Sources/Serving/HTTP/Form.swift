internal import FlyingFox
internal import FlyingSocks
internal import Foundation

/// What a form of ours sent.
struct Form: Equatable, Sendable {
  private let fields: [String: String]

  /// Reads `application/x-www-form-urlencoded`; a name that comes twice has its first value.
  init(_ text: String) {
    let pairs = text.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (Form.decoded(parts[0]), parts.count > 1 ? Form.decoded(parts[1]) : "")
    }
    fields = Dictionary(pairs) { first, _ in first }
  }

  subscript(name: String) -> String { fields[name] ?? "" }

  private static func decoded(_ text: Substring) -> String {
    let spaced = text.replacing("+", with: " ")
    return spaced.removingPercentEncoding ?? ""
  }
}

extension HTTPRequest {
  /// The most bytes that a form or a program's request has.
  static let mostBytes = 4096

  /// The body as text; nil where it is longer than ``mostBytes`` or is no UTF-8.
  var text: String? {
    get async {
      if let count = bodySequence.count, count > HTTPRequest.mostBytes { return nil }
      var bytes: [UInt8] = []
      do {
        for try await part in bodySequence {
          bytes += part
          if bytes.count > HTTPRequest.mostBytes { return nil }
        }
      } catch {
        return nil
      }
      return String(validating: bytes, as: UTF8.self)
    }
  }

  /// The value of a cookie.
  func cookie(_ name: String) -> String? {
    for pair in (headers[.cookie] ?? "").split(separator: ";") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2, parts[0].drop(while: { $0 == " " }) == name { return String(parts[1]) }
    }
    return nil
  }

  /// Whether the browser came by TLS, as the reverse proxy before the service says.
  var isByTLS: Bool { headers[HTTPHeader("X-Forwarded-Proto")] == "https" }

  /// Whether a page of another site sent it; browsers say so, programs need not.
  var isFromElsewhere: Bool {
    guard let site = headers[HTTPHeader("Sec-Fetch-Site")] else { return false }
    return site != "same-origin" && site != "none"
  }

  /// The token of a program: `Authorization: Bearer …`.
  var bearer: String? {
    guard let header = headers[.authorization], header.lowercased().hasPrefix("bearer ") else {
      return nil
    }
    return String(header.dropFirst("bearer ".count))
  }
}

/// A body that ends the connection: what an endless request still sends is never read.
struct LastBytes: AsyncBufferedSequence {
  typealias Element = UInt8
  let text: String

  func makeAsyncIterator() -> Iterator { Iterator(text: text) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    fileprivate var text: String

    mutating func next() async throws -> UInt8? { try await nextBuffer(suggested: 1)?.first }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      guard !text.isEmpty else { throw SocketError.disconnected }
      defer { text = "" }
      return Array(text.utf8)
    }
  }
}
