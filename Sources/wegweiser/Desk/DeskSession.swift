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
    /// Numbers to call, from one on.
    case list([QueueNumber], from: Int)
    case void(QueueNumber)
    case giving([Queue])
    case givingFirst(Queue)
    case givingLanguage(Queue, Rank)
    case pausing([Queue])
    case serving([Queue])
    case urgent(QueueNumber)
    case clock
    case ended
  }

  /// How many numbers of a list stand on the page.
  static let listed = 6

  let counters: Counters
  let counter: Counter
  /// The queues that this counter serves; empty for all.
  var served: [Queue]

  /// Those, or all.
  var queues: [Queue] { served.isEmpty ? Array(counters.letters.queues.prefix(9)) : served }
  private let page: StaffTerminal

  var book: DayBook?
  var asking = Asking.nothing
  var message = ""

  /// Whether the last key asked something of the ledger.
  var hasActed = false
  private var isAlone = true

  init(_ counters: Counters, _ counter: Counter, _ queues: [Queue], on page: StaffTerminal) {
    self.counters = counters
    self.counter = counter
    self.served = queues
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
      // What was typed before its result was seen was meant for another page.
      if hasActed { page.loop.swallowKeys(for: .zero) }
      hasActed = false
      switch page.loop.next(until: .now + .seconds(1)) {
      case .key(let key): if !take(key) { return }
      case .hangUp, .terminated: return
      case .resized: shown = []
      // A key held down is pressed once.
      case .held, .deadline, .readable: break
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
      let counter = counter
      isAlone = try wait(forLedger: { () async throws(LedgerError) in
        try await counters.calling.claim(counter)
      })
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
    if !isAlone { view.notices = ["Schalter \(counter) ist auch an einem anderen Platz offen."] }
    guard let book else { return view }
    view.notices += book.notices.map(\.german)
    if let present {
      view.about = present.german
      view.number = "\(present.number)"
      view.since = book.minutesSinceCall(of: present.id) ?? 0
    }
    if case .list(let numbers, let from) = asking {
      view.list = numbers.dropFirst(from).prefix(DeskSession.listed).map { entry($0, book, now) }
      return view
    }
    view.lines = book.lines(of: served.isEmpty ? counters.letters.queues : served).map {
      DeskPage.Line(
        queue: "\($0.queue)", count: $0.count, firstInLine: $0.firstInLine, longest: $0.longest)
    }
    view.parked = book.parked.map { "\($0.number)" }
    view.choices =
      switch asking {
      case .nothing, .list: []
      case .queue(let queues), .giving(let queues), .pausing(let queues): queues.map { "\($0)" }
      case .serving(let queues): ["alle"] + queues.map { "nur \($0)" }
      case .void(let number): ["\(number) verfällt"]
      case .givingFirst: ["nein", "ja, zuerst"]
      case .givingLanguage: Language.allCases.map(\.germanName)
      case .urgent(let number): ["\(number) sofort", "wie die anderen"]
      case .clock: ["ja, die Uhr stimmt"]
      case .ended: ["ja, beiseite legen"]
      }
    return view
  }

  /// One number of a list: its queue, since when, and what there is to know.
  private func entry(_ number: QueueNumber, _ book: DayBook, _ now: Moment) -> String {
    guard let ticket = book.tickets.last(where: { $0.number == number && $0.paper.isCalled }) else {
      return "\(number)"
    }
    let day = book.otherDay(of: ticket).map { _ in " (vom Tag davor)" } ?? ""
    let parts = ["seit \(ticket.minute.time)\(day)", ticket.german].filter { !$0.isEmpty }
    return "\(number)   Schlange \(ticket.line)   \(parts.joined(separator: " · "))"
  }
}
