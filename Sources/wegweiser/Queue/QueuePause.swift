internal import ArgumentParser
internal import Tickets
internal import Words

/// One queue of the office, for the commands that change how it is served.
struct LineOptions: ParsableArguments {
  @OptionGroup var content: ContentOptions
  @OptionGroup var state: StateOptions

  @Option(help: "The queue, by its letter in the office profile.")
  var queue: String

  func change(_ change: (Queue) -> LineChange) throws {
    let counters = try Counters(content, state)
    try counters.change(change(try counters.office.queue(named: queue)))
  }
}

extension Counters {
  func change(_ change: LineChange) throws {
    let counters = self
    try wait(forLedger: { () async throws(LedgerError) in
      try await counters.calling.change(change, at: counters.clock.now)
    })
  }
}

/// `wegweiser queue pause`: nobody is called out of a queue for a while.
struct QueuePause: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause",
    abstract: "Call nobody out of a queue until it goes on.",
    discussion: """
      Kiosks go on giving its numbers, and a counter may call one of them by name. To give no more \
      numbers today: 'queue close --queue A'. Exit status 64: unknown queue, 75: busy, try again.

      Example: wegweiser queue pause --queue A
      """)

  @OptionGroup var line: LineOptions

  func run() throws { try line.change(LineChange.pause) }
}

/// `wegweiser queue resume`.
struct QueueResume: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Let a queue go on that was paused or closed for today.",
    discussion: """
      Exit status 64: unknown queue, 75: busy, try again.

      Example: wegweiser queue resume --queue A
      """)

  @OptionGroup var line: LineOptions

  func run() throws { try line.change(LineChange.resume) }
}

/// `wegweiser queue cap`: at most so many numbers a day.
struct QueueCap: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cap",
    abstract: "Let kiosks give at most so many numbers of a queue a day.",
    discussion: """
      It holds for every day, until it is changed. Staff may take more. Exit status 64: unknown queue, \
      75: busy, try again.

      Example: wegweiser queue cap 60 --queue A
      """)

  @OptionGroup var line: LineOptions

  @Argument(help: "How many numbers a day, or 'none'.")
  var most: String

  func validate() throws {
    guard most != "none", Int(most).map({ (1...9999).contains($0) }) != true else { return }
    throw ValidationError("'\(most)' is no bound; write 1 to 9999, or 'none'")
  }

  func run() throws {
    let most = Int(most)
    try line.change { .cap($0, most) }
  }
}

/// `wegweiser queue clock`: what the ledger thinks of this machine's clock.
struct QueueClock: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clock",
    abstract: "Show whether the clock has jumped; with --right, say that it is right now.",
    discussion: """
      A clock that jumps ends no day and ages no number: they go by the time since the machine's \
      start. With --right the ledger takes the clock's word from now on; who waits has waited as long \
      as before. Where a server has the numbers, its clock counts, and nothing is to be said. Exit \
      status 65: it has jumped, 75: busy, try again.

      Example: wegweiser queue clock --right
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var state: StateOptions

  @Flag(help: "The clock shows the right time now.")
  var right = false

  func run() throws {
    let counters = try Counters(content, state)
    if right {
      try wait(forLedger: { () async throws(LedgerError) in
        try await counters.calling.confirmClock(at: counters.clock.now)
      })
    }
    let book = try wait(forLedger: { () async throws(LedgerError) in
      try await counters.reader.book(at: counters.clock.now)
    })
    print(book.state.now.minute)
    guard book.state.jump != 0 else { return }
    throw Failure(
      .data, "\(StaffNotice.clockJumped(minutes: book.state.jump / 60))")
  }
}
