internal import ArgumentParser
internal import Glibc
internal import Guide
internal import GuideFiles
internal import Issuing
internal import Journal
internal import Slips
internal import Tickets
internal import Wording
internal import Words

/// `wegweiser queue take`: one real number, without an interview.
struct QueueTake: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "take",
    abstract: "Take a number and print it as one line.",
    discussion: """
      Standard output is the number alone, as in 'A 017'. Without --print the ticket ends \
      'uncertain told' in the same transaction: it is called like any other. Exit status 64: \
      unknown queue, 69: no ledger or no numbers left, 75: busy, try again. With --ledger the number \
      comes from those that the server has let this kiosk have, and the server is told afterwards. \
      --language, --interpreter and --first tell the counters of its holder. Staff take it, so no closed queue, no bound a day and no opening hours stand in the way.

      Example: wegweiser queue take --queue A --language ti --first
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var state: StateOptions
  @OptionGroup var printing: PrinterOptions

  @Option(help: "The queue, by its letter in the office profile.")
  var queue: String

  @Flag(help: "Print a slip with the number.")
  var print = false

  @Flag(help: "An interpreter is wanted.")
  var interpreter = false

  @Flag(help: "The number goes before the others.")
  var first = false

  func run() throws {
    let counters = try Counters(content, state)
    let paper = print ? try kiosk(counters) : nil
    let (issuer, queue) = (
      paper?.issuer ?? counters.issuer, Queue(rawValue: queue)
    )
    let printer = paper.map { kiosk in
      let (profile, content) = (counters.office.profile, kiosk.content)
      let german = Wording(content.guide, content.messages, in: .source)
      return kiosk.printer { SlipMaker.bare($0, of: profile, german) }
    }
    let rank = first ? Rank.first : .ordinary
    let manner = (try content.namedLanguage() ?? (interpreter ? .source : nil)).map {
      Manner($0, wantsInterpreter: interpreter)
    }
    let take: @Sendable () async -> Result<Issued, LedgerError> = {
      do throws(LedgerError) {
        return .success(
          try await issuer.take(
            queue: queue, rank: rank, byStaff: true, manner: manner, print: printer))
      } catch {
        return .failure(error)
      }
    }
    var result = wait(for: take)
    // A folder that has not met its server yet has no numbers.
    if case .failure(.exhausted) = result, let courier = counters.courier {
      try wait(forLedger: { () async throws(LedgerError) in _ = try await courier.go() })
      result = wait(for: take)
    }
    switch result {
    case .success(let issued):
      for notice in issued.notices { counters.note(.notice(notice)) }
      Swift.print(issued.ticket.number)
      fflush(nil)
      counters.countNumber(in: queue)
      deliver(from: counters)
    case .failure(let error):
      throw Failure(error)
    }
  }

  /// What prints the slip; nil where the texts of slips cannot be read. The number is given all the
  /// same: nobody must stay in the waiting room for a mistake in a text.
  private func kiosk(_ counters: Counters) throws -> Kiosk? {
    let outlet = try printing.outlet(content, tray: counters.folder)
    do {
      return Kiosk(try content.read(), counters, outlet)
    } catch {
      tell((error as? Failure)?.message ?? "\(error)")
      tell("note: the number is given without a slip")
      return nil
    }
  }

  /// Tells the server where there is one. The number counts without it: a running kiosk, the next
  /// take or `queue deliver` tell it later.
  private func deliver(from counters: Counters) {
    guard let courier = counters.courier else { return }
    do {
      try wait(forLedger: { () async throws(LedgerError) in _ = try await courier.go() })
    } catch {
      tell("note: the server does not know the number yet: \((error as? Failure)?.message ?? "")")
    }
  }
}
