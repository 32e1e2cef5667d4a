package import Guide
package import Words

/// The sources that must be read again, the most urgent first.
package struct DueList {
  package let sources: [Source]
  private let today: Day

  /// Lists those that are due up to `last`, that day included.
  package init(_ guide: Guide, on today: Day, until last: Day) {
    self.today = today
    sources = guide.parts.sources.filter { $0.reviewBy <= last }
      .sorted { ($0.reviewBy, $0.id.rawValue) < ($1.reviewBy, $1.id.rawValue) }
  }

  /// One line a source: the day, its id, the provision and the address.
  package var lines: [String] {
    sources.map { source in
      let mark = source.isOverdue(on: today) ? "overdue" : "due    "
      return "\(mark) \(source.reviewBy)  \(source.id)  \(source.provision)  \(source.address)"
    }
  }
}
