package import Words

/// When an office day begins, and how far the machine's clock is believed.
package struct OfficeDay: Equatable, Sendable {
  /// The local hour at which a day begins, so that no evening is cut in two.
  package var begins = 4

  /// How far the clock may stand behind the last event before staff are told; seconds.
  package var behind = 5 * 60

  /// How far it may stand ahead before staff are asked whether the day is right; seconds.
  ///
  /// Five days: from Maundy Thursday's evening to the Tuesday after Easter an office is closed for
  /// 112 hours, and every weekend for more than 60.
  package var ahead = 120 * 3600

  package init() {}

  /// The office day at that moment: before ``begins`` it is still the day before.
  ///
  /// It looks at the clock on the wall, so the nights in which that is set need no care.
  package func day(at moment: Moment) -> Day {
    let minute = moment.minute
    return minute.hour < begins ? Day(ordinal: minute.day.ordinal - 1) : minute.day
  }
}

extension OfficeDay {
  /// Which epoch a number taken now belongs to.
  package enum Choice: Equatable, Sendable {
    /// The ledger's own.
    case keep(Epoch)
    /// The ledger's own, although the clock is that many minutes behind the last event.
    case keepDespiteClock(Epoch, behind: Int)
    /// A new one, since the office day is new.
    case open(Epoch)
    /// A new one, since the ledger has forgotten numbers; these series must not be used in it.
    case replace(Epoch, spent: [Series])
    /// None before staff confirm that it is this day: the clock has jumped that many hours.
    case ask(Day, ahead: Int)
  }

  /// Chooses the epoch from what the ledger knows (nil for a new one) and the mark kept outside it.
  ///
  /// An office day never goes back: it is the later of the clock's and the last one on record.
  /// `last` is the minute of the ledger's last event, since 1970; `confirmed` the day that staff
  /// have confirmed.
  package func choose(
    at now: Moment, ledger: HighWater?, kept: HighWater?, last: Int?, confirmed: Day?
  ) -> Choice {
    let today = day(at: now)
    let day = [today, ledger?.epoch.day, kept?.epoch.day].compactMap(\.self).max() ?? today
    let silence = last.map { now.seconds - $0 * 60 } ?? 0

    if day != ledger?.epoch.day, silence > ahead, confirmed != day {
      return .ask(day, ahead: silence / 3600)
    }
    if let kept, kept.isAhead(of: ledger) {
      let known = [kept, ledger].compactMap(\.self).filter { $0.epoch.day == day }
      let id = max(kept.epoch.id, ledger?.epoch.id ?? 0) + 1
      return .replace(Epoch(id: id, day: day), spent: known.flatMap(\.series).map(\.spent).unique)
    }
    guard let epoch = ledger?.epoch else { return .open(Epoch(id: 1, day: day)) }
    guard day == epoch.day else { return .open(Epoch(id: epoch.id + 1, day: day)) }
    return silence < -behind ? .keepDespiteClock(epoch, behind: -silence / 60) : .keep(epoch)
  }
}

extension [Series] {
  /// The series without those whose letter came before.
  package var unique: [Series] {
    reduce(into: []) { kept, series in
      if !kept.contains(where: { $0.letter == series.letter }) { kept.append(series) }
    }
  }
}
