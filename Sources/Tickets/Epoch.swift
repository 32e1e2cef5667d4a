package import Words

/// One opening of the ledger for one office day; every number belongs to one.
///
/// It ends by an event, never by a date: the day is only the label, and may have several.
package struct Epoch: Hashable, Sendable, Identifiable {
  /// 1 for the first; a later epoch has a higher one, also after a ledger was lost.
  package let id: Int

  package let day: Day

  package init(id: Int, day: Day) {
    self.id = id
    self.day = day
  }
}
