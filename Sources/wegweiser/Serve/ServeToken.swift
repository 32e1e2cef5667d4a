internal import ArgumentParser
internal import Serving
internal import Tickets
internal import TicketsSQLite

/// `wegweiser serve token`: lets a counter or a program in.
struct ServeToken: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token",
    abstract: "Make a token for one counter or one program, and print it.",
    discussion: """
      It is shown once: the file keeps only its checksum. Whoever has it may do what it names until \
      'serve revoke'. Exit status 74: the state folder belongs to another user.

      Example: wegweiser serve token --counter 3
      """)

  @OptionGroup var state: StateOptions

  @Option(help: "The counter whose page it opens, 1 to 99.")
  var counter: Int?

  @Flag(help: "Lets a program read who was called and who waits.")
  var read = false

  @Flag(help: "Lets a program take numbers.")
  var tickets = false

  func run() throws {
    let (book, right) = (try AccessBook(of: state), try right())
    let today = MachineClock.universal.today
    print(try telling { () throws(AccessError) in try book.add(right, on: today) })
  }

  private func right() throws -> AccessRight {
    let counters = try counter.map { number in
      guard let counter = Counter(rawValue: number) else {
        throw Failure(.usage, "'\(number)' is no counter; counters have the numbers 1 to 99")
      }
      return AccessRight.counter(counter)
    }
    let rights = [counters, read ? .read : nil, tickets ? .tickets : nil].compactMap { $0 }
    guard let right = rights.first, rights.count == 1 else {
      throw Failure(.usage, "name one right: --counter NUMBER, --read or --tickets")
    }
    return right
  }
}

/// `wegweiser serve tokens`: who was let in.
struct ServeTokens: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokens",
    abstract: "List the tokens that are valid, without the tokens themselves.",
    discussion: "Example: wegweiser serve tokens")

  @OptionGroup var state: StateOptions

  func run() throws {
    let book = try AccessBook(of: state)
    for token in try telling({ () throws(AccessError) in try book.tokens() }) {
      print("\(token.id)  \(token.right)  made \(token.made)")
    }
  }
}

/// `wegweiser serve revoke`: shows somebody out, at once.
struct ServeRevoke: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "Make a token invalid, from the next request on.",
    discussion: "Example: wegweiser serve revoke 5f0c21ab")

  @OptionGroup var state: StateOptions

  @Argument(help: "The token's first eight characters, as 'serve tokens' lists them.")
  var id: String

  func run() throws {
    let book = try AccessBook(of: state)
    guard try telling({ () throws(AccessError) in try book.revoke(id) }) else {
      throw Failure(.usage, "there is no token '\(id)'; 'wegweiser serve tokens' lists them")
    }
  }
}

extension AccessBook {
  fileprivate init(of state: StateOptions) throws { self.init(in: try state.folder().path) }
}

/// Does something with the tokens; what stands in its way is a sentence for staff.
private func telling<Value>(_ work: () throws(AccessError) -> Value) throws -> Value {
  do {
    return try work()
  } catch {
    throw Failure(.inputOutput, "\(error)")
  }
}
