package import Words

/// Something that staff should know of the numbers, besides who waits.
package enum StaffNotice: Equatable, Sendable {
  /// The wall clock has jumped by that many minutes, ahead where above 0; nothing ended by it.
  case clockJumped(minutes: Int)
  /// The disk takes nothing: what counters did with these numbers is in memory alone.
  case notRecorded([QueueNumber])
  /// Numbers that the ledger had forgotten: visitors may hold them.
  case forgotten([QueueNumber])
  /// Numbers that wait from the opening of an earlier day.
  case earlier([QueueNumber], Day, isYesterday: Bool)
  /// Numbers of which staff are to say whether they go first.
  case asked([QueueNumber])
  /// A kiosk has given numbers that nobody here knows; since that time of the day.
  case untold(kiosk: String, count: Int, since: OfficeMinute)
  /// A kiosk was not heard of since then.
  case away(kiosk: String, since: OfficeMinute)
  /// A kiosk's wall clock is wrong by that many minutes, ahead where above 0.
  case wrongClock(kiosk: String, minutes: Int)
  case paused(Queue)
  case closed(Queue)
  /// Its numbers of the day are given.
  case full(Queue, cap: Int)
}

extension DayBook {
  /// For how long a kiosk may be silent before staff hear of it, and after how long it was switched off;
  /// seconds.
  private static let silence = (from: 120, to: 12 * 3600)

  /// What staff should know, the most pressing first.
  package var notices: [StaffNotice] {
    var notices: [StaffNotice] = []
    if !state.unrecorded.isEmpty { notices.append(.notRecorded(state.unrecorded)) }
    if state.jump != 0 { notices.append(.clockJumped(minutes: state.jump.quotient(60))) }
    if !asked.isEmpty { notices.append(.asked(asked.map(\.number))) }
    let forgotten = tickets.filter { isInLine($0) && $0.paper == .uncertain(.forgotten) }
    if !forgotten.isEmpty { notices.append(.forgotten(forgotten.map(\.number).sorted)) }
    for opening in openings where opening.day != day {
      let numbers = ofEndedOpenings.filter { $0.epoch == opening.id }.map(\.number)
      guard !numbers.isEmpty else { continue }
      notices.append(
        .earlier(numbers, opening.day, isYesterday: opening.day.ordinal + 1 == day?.ordinal))
    }
    return notices + kiosks + lines
  }

  private var kiosks: [StaffNotice] {
    state.kiosks.flatMap { kiosk -> [StaffNotice] in
      var notices: [StaffNotice] = []
      let age = state.now.seconds - kiosk.seen
      let isSilent = age > Self.silence.from && age < Self.silence.to
      if kiosk.untold > 0, age < Self.silence.to, let since = kiosk.since,
        isSilent || state.now.seconds - since > Self.silence.from
      {
        notices.append(
          .untold(
            kiosk: kiosk.name, count: kiosk.untold, since: state.now.showing(since).minute))
      }
      if isSilent {
        notices.append(.away(kiosk: kiosk.name, since: state.now.showing(kiosk.seen).minute))
      }
      if age < Self.silence.to, abs(kiosk.ahead) > 60 {
        notices.append(.wrongClock(kiosk: kiosk.name, minutes: kiosk.ahead / 60))
      }
      return notices
    }
  }

  private var lines: [StaffNotice] {
    state.lines.flatMap { line -> [StaffNotice] in
      (line.isPaused ? [.paused(line.queue)] : [])
        + (line.isClosed
          ? [.closed(line.queue)]
          : line.cap.flatMap { cap in
            taken(of: line.queue) >= cap ? [.full(line.queue, cap: cap)] : nil
          } ?? [])
    }
  }

  /// How many numbers of a queue were given on the newest opening's day.
  private func taken(of queue: Queue) -> Int {
    tickets.count { $0.queue == queue && otherDay(of: $0) == nil && $0.paper.wasGiven }
  }
}

extension StaffNotice {
  /// Whether it may stand in the waiting room: it is about machines, and tells of nobody.
  package var isForTheRoom: Bool {
    switch self {
    case .notRecorded, .clockJumped, .forgotten, .earlier, .untold, .away, .wrongClock: true
    case .asked, .paused, .closed, .full: false
    }
  }
}

