package import Guide
package import GuideFiles
package import Words

/// That somebody has read a source again.
package struct Confirmation: Equatable {
  package let source: Identifier<Source>
  package let checked: Day
  package let reviewBy: Day

  /// Who read it; nil where nobody signs.
  package let reader: String?

  /// Without `reviewBy` it is to be read again six months later.
  package init(
    _ source: Identifier<Source>, on checked: Day, until reviewBy: Day? = nil,
    by reader: String? = nil
  ) {
    self.source = source
    self.checked = checked
    self.reviewBy = reviewBy ?? checked.adding(months: 6)
    self.reader = reader
  }

  /// The text of `sources.yaml` with the two days and the reader changed; every other character stays.
  /// Without a reader the name of the one before goes: it would vouch for what it has not read.
  ///
  /// Nil where the days do not stand where `details` has read them: then the file has been changed
  /// since.
  package func rewriting(_ text: String, as read: ContentDetails) -> String? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (key, day) in [("checked", checked), ("review-by", reviewBy)] {
      let place = read.place(.sources, ["sources", source.rawValue, key])
      guard lines.indices.contains(place.line - 1),
        let line = lines[place.line - 1].replacingDay(atColumn: place.column, with: day)
      else { return nil }
      lines[place.line - 1] = line
    }
    let days = read.place(.sources, ["sources", source.rawValue, "review-by"])
    sign(&lines, at: days.line - 1)
    return lines.joined(separator: "\n")
  }

  /// Writes `read-by:` below the line of a source's `review-by:`, in place of the one it had.
  private func sign(_ lines: inout [String], at line: Int) {
    let indent = String(lines[line].prefix { $0 == " " })
    func belongs(_ index: Int) -> Bool {
      lines.indices.contains(index) && lines[index].hasPrefix(indent)
    }
    var (first, last) = (line, line)
    while belongs(first - 1) { first -= 1 }
    while belongs(last + 1) { last += 1 }
    let old = (first...last).first { lines[$0].hasPrefix("\(indent)read-by:") }
    let signature = reader.map { "\(indent)read-by: \"\($0)\"" }
    switch (old, signature) {
    case (let old?, let signature?): lines[old] = signature
    case (let old?, nil): lines.remove(at: old)
    case (nil, let signature?): lines.insert(signature, at: line + 1)
    case (nil, nil): break
    }
  }
}

extension String {
  /// The line with the day that begins at a column, counted from 1, changed; nil where none does.
  fileprivate func replacingDay(atColumn column: Int, with day: Day) -> String? {
    var start = column - 1
    let scalars = Array(unicodeScalars)
    if scalars.indices.contains(start), ["\"", "'"].contains(scalars[start]) { start += 1 }
    guard start >= 0, start + 10 <= scalars.count,
      Day(iso: String(scalars: scalars[start..<(start + 10)])) != nil
    else { return nil }
    return String(scalars: scalars[..<start]) + "\(day)" + String(scalars: scalars[(start + 10)...])
  }
}
