import Foundation
import Testing
import TextLayout
import Words

/// Unicode's cases of up to four classes of characters and every direction: 770,241 of them, from
/// Debian's package unicode-data. `./test --long` runs them.
private let cases = URL(filePath: "/usr/share/unicode/BidiTest.txt")

private let isLong = ProcessInfo.processInfo.environment["WEGWEISER_TEST_LONG"] != nil

@Suite struct `Unicode's bidirectional classes` {
  @Test(.enabled(if: isLong, "for ./test --long"))
  func `all pass through our wrapper`() throws {
    var count = 0
    var failed: [Int] = []
    var (levels, order): ([Int?], [Int]) = ([], [])
    let text = try Data(contentsOf: cases)
    for (number, line) in text.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      let words = String(decoding: line, as: UTF8.self).split { " \t;".contains($0) }
      switch words[0] {
      case "@Levels:": levels = words.dropFirst().map { Int($0) }
      case "@Reorder:": order = words.dropFirst().compactMap { Int($0) }
      default:
        guard let last = words.last, let bases = Int(last) else { continue }
        let text = words.dropLast().compactMap { sample[String($0)] }
        try #require(text.count == words.count - 1, "line \(number + 1)")
        for base in Base.allCases where bases & base.rawValue != 0 {
          count += 1
          if !base.passes(text, levels, order) { failed.append(number + 1) }
        }
      }
    }

    #expect(count == 770_241)
    #expect(failed.isEmpty, "lines \(failed.prefix(10))")
  }
}

/// A character of each class.
private let sample: [String: UInt32] = [
  "L": 0x61, "R": 0x5D0, "EN": 0x33, "ES": 0x2D, "ET": 0x25, "AN": 0x660, "CS": 0x2C, "B": 0x2029,
  "S": 0x09, "WS": 0x20, "ON": 0x3D, "NSM": 0x300, "AL": 0x627, "BN": 0x00AD, "LRE": 0x202A,
  "LRO": 0x202D, "RLE": 0x202B, "RLO": 0x202E, "PDF": 0x202C, "LRI": 0x2066, "RLI": 0x2067,
  "FSI": 0x2068, "PDI": 0x2069,
]

/// The paragraph directions that a line of the file asks for, as its bits.
private enum Base: Int, CaseIterable {
  case guessed = 1
  case leftToRight = 2
  case rightToLeft = 4

  func passes(_ text: [UInt32], _ levels: [Int?], _ order: [Int]) -> Bool {
    let base: Direction =
      switch self {
      case .guessed: FriBidi.firstStrongDirection(in: text) ?? .leftToRight
      case .leftToRight: .leftToRight
      case .rightToLeft: .rightToLeft
      }
    let found = FriBidi.levels(of: text, base: base)
    let shown = FriBidi.order(of: text, levels: found, base: base, marksFollow: false)
    return zip(levels, found).allSatisfy { $0 == nil || $0 == Int($1) }
      && shown.filter { levels[$0] != nil } == order
  }
}
