/// The states of a slip in the words of ledger and JSON.
extension Paper {
  /// The state's name, in ledger and JSON.
  package var name: String {
    switch self {
    case .reserved: "reserved"
    case .sent: "sent"
    case .printed: "printed"
    case .uncertain: "uncertain"
    case .void: "void"
    }
  }

  /// Why it is so, for the two states that have a reason.
  package var reason: String? {
    switch self {
    case .reserved, .sent, .printed: nil
    case .uncertain(let doubt): doubt.rawValue
    case .void(let voiding): voiding.rawValue
    }
  }

  /// Reads what ``name`` and ``reason`` wrote; nil for anything else.
  package init?(name: String, reason: String?) {
    switch (name, reason) {
    case ("reserved", nil): self = .reserved
    case ("sent", nil): self = .sent
    case ("printed", nil): self = .printed
    case ("uncertain", let reason?):
      guard let doubt = Doubt(rawValue: reason) else { return nil }
      self = .uncertain(doubt)
    case ("void", let reason?):
      guard let voiding = Voiding(rawValue: reason) else { return nil }
      self = .void(voiding)
    default: return nil
    }
  }
}

extension Paper: CustomStringConvertible {
  /// The state with its reason, as in `uncertain no-paper`.
  package var description: String { reason.map { "\(name) \($0)" } ?? name }
}

extension Paper.Step: CustomStringConvertible {
  /// The step as the ledger's event log writes it: by the state that it leads to.
  package var description: String {
    switch self {
    case .send: "\(Paper.sent)"
    case .copy: "copy"
    case .acknowledge: "\(Paper.printed)"
    case .doubt(let doubt): "\(Paper.uncertain(doubt))"
    case .void(let voiding): "\(Paper.void(voiding))"
    }
  }

  /// Reads what ``description`` wrote; nil for anything else.
  package init?(_ text: String) {
    let words = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    let reason = words.count == 2 ? words[1] : nil
    switch Paper(name: words.first ?? "", reason: reason) {
    case .sent: self = .send
    case .printed: self = .acknowledge
    case .uncertain(let doubt): self = .doubt(doubt)
    case .void(let voiding): self = .void(voiding)
    case .reserved: return nil
    case nil:
      guard text == "copy" else { return nil }
      self = .copy
    }
  }
}
