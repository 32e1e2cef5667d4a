internal import ArgumentParser
internal import Guide
internal import Issuing
internal import Messages
internal import Pages
internal import Serving
internal import Tickets
internal import TicketsSQLite
internal import Words

/// `wegweiser serve`: the counters' pages and the waiting room's, for browsers.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the counters' and the waiting room's pages to browsers of the office.",
    discussion: """
      A counter opens /desk and signs in with a token of 'serve token'; the waiting room opens \
      /display; other programs use /api/v1 (docs/api.md). Without --listen only browsers of this \
      machine reach it: others come through a reverse proxy with TLS (docs/operations.md). SIGTERM \
      ends it. Exit status 69: the address is in use.

      Example: wegweiser serve --listen 127.0.0.1:8080
      """,
    subcommands: [ServePages.self, ServeToken.self, ServeTokens.self, ServeRevoke.self],
    defaultSubcommand: ServePages.self)
}

/// `wegweiser serve` itself.
struct ServePages: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pages", abstract: "Serve the pages; it is what 'serve' does by itself.",
    discussion: "Example: wegweiser serve pages --listen 127.0.0.1:8080")

  @OptionGroup var content: ContentOptions
  @OptionGroup var state: StateOptions

  @ArgumentParser.Option(help: "The IP address and port to listen on.")
  var listen = "127.0.0.1:8080"

  func validate() throws {
    guard ListenAddress(listen) == nil else { return }
    throw ValidationError("'\(listen)' is no address; write 127.0.0.1:8080 or [::1]:8080")
  }

  func run() throws {
    let counters = try Counters(content, state)
    let words = try content.readTexts(else: WaitingRoomPage.standardWords)
    guard let address = ListenAddress(listen) else { return }
    if !address.isLoopback {
      tell("note: other machines reach \(listen) without TLS; docs/operations.md names a proxy")
    }
    let server = try IntranetServer(
      counters.served(words), AccessBook(in: counters.folder.path), on: address)
    let listening = Task {
      let place = try await server.listening()
      tell("http://\(place)/desk for counters, http://\(place)/display for the waiting room")
    }
    defer { listening.cancel() }
    do {
      try wait(for: { () async -> Result<Void, any Error> in
        await Result { try await server.run() }
      }).get()
    } catch {
      throw Failure(.unavailable, "nothing can listen on \(listen): \(error)")
    }
  }
}

extension Result where Failure == any Error {
  fileprivate init(_ work: () async throws -> Success) async {
    do {
      self = .success(try await work())
    } catch {
      self = .failure(error)
    }
  }
}

extension Counters {
  /// What the pages show and do.
  fileprivate func served(_ words: Messages) -> Served {
    let counters = self
    return Served(
      office: office.profile.name, queues: letters.queues, counters: calling, reader: reader,
      issuer: issuer, clock: clock,
      words: words.languages.map { language in
        RoomWords(
          code: language.rawValue, direction: language.direction,
          number: words.string(.displayNumber, in: language),
          counter: words.string(.displayCounter, in: language),
          stale: words.string(.displayStale, in: language))
      },
      taken: { queue in
        counters.countNumber(in: queue)
        _ = try? await counters.courier?.go()
      })
  }
}
