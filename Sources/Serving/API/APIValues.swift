internal import Tickets
internal import Words

/// `GET /api/v1/calls`: the numbers called last, the newest first.
struct CallsAnswer: Encodable {
  struct Call: Encodable {
    /// `A 017`.
    let number: String
    let counter: Int

    /// Rises with every call: a number that is called again has a later one.
    let seq: Int
  }

  let day: String
  let calls: [Call]

  init(_ book: DayBook) {
    day = "\(book.day ?? book.state.now.minute.day)"
    calls = book.lastCalls(10).map {
      Call(number: "\($0.number)", counter: $0.counter.rawValue, seq: $0.seq)
    }
  }
}

/// `GET /api/v1/waiting`: who waits, in the order in which the numbers were taken.
struct WaitingAnswer: Encodable {
  struct Waiting: Encodable {
    /// `A 017`.
    let number: String

    /// The queue in which it waits now.
    let queue: String
    let firstInLine: Bool

    /// The office's local minute at which it was taken: `2026-11-30T10:05`.
    let since: String

    enum CodingKeys: String, CodingKey {
      case number, queue, since
      case firstInLine = "first_in_line"
    }
  }

  let day: String
  let waiting: [Waiting]

  init(_ book: DayBook) {
    day = "\(book.day ?? book.state.now.minute.day)"
    waiting = book.tickets.filter(book.isInLine).map {
      Waiting(
        number: "\($0.number)", queue: $0.line.rawValue, firstInLine: $0.isFirstInLine,
        since: "\($0.minute)")
    }
  }
}

/// What `POST /api/v1/tickets` asks for.
struct TicketWish: Decodable, Equatable {
  let queue: String

  /// The holder's, for whoever calls the number: de, ar, fa, en or ti.
  let language: Code?
  let interpreter: Bool?

  /// A language's closed code; anything else is refused.
  struct Code: Decodable, Equatable {
    let language: Language

    init(from decoder: any Decoder) throws {
      let code = try decoder.singleValueContainer().decode(String.self)
      guard let language = Language(rawValue: code) else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "no language"))
      }
      self.language = language
    }
  }

  var manner: Manner? {
    language.map { Manner($0.language, wantsInterpreter: interpreter ?? false) }
  }
}

/// What `POST /api/v1/tickets` answers.
struct TicketAnswer: Encodable {
  /// `A 017`.
  let number: String
  let queue: String

  /// The office's local minute at which it was taken.
  let since: String

  init(_ ticket: Ticket) {
    number = "\(ticket.number)"
    queue = ticket.queue.rawValue
    since = "\(ticket.minute)"
  }
}
