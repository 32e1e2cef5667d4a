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
  }

  init(_ chance: Chance, _ plant: Plant) {
    self.chance = chance
    self.plant = plant
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
    let place = "\(request.day) \(request.queue)"
    let low = next[place, default: 1]
    if plant != .sameBlockTwice || chance.oneIn(2) { next[place] = low + request.size }
    return Lease(
      id: request.id, epoch: request.day.ordinal, letter: request.letters[0],
      numbers: low...low + request.size - 1)
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
