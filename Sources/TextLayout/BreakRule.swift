/// Where a line may end, and how much that hurts.
enum BreakRule: Int, Comparable, CaseIterable {
  /// After a space, an Ethiopic divider, a hyphen, a slash or a soft hyphen.
  case between

  /// The same within an isolate, which is a name or number of another language.
  case insideIsolate

  /// Between two letters.
  case insideWord

  /// Beside what holds letters together, such as a no-break space or a ZWNJ.
  case anywhere

  static func < (one: BreakRule, other: BreakRule) -> Bool { one.rawValue < other.rawValue }

  /// The rule under which a line may end before each scalar; nil where it never may.
  ///
  /// As long as the text; the first entry is nil.
  static func rules(for scalars: [Unicode.Scalar]) -> [BreakRule?] {
    var rules = [BreakRule?](repeating: nil, count: scalars.count)
    var depth = 0
    var isStart = [Bool](repeating: false, count: scalars.count)
    var position = 0
    for character in String(joined: scalars) {
      isStart[position] = true
      position += character.unicodeScalars.count
    }
    for index in scalars.indices {
      let scalar = scalars[index]
      if isOpportunity(before: index, in: scalars) {
        rules[index] = depth > 0 ? .insideIsolate : .between
      } else if index > 0, isStart[index] {
        rules[index] = isHeld(before: index, in: scalars) ? .anywhere : .insideWord
      }
      if scalar.opensIsolate { depth += 1 }
      if scalar.closesIsolate { depth = max(0, depth - 1) }
    }
    return rules
  }

  private static func isHeld(before index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let (last, next) = (scalars[index - 1], scalars[index])
    return last.isNoBreakSpace || last == .zeroWidthNonJoiner || last.opensIsolate
      || next.isNoBreakSpace || next == .zeroWidthNonJoiner || next.closesIsolate
      || next == " " || next == .softHyphen
  }

  private static func isOpportunity(before index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let next = scalars[index]
    guard index > 0, !next.closesIsolate else { return false }
    switch scalars[index - 1] {
    case " ":
      return next != " " && !next.isNoBreakSpace && next != .zeroWidthNonJoiner
    case "\u{1361}"..."\u{1366}", .softHyphen:
      return next.isLetter || next.opensIsolate
    case "-", "\u{2010}", "/":
      // "90-0" and "12/2026" are numbers; " -" and "//" are no joints.
      let isJoint = index > 1 && (scalars[index - 2].isLetter || scalars[index - 2].closesIsolate)
      return isJoint && (next.isLetter || next.opensIsolate)
    default:
      return false
    }
  }
}
