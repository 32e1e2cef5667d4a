internal import Words

extension Typesetter {
  /// Breaks a text into lines that each fit, still in logical order.
  ///
  /// A line ends after a space, U+1361 to U+1366, a hyphen, a slash or a soft hyphen, never at a
  /// no-break space or a ZWNJ and never within an isolate, unless that alone is longer than a line.
  /// A longer word is broken between letters. The spaces at a break are dropped; a soft hyphen at
  /// one becomes a hyphen. An isolate that had to be broken is closed and opened again, so every
  /// line can be set by itself.
  ///
  /// - Parameters:
  ///   - text: A line feed in it ends a line.
  ///   - columns: 2 or more; a full-width letter in a single column would stand out.
  /// - Returns: At least one line; an empty text gives one empty line.
  package func lines(_ text: String, columns: Int) -> [String] {
    precondition(columns > 0, "a line has at least one column")
    // Most texts have no line feed; to look for one by whole characters takes much longer.
    guard text.utf8.contains(UInt8(ascii: "\n")) else {
      return Paragraph(text[...], typesetter: self).lines(columns: columns)
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      Paragraph($0, typesetter: self).lines(columns: columns)
    }
  }
}

/// One text between line feeds, on its way to lines.
private struct Paragraph {
  let scalars: [Unicode.Scalar]
  let rules: [BreakRule?]

  /// The same, each isolate opened with its own direction: a part of it has the whole one's.
  let resolved: [Unicode.Scalar]

  /// The isolates that are open before each scalar and at the end, the outermost first.
  let open: [[Unicode.Scalar]]

  /// The columns that all scalars before each one and before the end would take, not joined.
  let width: [Int]
  let typesetter: Typesetter

  init(_ text: Substring, typesetter: Typesetter) {
    scalars = Array(text.unicodeScalars)
    rules = BreakRule.rules(for: scalars)
    self.typesetter = typesetter
    resolved = scalars.indices.map { [scalars] in Paragraph.resolved(at: $0, in: scalars) }
    var stack: [Unicode.Scalar] = []
    var open = [stack]
    for scalar in resolved {
      if scalar.opensIsolate { stack.append(scalar) }
      if scalar.closesIsolate { _ = stack.popLast() }
      open.append(stack)
    }
    self.open = open
    var width = [0]
    for scalar in scalars { width.append(width[width.count - 1] + Columns.of(scalar)) }
    self.width = width
  }

  func lines(columns: Int) -> [String] {
    var lines: [String] = []
    var start = 0
    repeat {
      let end = self.end(from: start, columns: columns)
      lines.append(line(start..<end))
      start = end
      while start < scalars.count, scalars[start] == " " { start += 1 }
    } while start < scalars.count
    return lines
  }

  /// The farthest end of a line that fits, under the mildest rule that finds one.
  private func end(from start: Int, columns: Int) -> Int {
    for rule in BreakRule.allCases {
      var farthest: Int?
      for end in ends(after: start, under: rule) {
        // Joining letters never makes a line wider, so most lines need not be set to be measured.
        if width[end] - width[start] < columns {
          farthest = end
          continue
        }
        if typesetter.columns(line(start..<end)) <= columns { farthest = end }
        if typesetter.columns(line(start..<end, isHyphenated: false)) > columns { break }
      }
      if let farthest { return farthest }
    }
    return ends(after: start, under: .anywhere).first { _ in true } ?? scalars.count
  }

  private func ends(after start: Int, under rule: BreakRule) -> some Sequence<Int> {
    (min(start + 1, scalars.count)...scalars.count).lazy.filter { end in
      end == scalars.count || rules[end].map { $0 <= rule } == true
    }
  }

  private func line(_ range: Range<Int>, isHyphenated: Bool = true) -> String {
    var end = range.upperBound
    while end > range.lowerBound, scalars[end - 1] == " " { end -= 1 }
    var line = open[range.lowerBound]
    line.append(contentsOf: (open[end].isEmpty ? scalars : resolved)[range.lowerBound..<end])
    if isHyphenated, end < scalars.count, scalars[end - 1] == .softHyphen { line.append("-") }
    line += open[end].map { _ in .popDirectionalIsolate }
    return String(joined: line)
  }

  private static func resolved(at index: Int, in scalars: [Unicode.Scalar]) -> Unicode.Scalar {
    guard scalars[index] == .firstStrongIsolate else { return scalars[index] }
    var depth = 1
    let inside = scalars[(index + 1)...].prefix { scalar in
      if scalar.opensIsolate { depth += 1 }
      if scalar.closesIsolate { depth -= 1 }
      return depth > 0
    }
    let isRightToLeft = FriBidi.firstStrongDirection(in: inside.map(\.value)) == .rightToLeft
    return isRightToLeft ? .rightToLeftIsolate : .leftToRightIsolate
  }
}
