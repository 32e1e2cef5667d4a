package import Words

extension Wait {
  /// What a counter does with a number.
  package enum Step: Hashable, Sendable {
    /// Calls it; a parked one too, when its holder is back.
    case call
    /// Calls once more the number that this counter has called.
    case recall
    case serve
    case noShow
    case park
    case transfer(to: Queue)
    /// Puts it back into the line, where it was called by mistake.
    case putBack
    /// Sets it aside with its whole opening, which is over.
    case setAside

    /// The state that the step leads to.
    package var result: Wait {
      switch self {
      case .call: .called
      case .recall: .recalled
      case .serve: .served
      case .noShow: .noShow
      case .park: .parked
      case .transfer(let queue): .transferred(to: queue)
      case .putBack: .waiting
      case .setAside: .setAside
      }
    }
  }
}

extension Wait.Step: CustomStringConvertible {
  /// The step as the ledger's event log writes it, by the state that it leads to: `called`,
  /// `transferred B`.
  package var description: String { result.words }

  /// Reads what ``description`` wrote; nil for anything else.
  package init?(_ text: String) {
    switch text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false) {
    case ["called"]: self = .call
    case ["recalled"]: self = .recall
    case ["served"]: self = .serve
    case ["no-show"]: self = .noShow
    case ["parked"]: self = .park
    case ["waiting"]: self = .putBack
    case ["set-aside"]: self = .setAside
    case let parts where parts.count == 2 && parts[0] == "transferred":
      self = .transfer(to: Queue(rawValue: String(parts[1])))
    default: return nil
    }
  }
}
