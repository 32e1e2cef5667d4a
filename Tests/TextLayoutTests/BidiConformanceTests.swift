import Foundation
import Testing
import TextLayout
import Words

/// Unicode's own cases for the Bidirectional Algorithm, from Debian's package unicode-data.
private let cases = URL(filePath: "/usr/share/unicode/BidiCharacterTest.txt")

private let isAbsent = !FileManager.default.fileExists(atPath: cases.path)
private let isContinuousIntegration = ProcessInfo.processInfo.environment["CI"] == "true"

@Suite struct `Unicode's bidirectional tests` {
  // In CI a missing file is a failure, not a reason to leave this out.
  @Test(.disabled(if: isAbsent && !isContinuousIntegration, "unicode-data is not installed"))
  func `all pass through our wrapper`() throws {
    var count = 0
    var failed: [Int] = []
    let text = try String(contentsOf: cases, encoding: .utf8)
    for (number, line) in text.utf8.split(separator: 10, omittingEmptySubsequences: false)
      .enumerated()
    {
      guard let test = BidiCase(line) else { continue }
      count += 1
      if !test.passes { failed.append(number + 1) }
    }

    #expect(count > 90_000)
    #expect(failed.isEmpty, "lines \(failed.prefix(10))")
  }
}

/// A line of the file: characters, direction wanted, direction resolved, levels, order.
private struct BidiCase {
  let text: [UInt32]
  let base: Direction
  let guessed: Direction?
  let levels: [Int?]
  let order: [Int]

  init?(_ line: Substring.UTF8View.SubSequence) {
    guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
    let fields = line.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    func numbers(_ field: Int, radix: Int) -> [Int?] {
      fields[field].split(separator: 32).map {
        Int(String(decoding: $0, as: UTF8.self), radix: radix)
      }
    }
    text = numbers(0, radix: 16).compactMap { $0.map(UInt32.init) }
    // Direction 2 asks for the first strong letter's, which this program only uses for isolates.
    let isGuessed = numbers(1, radix: 10) == [2]
    base = numbers(2, radix: 10) == [1] ? .rightToLeft : .leftToRight
    guessed = isGuessed ? base : nil
    levels = numbers(3, radix: 10)
    order = numbers(4, radix: 10).compactMap { $0 }
  }

  var passes: Bool {
    let found = FriBidi.levels(of: text, base: base)
    let shown = FriBidi.order(of: text, levels: found, base: base, marksFollow: false)
    return (guessed == nil || (FriBidi.firstStrongDirection(in: text) ?? .leftToRight) == guessed)
      && zip(levels, found).allSatisfy { $0 == nil || $0 == Int($1) }
      && shown.filter { levels[$0] != nil } == order
  }
}
