internal import Synchronization

/// The name by which one part of the guide refers to another: `apply-now`, `residence-paper`.
///
/// Identifiers are written in content files and read by other programs; visitors never see one, and
/// none is translated. Each name is kept once for the whole process: the proofs compare millions.
///
///     let step: Identifier<Step> = "ask-advance"
package struct Identifier<Named>: Hashable, Sendable, ExpressibleByStringLiteral {
  @usableFromInline let number: Int

  package var rawValue: String { names.withLock { $0.written[number] } }

  package init(rawValue: String) {
    number = names.withLock { $0.number(of: rawValue) }
  }

  package init(stringLiteral value: String) {
    self.init(rawValue: value)
  }
}

// Written out, so that every module sees how small they are.
extension Identifier {
  @inlinable package static func == (one: Self, other: Self) -> Bool { one.number == other.number }

  @inlinable package func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

extension Identifier: CustomStringConvertible {
  package var description: String { rawValue }
}

/// Every name there is, by its number; names come from files, so there are some thousands at most.
private struct Names {
  var written: [String] = []
  private var numbers: [String: Int] = [:]

  mutating func number(of name: String) -> Int {
    if let known = numbers[name] { return known }
    written.append(name)
    numbers[name] = written.count - 1
    return written.count - 1
  }
}

private let names = Mutex(Names())
