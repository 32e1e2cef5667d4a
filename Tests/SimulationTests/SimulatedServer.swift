import Tickets
import Words

/// An office's server as kiosks meet it, at the end of a line that loses questions and answers.
///
/// What PostgreSQL does with them is tried on a real one; here it is what the courier does.
actor SimulatedServer: OfficeServer {
  private let chance: Chance
  private let plant: Plant
  private var isWhole = false
  private var leases: [LeaseRequest: Lease] = [:]
  private var next: [String: Int] = [:]
  private var owners: [Letter: String] = [:]

  /// Every event, by its book and in order.
  private(set) var books: [String: [Entry]] = [:]

  /// A fault of the server or the line that a run must show.
  enum Plant: String, CaseIterable {
    case none
    /// A question that is asked again gives another kiosk's numbers.
    case sameBlockTwice
    /// An event is answered and not kept.
    case forgottenEvent
    /// An event that comes again is kept again.
    case eventTwice
    /// The kiosk's wall clock says when a number was taken.
    case kioskTime
  }

  private let clock: SimulatedClock

  /// When each number was taken, by what its kiosk said first.
  private(set) var taken: [Ticket.ID: Int] = [:]

  init(_ chance: Chance, _ plant: Plant, _ clock: SimulatedClock) {
    self.chance = chance
    self.plant = plant
    self.clock = clock
  }

  func greet(_ greeting: Greeting) throws(LedgerError) -> Welcome {
    try question()
    let welcome = Welcome(seconds: clock.truth.seconds, opening: opening)
    try answer()
    return welcome
  }

  /// A new one each day.
  private var opening: Epoch {
    let day = clock.truth.officeDay
    return Epoch(id: day.ordinal, day: day)
  }

  /// From now on nothing is lost.
  func mend() { isWhole = true }

  func lease(_ request: LeaseRequest) throws(LedgerError) -> Lease? {
    try question()
    let lease = leases[request] ?? block(for: request)
    leases[request] = lease
    try answer()
    return lease
  }

  private func block(for request: LeaseRequest) -> Lease {
    let place = "\(opening.day) \(request.queue)"
    let low = next[place, default: 1]
    if plant != .sameBlockTwice || chance.oneIn(2) { next[place] = low + request.size }
    return Lease(
      id: request.id, epoch: opening.id, letter: letter(of: request),
      numbers: low...low + request.size - 1)
  }

  /// Another one than yesterday's: who took a number then may be there still.
  private func letter(of request: LeaseRequest) -> Letter {
    request.letters[opening.id % request.letters.count]
  }

  func claim(_ letter: Letter, for book: String) throws(LedgerError) -> Day? {
    try question()
    guard owners[letter, default: book] == book else {
      throw .unavailable(reason: "\(letter) is another kiosk's")
    }
    owners[letter] = book
    try answer()
    return nil
  }

  func deliver(_ entry: Entry) throws(LedgerError) -> Int {
    try question()
    let has = books[entry.book, default: []].count
    if plant == .forgottenEvent, chance.oneIn(20) { return entry.seq }
    if entry.seq == has + 1 || plant == .eventTwice && entry.seq == has {
      books[entry.book, default: []].append(entry)
      if taken[entry.ticket.id] == nil { taken[entry.ticket.id] = clock.truth.seconds - entry.age }
    }
    try answer()
    return books[entry.book, default: []].count
  }

  private func question() throws(LedgerError) {
    if !isWhole, chance.oneIn(8) { throw .unavailable(reason: "the question is lost") }
  }

  private func answer() throws(LedgerError) {
    if !isWhole, chance.oneIn(8) { throw .unavailable(reason: "the answer is lost") }
  }
}
