internal import Words

/// The order in which steps are told: today, soon, later; within a group by date, then by place, so
/// that what is done at one counter stands together.
extension [Step] {
  /// The steps with the group that each stands in.
  ///
  /// The first three for today stand there, in the order in which their outcome names them; what is
  /// left of them leads the next group.
  func inOrder(on today: Day) -> [(step: Step, time: StepTime)] {
    let late = Set(beyondToday.map(\.id))
    let times = map { late.contains($0.id) ? .soon : $0.time }
    let ranked = enumerated().map { index, step in
      let time = times[index]
      // What is for today is for today, even where its last day comes later.
      let date =
        step.time == .today ? today.ordinal : step.deadline?.deadline(from: today).ordinal ?? .max
      let place = indices.first { self[$0].place == step.place && times[$0] == time }
      let counter = step.place == nil ? index : place ?? index
      return (step: step, time: time, rank: [time.rank, date, counter, index])
    }
    return ranked.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }.map { ($0.step, $0.time) }
  }

  /// The steps for today that today has no room for.
  package var beyondToday: [Step] { Array(filter { $0.time == .today }.dropFirst(Plan.mostToday)) }
}

extension StepTime {
  fileprivate var rank: Int { StepTime.allCases.firstIndex(of: self) ?? 0 }
}
