import Foundation
import Testing
import Tickets
import Words

/// One day of one queue, out of a file in `Days`.
struct QueueDay: CustomTestStringConvertible {
  let testDescription: String

  /// When each number was taken and called, in minutes of the day.
  let numbers: [(taken: Int, called: Int)]

  static let all: [QueueDay] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Days")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".csv") }.sorted().compactMap { name in
      guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
      else { return nil }
      let rows = text.split(separator: "\n").dropFirst().map { line in
        line.split(separator: ",").map { time in
          let parts = time.split(separator: ":").compactMap { Int($0) }
          return parts[0] * 60 + parts[1]
        }
      }
      return QueueDay(testDescription: name, numbers: rows.map { ($0[0], $0[1]) })
    }
  }()

  /// What the ledger knows at that minute, once that many numbers are taken.
  func book(at minute: Int, taken count: Int) -> DayBook {
    var generator = SystemRandomNumberGenerator()
    var tickets: [Ticket] = []
    var happened: [(minute: Int, ticket: Ticket.ID, what: String, counter: Counter?)] = []
    for (index, times) in numbers.prefix(count).enumerated() {
      guard let letter = Letter(rawValue: "A"),
        let number = QueueNumber(letter: letter, number: index + 1)
      else { continue }
      let isCalled = times.called <= minute && index < count - 1
      let ticket = Ticket(
        id: Ticket.ID(using: &generator), epoch: 1, queue: .a, number: number, paper: .printed,
        wait: isCalled ? .served : .waiting, counter: isCalled ? .one : nil,
        minute: Moment.noon.minute, taken: times.taken * 60)
      tickets.append(ticket)
      happened.append((times.taken, ticket.id, "reserved", nil))
      if isCalled { happened.append((times.called, ticket.id, "called", .one)) }
    }
    let events = happened.sorted { $0.minute < $1.minute }.enumerated().map { index, event in
      LedgerEvent(
        seq: index + 1, ticket: event.ticket, what: event.what, minute: event.minute,
        counter: event.counter)
    }
    return DayBook(
      openings: [Epoch(id: 1, day: .today)], tickets: tickets, events: events,
      state: DayBook.State(now: Moment(seconds: minute * 60, offset: 0), since: -100_000))
  }

  /// What each visitor was told, and how long they really waited.
  var told: [(time: WaitingTime, real: Int)] {
    numbers.indices.map { index in
      let (taken, called) = numbers[index]
      let book = book(at: taken, taken: index + 1)
      return (book.waitingTime(of: book.tickets[index].id), called - taken)
    }
  }
}