extension Paper {
  /// Whether somebody may have seen the number.
  package var wasGiven: Bool { self != .void(.abandoned) }
}

extension [QueueNumber] {
  fileprivate var sorted: [QueueNumber] {
    sorted { ($0.letter.rawValue, $0.number) < ($1.letter.rawValue, $1.number) }
  }
}

extension StaffNotice {
  /// One sentence for a counter.
  package var german: String {
    switch self {
    case .clockJumped(let minutes):
      "Die Uhr wurde um \(Self.german(minutes: abs(minutes))) \(minutes > 0 ? "vorgestellt" : "zurückgestellt"). "
        + "Die Nummern gehen weiter."
    case .notRecorded(let numbers):
      "Der Speicher nimmt nichts an. Aufgerufen, aber nicht aufgeschrieben: \(numbers.spans("bis"))"
    case .asked(let numbers): "Sofort? \(numbers.spans("bis"))"
    case .forgotten(let numbers):
      "\(numbers.spans("bis")): vielleicht in der Hand von Besuchern, das Nummernbuch hatte sie vergessen."
    case .earlier(let numbers, let day, let isYesterday):
      "\(numbers.spans("bis")), \(isYesterday ? "von gestern" : "vom \(day.german)")"
    case .untold(let kiosk, let count, let since):
      "\(kiosk): \(count) \(count == 1 ? "Nummer" : "Nummern") nicht gemeldet seit \(since.time)"
    case .away(let kiosk, let since): "\(kiosk): ohne Verbindung seit \(since.time)"
    case .wrongClock(let kiosk, let minutes):
      "\(kiosk): die Uhr geht \(Self.german(minutes: max(1, abs(minutes)))) \(minutes >= 0 ? "vor" : "nach")"
    case .paused(let queue): "Schlange \(queue): Pause"
    case .closed(let queue): "Schlange \(queue): für heute geschlossen"
    case .full(let queue, let cap): "Schlange \(queue): alle \(cap) Nummern für heute vergeben"
    }
  }

  private static func german(minutes: Int) -> String {
    switch minutes {
    case 1: "1 Minute"
    case ..<180: "\(minutes) Minuten"
    case ..<(48 * 60): "\((minutes + 30) / 60) Stunden"
    default: "\((minutes + 720) / 1440) Tage"
    }
  }
}

extension StaffNotice: CustomStringConvertible {
  /// One sentence for commands and log.
  package var description: String {
    switch self {
    case .clockJumped(let minutes):
      "the clock has jumped \(abs(minutes)) minutes \(minutes > 0 ? "ahead" : "back"); numbers go on; "
        + "'wegweiser queue clock --right' says that it is right now"
    case .notRecorded(let numbers):
      "the disk takes nothing: what was done with \(numbers.spans) is not recorded"
    case .asked(let numbers): "\(numbers.spans): is this urgent? 'wegweiser queue first' says so"
    case .forgotten(let numbers):
      "\(numbers.spans) may be in visitors' hands: the ledger had forgotten them"
    case .earlier(let numbers, let day, _): "\(numbers.spans) wait from \(day)"
    case .untold(let kiosk, let count, let since):
      "\(kiosk): \(count) numbers not told since \(since.time)"
    case .away(let kiosk, let since): "\(kiosk): not heard of since \(since.time)"
    case .wrongClock(let kiosk, let minutes):
      "\(kiosk): its clock is \(max(1, abs(minutes))) minutes \(minutes >= 0 ? "ahead" : "slow")"
    case .paused(let queue): "queue \(queue) is paused"
    case .closed(let queue): "queue \(queue) is closed for today"
    case .full(let queue, let cap): "queue \(queue) has given its \(cap) numbers of the day"
    }
  }
}

extension OfficeMinute {
  /// `14:05`, as on letters.
  package var time: String { String("\(self)".suffix(5)) }
}

extension Day {
  /// `30.11.`, as staff write it.
  fileprivate var german: String {
    let parts = "\(self)".split(separator: "-")
    return "\(parts[2]).\(parts[1])."
  }
}
