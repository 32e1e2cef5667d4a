package import Guide
package import Words

/// What the code of a printed slip says, as numbers; what they mean, the content of its day knows.
package struct SlipReading: Equatable, Sendable {
  /// The content's version, as slips name it: `2026-11-24.1+b0c667fe`.
  package let version: String

  /// The day on which the slip was printed.
  package let day: Day

  package let outcome: Int
  package let answers: [Answer]
  package let steps: [Int]
  package let papers: [Paper]

  /// An answer as `4.5` names it.
  package struct Answer: Equatable, Sendable {
    package let question: Int

    /// The choice's code, or the number where the question counts.
    package let value: Int
  }

  package struct Paper: Equatable, Sendable {
    package let document: Int
    package let status: DocumentStatus
  }

  /// Reads the digits that a scanner typed.
  ///
  /// - Throws: ``SlipReadingError``; nothing of a code that is wrong anywhere is handed on.
  package init(_ digits: String) throws(SlipReadingError) {
    guard digits.utf8.count <= SlipReading.longest else { throw .tooLong(digits.utf8.count) }
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw .notDigits
    }
    guard SlipCode.holds(digits) else { throw .misread }
    var rest = Digits(digits.dropLast(2))
    guard (1...SlipCode.format).contains(try rest.number(1)) else { throw .unknownFormat }
    let content = try rest.day()
    let (number, hash) = (try rest.number(2), try rest.number(10))
    let hex = String(hash, radix: 16)
    version = "\(content).\(number)+" + String(repeating: "0", count: max(0, 8 - hex.count)) + hex
    day = try rest.day()
    outcome = try rest.number(2)
    var answers: [Answer] = []
    for _ in 0..<(try rest.number(2)) {
      answers.append(Answer(question: try rest.number(2), value: try rest.number(2)))
    }
    var steps: [Int] = []
    for _ in 0..<(try rest.number(2)) { steps.append(try rest.number(3)) }
    var papers: [Paper] = []
    for _ in 0..<(try rest.number(2)) {
      papers.append(Paper(document: try rest.number(2), status: try rest.status()))
    }
    guard rest.isEmpty else { throw .unknownFormat }
    (self.answers, self.steps, self.papers) = (answers, steps, papers)
  }

  /// The longest input that is looked at, in bytes.
  package static let longest = 1024
}

/// Why a code says nothing.
package enum SlipReadingError: Error, Equatable, Sendable {
  case tooLong(Int)
  case notDigits
  /// The check digits do not fit: something was misread, or it is no slip's code.
  case misread
  case unknownFormat
}

extension SlipReadingError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .tooLong(let count):
      "a code has at most \(SlipReading.longest) characters, this has \(count)"
    case .notDigits: "a code has digits only; is this the code of a slip?"
    case .misread: "the check digits do not fit; please scan the code once more"
    case .unknownFormat: "the code is of a kind that this version does not know"
    }
  }
}

/// The digits that are still to be read.
private struct Digits {
  private var rest: Substring

  init(_ digits: Substring) { rest = digits }

  var isEmpty: Bool { rest.isEmpty }

  mutating func number(_ width: Int) throws(SlipReadingError) -> Int {
    guard rest.count >= width, let number = Int(rest.prefix(width)) else { throw .unknownFormat }
    rest = rest.dropFirst(width)
    return number
  }

  mutating func day() throws(SlipReadingError) -> Day {
    let digits = rest.prefix(8)
    _ = try number(8)
    let iso = "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
    guard let day = Day(iso: iso) else { throw .unknownFormat }
    return day
  }

  mutating func status() throws(SlipReadingError) -> DocumentStatus {
    switch try number(1) {
    case 1: .have
    case 2: .missing
    case 3: .unasked
    default: throw .unknownFormat
    }
  }
}
