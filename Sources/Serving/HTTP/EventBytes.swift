internal import FlyingFox
internal import FlyingSocks

/// Server-sent events: what a page shows, each time that it differs from what was sent last.
///
/// It is asked again and again only while somebody reads; a line without meaning is sent where
/// nothing changes, so that both sides notice when the other is gone.
struct EventBytes: AsyncBufferedSequence {
  typealias Element = UInt8

  /// How long it waits between two looks.
  let pace: Duration
  let clock: any Clock<Duration>

  /// After how many looks without news it shows that it is still there.
  let looksToBeat: Int

  /// What stands there now; nil ends the stream.
  let look: @Sendable () async -> Event?

  init(
    every pace: Duration = .milliseconds(700), by clock: any Clock<Duration>,
    beatingAfter looks: Int = 7, _ look: @escaping @Sendable () async -> Event?
  ) {
    self.pace = pace
    self.clock = clock
    looksToBeat = looks
    self.look = look
  }

  func makeAsyncIterator() -> Iterator { Iterator(of: self) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    private let events: EventBytes
    private var sent: Event?
    private var rest: ArraySlice<UInt8> = []
    private var isOver = false

    init(of events: EventBytes) { self.events = events }

    mutating func next() async throws -> UInt8? {
      try await nextBuffer(suggested: 1)?.first
    }

    mutating func nextBuffer(suggested count: Int) async throws -> ArraySlice<UInt8>? {
      if rest.isEmpty {
        guard let more = try await more() else { return nil }
        rest = more[...]
      }
      let buffer = rest.prefix(Swift.max(1, count))
      rest = rest.dropFirst(buffer.count)
      return buffer
    }

    private mutating func more() async throws -> [UInt8]? {
      guard !isOver else { return nil }
      var looks = 0
      while true {
        if sent != nil { try await events.clock.sleep(for: events.pace) }
        guard let event = await events.look() else {
          isOver = true
          return Array(Event.end.bytes)
        }
        if event != sent {
          sent = event
          return Array(event.bytes)
        }
        looks += 1
        if looks == events.looksToBeat { return Array("event: beat\ndata:\n\n".utf8) }
      }
    }
  }
}

/// One event of a stream.
struct Event: Equatable, Sendable {
  /// What a script listens for: `page`, `end`.
  let name: String

  /// The page's part, as HTML.
  let data: HTML

  /// The last one: the reader is signed out, and is not to come back by itself.
  static let end = Event(name: "end", data: "")

  /// As the stream carries it; a line break of the data begins a line of its own.
  var bytes: String.UTF8View {
    let lines = data.text.split(separator: "\n", omittingEmptySubsequences: false)
    return ("event: \(name)\n" + lines.map { "data: \($0)\n" }.joined() + "\n").utf8
  }
}
