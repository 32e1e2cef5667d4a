internal import Console
internal import Guide
internal import GuideFiles
internal import Pages
internal import TextLayout
internal import Tickets
internal import Words

/// One counter at work: shows its page, and carries out what its keys say.
@MainActor final class DeskSession {
  /// What the page asks for, where a digit chooses.
  enum Asking {
    case nothing
    case queue([Queue])
    case parked([QueueNumber])
    case void(QueueNumber)
  }

  let counters: Counters
  let counter: Counter
  let queues: [Queue]
  private let page: StaffTerminal

  var book: DayBook?
  var asking = Asking.nothing
  var message = ""

  init(_ counters: Counters, _ counter: Counter, _ queues: [Queue], on page: StaffTerminal) {
    self.counters = counters
    self.counter = counter
    self.queues = queues
    self.page = page
  }

  /// Goes on until Q, or until the terminal is gone or the program is asked to end.
  func run() {
    var shown: [Row] = []
    while true {
      read()
      let rows = view.rows(for: page.format)
      if rows != shown { page.screen.show(rows) }
      shown = rows
      switch page.loop.next(until: .now + .seconds(1)) {
      case .key(let key), .held(let key): if !take(key) { return }
      case .hangUp, .terminated: return
      case .resized: shown = []
      case .deadline, .readable: break
      }
    }
  }

  private static let unreachable = "Das Nummernbuch ist nicht erreichbar."

  /// Reads what waits; what was read before stays where the ledger cannot be read.
  private func read() {
    let counters = counters
    do {
      book = try wait(forLedger: { () async throws(LedgerError) in
        try await counters.reader.book(at: counters.clock.now)
      })
      if message == DeskSession.unreachable { message = "" }
    } catch {
      message = DeskSession.unreachable
    }
  }

  var present: Ticket? { book?.ticket(at: counter) }

  private var view: DeskPage {
    let now = counters.clock.now
    var view = DeskPage(
      office: counters.office.profile.name, counter: "\(counter)", time: now.minute.time)
    view.message = message
    guard let book else { return view }
    if let present {
      view.number = "\(present.number)"
      view.since = book.minutesSinceCall(of: present.id) ?? 0
    }
    view.lines = book.lines(of: queues.isEmpty ? counters.letters.queues : queues).map {
      DeskPage.Line(
        queue: "\($0.queue)", count: $0.count, firstInLine: $0.firstInLine, longest: $0.longest)
    }
    view.parked = book.parked.map { "\($0.number)" }
    view.choices =
      switch asking {
      case .nothing: []
      case .queue(let queues): queues.map { "\($0)" }
      case .parked(let numbers): numbers.map { "\($0)" }
      case .void(let number): ["\(number) verfällt"]
      }
    return view
  }
}
