internal import ArgumentParser
internal import Tickets

/// Which counter of which office a command works for.
struct CounterOptions: ParsableArguments {
  @OptionGroup var content: ContentOptions
  @OptionGroup var state: StateOptions

  @Option(help: "The counter's number, 1 to 99.")
  var counter: Int

  func counters() throws -> Counters { try Counters(content, state) }

  func number() throws -> Counter {
    guard let counter = Counter(rawValue: counter) else {
      throw Failure(.usage, "'\(counter)' is no counter; counters have the numbers 1 to 99")
    }
    return counter
  }
}

extension QueueNumber {
  /// The number that a command names; a lower-case letter and missing zeros are forgiven.
  ///
  /// - Throws: ``Failure`` for anything else.
  init(named text: String) throws {
    let letter = text.prefix(1).uppercased()
    let digits = text.dropFirst().drop { $0 == " " || $0 == "-" }
    guard let letter = Letter(rawValue: letter), digits.allSatisfy(\.isASCII),
      let number = Int(digits), let read = QueueNumber(letter: letter, number: number)
    else { throw Failure(.usage, "'\(text)' is no number; numbers are written 'A 017'") }
    self = read
  }
}

/// Runs the ledger's work from a command, and makes its errors failures.
func wait<Value: Sendable>(
  forLedger work: @escaping @Sendable () async throws(LedgerError) -> Value
) throws -> Value {
  let result: Result<Value, LedgerError> = wait {
    do throws(LedgerError) {
      return .success(try await work())
    } catch {
      return .failure(error)
    }
  }
  do {
    return try result.get()
  } catch {
    throw Failure(error)
  }
}
