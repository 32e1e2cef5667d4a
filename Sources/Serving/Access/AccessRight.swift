package import Tickets

/// What a token opens: one counter's page, or one of the two things other programs may do.
package enum AccessRight: Hashable, Sendable {
  /// The page of that counter, and nothing of another.
  case counter(Counter)
  /// `GET /api/v1/calls` and `GET /api/v1/waiting`.
  case read
  /// `POST /api/v1/tickets`.
  case tickets
}

extension AccessRight: CustomStringConvertible {
  /// As it stands in the token file: `counter-3`, `read`, `tickets`.
  package var description: String {
    switch self {
    case .counter(let counter): "counter-\(counter)"
    case .read: "read"
    case .tickets: "tickets"
    }
  }

  /// Reads what ``description`` wrote; nil for anything else.
  package init?(_ text: String) {
    switch text {
    case "read": self = .read
    case "tickets": self = .tickets
    default:
      guard text.hasPrefix("counter-"), let number = Int(text.dropFirst("counter-".count)),
        let counter = Counter(rawValue: number)
      else { return nil }
      self = .counter(counter)
    }
  }
}
