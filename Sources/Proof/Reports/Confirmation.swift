package import Guide
package import GuideFiles
package import Words

/// That somebody has read a source again.
package struct Confirmation: Equatable {
  package let source: Identifier<Source>
  package let checked: Day
  package let reviewBy: Day

  /// Without `reviewBy` it is to be read again six months later.
  package init(_ source: Identifier<Source>, on checked: Day, until reviewBy: Day? = nil) {
    self.source = source
    self.checked = checked
    self.reviewBy = reviewBy ?? checked.adding(months: 6)
  }

  /// The text of `sources.yaml` with the two days changed; every other character stays.
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
    return lines.joined(separator: "\n")
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
