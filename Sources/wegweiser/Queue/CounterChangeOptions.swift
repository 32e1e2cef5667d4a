internal import ArgumentParser
internal import Tickets

/// A number at a counter, for the commands that change its state.
struct CounterChangeOptions: ParsableArguments {
  @OptionGroup var at: CounterOptions

  @Argument(help: "The number, as in 'A 017'; the one at the counter if not given.")
  var number: String?

  /// Records the step and prints the number.
  func record(_ step: Wait.Step) throws {
    try record(step, at: at.counters())
  }

  func record(_ step: Wait.Step, at counters: Counters) throws {
    let counter = try at.number()
    let number = try number.map(QueueNumber.init(named:))
    let isParked = step == .recall ? try parked(at: counters).contains { $0 == number } : false
    let change = CounterChange(
      isParked ? .call : step, counter: counter, number: number)
    let ticket = try wait(forLedger: { () async throws(LedgerError) in
      try await counters.calling.record(change, at: counters.clock.now)
    })
    print(ticket.number)
  }

  /// The numbers that were put aside: to call one again is to call it.
  private func parked(at counters: Counters) throws -> [QueueNumber?] {
    let book = try wait(forLedger: { () async throws(LedgerError) in
      try await counters.reader.book(at: counters.clock.now)
    })
    return book.parked.map(\.number)
  }
}
