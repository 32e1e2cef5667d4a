package import Words

/// How the range of a waiting time comes about; `docs/waiting-time.md` tells it in words.
extension WaitingTime {
  /// The calls of today that are enough to say something.
  static let fewest = 6

  /// The calls looked at, the newest ones: what was true in the morning is not by noon.
  static let most = 15

  /// The longest time that is said; beyond it nobody can know.
  static let longest = 240

  /// Tells from how many minutes each place in line took for others how long it takes from here.
  ///
  /// `paces` are minutes of wait divided by the place in line, of the numbers called last.
  /// `waiting` are the same of those who still wait: each is a time that is not over, so one that
  /// is longer than every pace stands for a stop, such as a break, and only makes the range wider.
  /// The range goes from the second lowest pace to the highest: one quick visitor is no measure, and
  /// to wait longer than told is worse than shorter.
  init(place: Int, paces: [Double], waiting: [Double]) {
    guard paces.count >= WaitingTime.fewest else {
      self = .notKnown
      return
    }
    let low = paces.sorted()[1]
    let high = (paces + waiting).max() ?? low
    let from = Int(low * Double(place)) / 5 * 5
    let to = (Int((high * Double(place)).rounded(.up)) + 4) / 5 * 5
    self = to > WaitingTime.longest ? .notKnown : .range(from: from, to: max(to, from + 10))
  }
}

extension DayBook {
  /// The waiting time of a number that was taken today; not known for one that is first in line,
  /// which no other number resembles.
  package func waitingTime(of id: Ticket.ID) -> WaitingTime {
    guard let index = tickets.firstIndex(where: { $0.id == id }), tickets[index].isOrdinary else {
      return .notKnown
    }
    let ticket = tickets[index]
    let line = LineHistory(self)

    // Only numbers of the same queue say something, and only those called out of it.
    let others = tickets.filter {
      $0.isOrdinary && $0.queue == ticket.queue && $0.id != id && otherDay(of: $0) == nil
    }
    let called = others.compactMap { other in
      line.wasCalled(other).map { (other, minute: $0.minute, seq: $0.seq) }
    }.sorted { $0.seq > $1.seq }
    let paces = called.prefix(WaitingTime.most).map { line.pace(of: $0.0, until: $0.minute) }
    let waiting = others.filter(line.stillWaits).prefix(WaitingTime.most)
      .map { line.pace(of: $0, until: state.now.minutes) }
    return WaitingTime(
      place: line.place(of: ticket), paces: paces, waiting: Array(waiting))
  }
}

/// When each number of a day came into its line and left it.
private struct LineHistory {
  private let tickets: [Ticket]

  /// The first thing that a counter did with each number: it called it, or put it elsewhere.
  private let left: [Ticket.ID: LedgerEvent]

  init(_ book: DayBook) {
    tickets = book.tickets
    let steps = book.events.filter { $0.counter != nil }
    left = Dictionary(steps.map { ($0.ticket, $0) }) { first, _ in first }
  }

  func wasCalled(_ ticket: Ticket) -> LedgerEvent? {
    left[ticket.id].flatMap { $0.isCall ? $0 : nil }
  }

  func stillWaits(_ ticket: Ticket) -> Bool { ticket.isInLine && left[ticket.id] == nil }

  /// The place in line that a number had when it was taken: 1 where nobody was before it.
  func place(of ticket: Ticket) -> Int {
    let minute = ticket.taken.quotient(60)
    return 1
      + tickets.prefix { $0.id != ticket.id }.count { other in
        guard other.queue == ticket.queue, other.paper.isCalled else { return false }
        return left[other.id].map { $0.minute > minute } ?? other.isInLine
      }
  }

  /// The minutes that a number waited for each place in line.
  func pace(of ticket: Ticket, until end: Int) -> Double {
    Double(max(0, end - ticket.taken.quotient(60))) / Double(place(of: ticket))
  }
}

extension Ticket {
  /// Whether its wait says something about others'.
  fileprivate var isOrdinary: Bool {
    guard !isFirstInLine else { return false }
    return switch paper {
    case .reserved, .void: false
    case .sent, .printed, .uncertain: true
    }
  }
}
