package import Words

/// Why a ledger did not do what it was asked. No number was given, unless a case says otherwise.
package enum LedgerError: Error, Equatable {
  /// There is no ledger yet.
  case absent(path: String)
  /// The ledger cannot be read or written, for another reason than the ones below.
  case unavailable(reason: String)
  /// The ledger cannot be believed; it was moved to `setAside`, or was left where it is if nil.
  case damaged(reason: String, setAside: String?)
  /// The disk has no room.
  case full(path: String)
  case readOnly(path: String)
  /// A newer program has made the ledger.
  case newer(found: Int, known: Int)
  /// An older program has made the ledger; the next to write in it brings it up to date.
  case outdated(path: String)
  /// Another process held the ledger for longer than the wait, in seconds.
  case locked(path: String, waited: Int)
  /// SQLite would write less durably than it was told to.
  case notDurable(setting: String, found: String, wanted: String)
  /// It is unknown whether the last write is on disk. The process has to end; recovery decides.
  case unsettled(reason: String)
  /// Every letter of the queue is used up for today.
  case exhausted(queue: Queue, letters: [Letter])
  case unknownQueue(queue: Queue, known: [Queue])
  /// The office's server answers and does not do what it was asked.
  case refused(reason: String)
  case notAllowed(step: Paper.Step, in: Paper)
  case unknownTicket(id: Ticket.ID)
  /// Nothing was called: that number is still at the counter.
  case counterBusy(Counter, with: QueueNumber)
  case nobodyAtCounter(Counter)
  case unknownNumber(QueueNumber)
  /// What a counter asked for does not follow on the state of the number.
  case cannotBecome(String, number: QueueNumber, from: String)
  /// The counter has done nothing within the last minutes that could be taken back.
  case nothingToUndo(Counter)
  /// Somebody has done something with the number since the step that was to be taken back.
  case changedSince(QueueNumber)
  /// Kiosks give no number of the queue for now: staff have closed it, or its day is full.
  case lineClosed(Queue)
  /// Kiosks give no number of the queue outside the office's opening hours.
  case outsideHours(Queue, OpeningHours.Closing)
  /// The kiosk gives no number: its server answers and has not taken any for that many minutes.
  case notTold(minutes: Int)
  /// Another counter has called the number.
  case calledElsewhere(QueueNumber, by: Counter)
}

extension LedgerError: CustomStringConvertible {
  /// One sentence for staff and the log.
  package var description: String {
    switch self {
    case .absent(let path):
      "there is no ledger at '\(path)'; 'wegweiser queue init' makes one"
    case .unavailable(let reason): "the ledger cannot be used: \(reason)"
    case .damaged(let reason, let moved?):
      "the ledger is damaged (\(reason)) and was set aside as '\(moved)'"
    case .damaged(let reason, nil): "the ledger is damaged: \(reason)"
    case .full(let path): "no room left on the disk of '\(path)'"
    case .readOnly(let path): "'\(path)' cannot be written"
    case .newer(let found, let known):
      "the ledger has version \(found), this program knows versions up to \(known)"
    case .outdated(let path):
      "the ledger '\(path)' is of an older version; 'wegweiser queue init' brings it up to date"
    case .locked(let path, let seconds): "'\(path)' was in use for more than \(seconds) seconds"
    case .notDurable(let setting, let found, let wanted):
      "SQLite has \(setting) = \(found) instead of \(wanted): numbers could be lost"
    case .unsettled(let reason):
      "it is not known whether the last entry is on disk (\(reason)): start the program again"
    case .exhausted(let queue, let letters):
      "queue \(queue) has no number left under \(LedgerError.list(letters))"
    case .unknownQueue(let queue, let known):
      "there is no queue '\(queue)'; the office has \(LedgerError.list(known))"
    case .refused(let reason): "the ledger cannot be used: \(reason)"
    case .notAllowed(let step, let paper): "a ticket that is '\(paper)' cannot become '\(step)'"
    case .unknownTicket(let id): "the ledger has no ticket \(id)"
    case .counterBusy(let counter, let number):
      "\(number) is still at counter \(counter): end it first (done, no-show, park or transfer)"
    case .nobodyAtCounter(let counter): "no number is at counter \(counter)"
    case .unknownNumber(let number): "there is no number \(number) that anybody could hold now"
    case .cannotBecome(let step, let number, let state):
      "\(number) is '\(state)' and cannot become '\(step)'"
    case .nothingToUndo(let counter):
      "counter \(counter) has done nothing in the last \(undoMinutes) minutes"
    case .changedSince(let number): "something else was done with \(number) since"
    case .lineClosed(let queue): "queue \(queue) is closed for today"
    case .outsideHours(let queue, let closing):
      "queue \(queue) is outside its opening hours"
        + (closing.next.map { "; it opens on \($0.day) at \($0.time)" } ?? "")
    case .notTold(let minutes):
      "the server answers, but has taken no number for \(minutes) minutes: nobody would be called"
    case .calledElsewhere(let number, let counter):
      "\(number) was called by counter \(counter)"
    }
  }

  private static func list(_ names: [some CustomStringConvertible]) -> String {
    names.map(\.description).joined(separator: ", ")
  }
}
