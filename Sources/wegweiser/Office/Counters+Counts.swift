internal import Dispatch
internal import Foundation
internal import Journal
internal import Tickets
internal import TicketsSQLite
internal import Words

/// What the office counts: how often, never who.
extension Counters {
  /// Counts a number that was given. That it could not be counted does not concern its holder.
  func countNumber(in queue: Queue) {
    do {
      try CountBook(in: folder).countNumber(in: queue, on: day)
    } catch {
      note(.notCounted)
    }
  }

  /// Counts a visit in its language, without keeping the visitor waiting.
  ///
  /// Where there is no state folder yet, nothing is made for it.
  func countVisit(in language: Language) {
    guard FileManager.default.fileExists(atPath: folder.path) else { return }
    DispatchQueue.global(qos: .utility).async {
      do {
        try CountBook(in: folder).countVisit(in: language, on: day)
      } catch {
        note(.notCounted)
      }
    }
  }
}
