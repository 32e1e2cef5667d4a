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
        wait: isCalled ? .served : .waiting, counter: isCalled ? .one : nil, isFirstInLine: false,
        minute: Moment.noon.minute)
      tickets.append(ticket)
      happened.append((times.taken, ticket.id, "reserved", nil))
      if isCalled { happened.append((times.called, ticket.id, "called", .one)) }
    }
    let events = happened.sorted { $0.minute < $1.minute }.enumerated().map { index, event in
      LedgerEvent(
        seq: index + 1, ticket: event.ticket, what: event.what, minute: event.minute,
        counter: event.counter)
    }
    return DayBook(day: .today, tickets: tickets, events: events)
  }

  /// What each visitor was told, and how long they really waited.
  var told: [(time: WaitingTime, real: Int)] {
    numbers.indices.map { index in
      let (taken, called) = numbers[index]
      let book = book(at: taken, taken: index + 1)
      let now = Moment(seconds: taken * 60, offset: 0)
      return (book.waitingTime(of: book.tickets[index].id, at: now), called - taken)
    }
  }
}

/// How long a number waits, as visitors are told.
@Suite struct `The waiting time` {
  @Test(arguments: QueueDay.all)
  func `holds for most visitors of a day`(day: QueueDay) {
    let ranges = day.told.compactMap { told -> (from: Int, to: Int, real: Int)? in
      guard case .range(let from, let to) = told.time else { return nil }
      return (from, to, told.real)
    }
    let kept = ranges.count { $0.from <= $0.real && $0.real <= $0.to }
    let late = ranges.count { $0.real > $0.to }

    #expect(ranges.count * 10 > day.numbers.count * 6, "\(ranges.count) were told a range")
    #expect(kept * 100 >= ranges.count * 80, "\(kept) of \(ranges.count) came in their range")
    #expect(late * 100 <= ranges.count * 20, "\(late) of \(ranges.count) waited longer")
  }

  @Test(arguments: QueueDay.all)
  func `is not known before enough were called`(day: QueueDay) {
    #expect(day.told.prefix(6).allSatisfy { $0.time == .notKnown })
  }

  @Test func `is rounded to five minutes, away from each other`() throws {
    let day = QueueDay(
      testDescription: "even", numbers: (0..<8).map { (600 + $0, 607 + 7 * $0) } + [(660, 700)])
    let told = try #require(day.told.last)
    #expect(told.time == .range(from: 5, to: 15))
  }

  @Test func `grows while nobody is called`() {
    let numbers = (0..<10).map { (taken: 480 + 10 * $0, called: 485 + 10 * $0) }
    let line = [(600, 2000), (601, 2000), (700, 2000)].map { (taken: $0.0, called: $0.1) }
    let day = QueueDay(testDescription: "stop", numbers: numbers + line)

    #expect(day.told[11].time == .range(from: 10, to: 20))
    #expect(day.told[12].time == .notKnown || day.told[12].time == .range(from: 15, to: 240))
  }
}
