internal import Guide

/// What the guide finds wrong with an office's own profile, said where the office can put it right.
extension Defect {
  /// Whether one of the office's own steps refers to what the guide does not have, or no more.
  var isUnknownToOwnStep: Bool {
    guard file == .profile, path.first == "steps", case .unknown = problem else { return false }
    return true
  }
}

extension [Defect] {
  /// The same, where a queue that the guide uses and the profile does not know lacks letters there.
  var withQueuesAtLetters: [Defect] {
    let told = compactMap { defect in
      if case .queueWithoutLetters(let queue) = defect.problem { queue } else { nil as String? }
    }
    return compactMap { defect in
      guard case .unknown("queue", let queue, _) = defect.problem else { return defect }
      return told.contains(queue)
        ? nil : Defect(file: .profile, path: ["letters"], problem: .queueWithoutLetters(queue))
    }
  }
}

extension GuideParts {
  /// Takes steps away.
  mutating func leaveOut(_ ids: Set<String>) {
    steps.removeAll { ids.contains($0.id.rawValue) }
    for index in outcomes.indices {
      outcomes[index].steps.removeAll { ids.contains($0.rawValue) }
    }
  }
}
