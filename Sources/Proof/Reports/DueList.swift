package import Guide
package import Words

/// The sources that must be read again, the most urgent first.
package struct DueList {
  package let sources: [Source]
  private let today: Day

  /// Lists those that are due up to `last`, that day included.
  package init(_ guide: Guide, on today: Day, until last: Day) {
    self.today = today
    // What changed after it was read is due at once, whatever day was meant for it.
    sources = guide.parts.sources.filter { $0.reviewBy <= last || $0.hasMoved(by: last) }
      .sorted {
        ($0.hasMoved(by: last) ? 0 : 1, $0.reviewBy, $0.id.rawValue)
          < ($1.hasMoved(by: last) ? 0 : 1, $1.reviewBy, $1.id.rawValue)
      }
  }

  /// One line a source: the day, its id, the provision and the address.
  package var lines: [String] {
    sources.map { source in
      let mark =
        source.hasMoved(by: today)
        ? "changed" : source.isOverdue(on: today) ? "overdue" : "due    "
      let day = source.hasMoved(by: today) ? source.lawChanged ?? source.reviewBy : source.reviewBy
      return "\(mark) \(day)  \(source.id)  \(source.provision)  \(source.address)"
    }
  }
}
