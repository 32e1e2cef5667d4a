internal import CSystem
internal import Console
internal import Glibc
internal import Guide
internal import Issuing
internal import Journal
internal import Pages
internal import Tickets
internal import Words

/// A number that is being taken, or a slip that is being printed, while the terminal goes on.
///
/// A pipe tells the event loop when there is a result, since that loop never awaits.
final class IssueInProgress: Sendable {
  /// Readable when there is a result.
  let descriptor: Int32
  private let box = ResultBox<TicketOnScreen>()
  private let issued = ResultBox<Issued>()
  private let printer: any SlipPrinter

  /// Whether there is a printer from which slips can be taken.
  private let isPaper: Bool

  private init(_ printer: any SlipPrinter, _ kiosk: Kiosk, _ descriptor: Int32) {
    self.printer = printer
    isPaper = kiosk.outlet.isPaper
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// What the visitor is shown, once; nil before it is known.
  var result: TicketOnScreen? { box.take() }

  /// The ticket of the last result; nil where there is none.
  var ticket: Ticket? { issued.current?.ticket }

  /// The same, once it is known; `heartbeat` says until then that nothing hangs.
  func finished(beating heartbeat: Heartbeat? = nil) -> TicketOnScreen? {
    // The other end writes nothing; it is closed when there is a result.
    var awaited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while unsafe poll(&awaited, 1, 1000) <= 0 { heartbeat?.beat() }
    return result
  }

  /// Begins to take a number and to print its slip.
  static func taking(_ kiosk: Kiosk, _ plan: Plan, in language: Language) -> IssueInProgress? {
    start(kiosk.printer(plan, in: language), kiosk) { printer in
      let issued = try await kiosk.issuer.take(
        queue: plan.queue, rank: plan.outcome.isFirstInLine ? .first : .ordinary,
        manner: Tickets.Manner(language, wantsInterpreter: plan.wantsInterpreter),
        print: printer)
      kiosk.counters.countNumber(in: plan.queue)
      return issued
    }
  }

  /// Begins to print the same number once more.
  func printingAgain(_ kiosk: Kiosk) -> IssueInProgress? {
    guard let ticket = issued.take()?.ticket else { return self }
    return IssueInProgress.start(printer, kiosk) { printer in
      try await kiosk.issuer.printAgain(ticket, print: printer)
    }
  }

  /// Records that the visitor has the slip.
  func confirming(_ kiosk: Kiosk) -> IssueInProgress? {
    guard let ticket = issued.take()?.ticket else { return self }
    return IssueInProgress.start(printer, kiosk) { _ in
      Issued(ticket: try await kiosk.issuer.confirmSlip(of: ticket), notices: [])
    }
  }

  private static func start(
    _ printer: any SlipPrinter, _ kiosk: Kiosk,
    _ work: @escaping @Sendable (any SlipPrinter) async throws -> Issued
  ) -> IssueInProgress? {
    var ends: [Int32] = [-1, -1]
    guard unsafe csystem_pipe(&ends) == 0 else { return nil }
    let (readEnd, writeEnd) = (ends[0], ends[1])
    let progress = IssueInProgress(printer, kiosk, readEnd)
    Task.detached {
      do {
        let issued = try await work(printer)
        progress.issued.put(issued)
        for notice in issued.notices { kiosk.counters.note(.notice(notice)) }
        let waiting = await kiosk.counters.waitingTime(of: issued.ticket)
        progress.box.put(
          TicketOnScreen(issued.ticket, isPaper: progress.isPaper, waiting: waiting))
      } catch {
        kiosk.counters.note(.noNumber(error as? LedgerError ?? .unavailable(reason: "\(error)")))
        progress.box.put(TicketOnScreen(number: nil, isFirstInLine: false, paper: .noPrinter))
      }
      close(writeEnd)
    }
    return progress
  }
}

extension TicketOnScreen {
  /// A ticket as its visitor is told of it.
  ///
  /// The tray is no paper: nothing comes out that could be taken.
  init(_ ticket: Ticket, isPaper: Bool, waiting: WaitingTime?) {
    let mayPrintAgain = ticket.attempts < Ticket.mostAttempts
    let paper: PaperOnScreen =
      switch ticket.paper {
      case .printed: isPaper ? .there(mayPrintAgain: mayPrintAgain) : .noPrinter
      case .uncertain(.noPaper), .uncertain(.told): .didNotCome
      case .uncertain: .uncertain(mayPrintAgain: mayPrintAgain)
      case .reserved, .sent, .void: .didNotCome
      }
    self.init(
      number: "\(ticket.number)", isFirstInLine: ticket.isFirstInLine, paper: paper,
      waiting: waiting)
  }
}
