package import Words

/// When an office day begins, and how long a number is somebody's.
package struct OfficeDay: Equatable, Sendable {
  /// The local hour at which a day begins, so that no evening is cut in two.
  package var begins = 4

  /// How long after it was taken a number can be called, and no other looks like it; seconds.
  package var callable = 20 * 3600

  /// For how long a kiosk gives numbers that its server refuses to take; seconds.
  package var untold = 15 * 60

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
  /// Which opening a number taken now belongs to.
  package enum Choice: Equatable, Sendable {
    /// The ledger's own.
    case keep(Epoch)
    /// A new one, since the last has ended.
    case open(Epoch)
    /// A new one, since the ledger has forgotten numbers.
    case replace(Epoch)

    package var epoch: Epoch {
      switch self {
      case .keep(let epoch), .open(let epoch), .replace(let epoch): epoch
      }
    }
  }

  /// Chooses the opening from what the ledger knows (nil for a new one) and the mark kept outside it.
  ///
  /// An opening ends when staff have ended it (`isEnded`), or when a sure clock shows another day.
  /// A clock that is not sure ends nothing: numbers go on where they were.
  package func choose(
    at reading: OfficeTime.Reading, ledger: HighWater?, kept: HighWater?, isEnded: Bool = false
  ) -> Choice {
    let last = [ledger?.epoch, kept?.epoch].compactMap(\.self).max { $0.id < $1.id }
    let today =
      reading.isSure ? day(at: reading.now) : day(at: reading.now.showing(reading.time.wall))
    let next = (last?.id ?? 0) + 1
    if let kept, kept.isAhead(of: ledger) {
      return .replace(Epoch(id: next, day: reading.isSure ? today : kept.epoch.day))
    }
    guard let epoch = ledger?.epoch else { return .open(Epoch(id: next, day: today)) }
    // On a clock that is not sure the day is a guess, and a later one the better.
    if isEnded {
      return .open(Epoch(id: next, day: reading.isSure ? today : max(today, epoch.day)))
    }
    guard reading.isSure, today != epoch.day, !mayBe(epoch.day, at: reading) else {
      return .keep(epoch)
    }
    return .open(Epoch(id: next, day: today))
  }

  /// Whether it may be that day: a wall clock that has jumped knows how far the zone is ahead on another
  /// date, and summer time makes that an hour more or less.
  private func mayBe(_ day: Day, at reading: OfficeTime.Reading) -> Bool {
    reading.time.jump != 0
      && [-3600, 3600].contains { hour in
        self.day(at: reading.now.showing(reading.now.seconds + hour)) == day
      }
  }
}
