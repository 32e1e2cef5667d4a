package import Words

/// Where a visitor is on the way from the number to the counter.
package enum Wait: Hashable, Sendable {
  case waiting
  case called
  case recalled
  case served
  /// Called and called again, and nobody came.
  case noShow
  /// Of an opening that staff have set aside as a whole.
  case setAside
  /// Put aside for a while, such as until a paper is fetched.
  case parked
  /// Waits in another queue, under the same number.
  case transferred(to: Queue)
}

extension Wait {
  /// What a counter may do with a visitor in this state.
  package func mayBecome(_ next: Wait) -> Bool {
    switch (self, next) {
    case (.waiting, .called), (.parked, .called), (.transferred, .called): true
    // Whoever comes after all is called again.
    case (.noShow, .called), (.setAside, .called): true
    case (.called, .waiting), (.recalled, .waiting), (.parked, .waiting): true
    case (.waiting, .setAside), (.transferred, .setAside), (.parked, .setAside): true
    case (.called, .recalled), (.recalled, .recalled): true
    case (.called, .served), (.recalled, .served): true
    case (.called, .noShow), (.recalled, .noShow): true
    case (.served, _), (.noShow, _), (.setAside, _), (.parked, .parked): false
    case (_, .parked), (_, .transferred): true
    default: false
    }
  }

  /// The state's name, in ledger and JSON.
  package var name: String {
    switch self {
    case .waiting: "waiting"
    case .called: "called"
    case .recalled: "recalled"
    case .served: "served"
    case .noShow: "no-show"
    case .setAside: "set-aside"
    case .parked: "parked"
    case .transferred: "transferred"
    }
  }

  /// The name with the destination, as the event log has it: `transferred B`.
  package var words: String { destination.map { "\(name) \($0)" } ?? name }

  /// The queue of a transferred visitor.
  package var destination: Queue? {
    if case .transferred(let queue) = self { queue } else { nil }
  }

  /// Reads what ``name`` and ``destination`` wrote; nil for anything else.
  package init?(name: String, destination: Queue?) {
    let states: [Wait] = [.waiting, .called, .recalled, .served, .noShow, .setAside, .parked]
    if let destination, name == "transferred" {
      self = .transferred(to: destination)
    } else if destination == nil, let state = states.first(where: { $0.name == name }) {
      self = state
    } else {
      return nil
    }
  }
}
