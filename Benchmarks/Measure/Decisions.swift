import Foundation
import Guide
import Words

/// Prints ways through the guide, each with its outcome, and how long all their decisions take.
///
/// The decision alone: from the answers to the outcome, as other engines are asked for it.
enum Decisions {
  static func print(of guide: Guide, count: Int) throws {
    var numbers = Lehmer()
    var ways: [Answers] = []
    for _ in 0..<count {
      let (answers, outcome) = try way(in: guide, by: &numbers)
      ways.append(answers)
      let named = Dictionary(
        uniqueKeysWithValues: answers.choices.map { ("\($0.key)", "\($0.value)") })
      let line = try JSONSerialization.data(
        withJSONObject: ["answers": named, "outcome": "\(outcome)"], options: .sortedKeys)
      Swift.print(String(decoding: line, as: UTF8.self))
    }
    let clock = ContinuousClock()
    var times: [Double] = []
    for _ in 0..<51 {
      let start = clock.now
      for answers in ways where guide.way(for: answers).end == .question(guide.start) {
        preconditionFailure("a way does not leave its start")
      }
      let time = start.duration(to: clock.now).components
      times.append((Double(time.seconds) * 1e9 + Double(time.attoseconds) / 1e9) / Double(count))
    }
    times.sort()
    Swift.print("{\"nanoseconds\": \(Int(times[25]))}")
  }

  /// A way on which each answer is any of those offered.
  private static func way(
    in guide: Guide, by numbers: inout Lehmer
  ) throws -> (Answers, Identifier<Outcome>) {
    var answers = Answers()
    while true {
      switch guide.way(for: answers).end {
      case .question(let id):
        let choices = guide[id].choices
        answers[id] = .choice(choices[Int.random(in: 0..<choices.count, using: &numbers)].id)
      case .outcome(let id): return (answers, id)
      }
    }
  }
}

/// Numbers that are the same with every run (Lehmer's, with Park and Miller's factor).
private struct Lehmer: RandomNumberGenerator {
  var last: UInt64 = 1

  mutating func next() -> UInt64 {
    var number: UInt64 = 0
    for _ in 0..<4 {
      last = last * 48_271 % 2_147_483_647
      number = number << 16 | last & 0xFFFF
    }
    return number
  }
}
