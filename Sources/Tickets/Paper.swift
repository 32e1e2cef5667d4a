/// What is known about a ticket's slip.
package enum Paper: Hashable, Sendable {
  /// The number is taken and no byte has gone to the printer.
  case reserved
  /// Bytes may have gone to the printer; what came of them is not known yet.
  case sent
  /// The printer, or a person, said that the slip is there.
  case printed
  /// There may be a slip or not. The number is called like any other.
  case uncertain(Doubt)
  /// The number is never called.
  case void(Voiding)
}

/// Why it is not known, or not the case, that a visitor holds a slip.
package enum Doubt: String, CaseIterable, Sendable {
  /// No slip was wanted: the number was told.
  case told
  /// Nothing was sent, since the printer was not good beforehand.
  case noPaper = "no-paper"
  case paperOut = "paper-out"
  case coverOpen = "cover-open"
  case printerError = "printer-error"
  /// The printer gave no answer in time.
  case silence
  /// The printer cannot say what it printed.
  case unacknowledged
  /// The kiosk died between the first byte and the answer.
  case interrupted
  /// The ledger was put back or lost, and only the mark beside it knows the number.
  case forgotten

  /// Whether nothing was sent to a printer that the ledger knows of.
  var isWithoutSending: Bool {
    switch self {
    case .told, .noPaper, .forgotten: true
    case .paperOut, .coverOpen, .printerError, .silence, .unacknowledged, .interrupted: false
    }
  }
}

/// Why a number is not called.
package enum Voiding: String, CaseIterable, Sendable {
  /// The kiosk died before the first byte went to the printer; nobody has seen the number.
  case abandoned
  case staff
  case visitor
}

extension Paper {
  /// What happens to a slip.
  package enum Step: Hashable, Sendable {
    /// The first bytes are about to go to the printer.
    case send
    /// The same number is about to be printed once more.
    case copy
    /// The printer, or a person, says that the slip is there.
    case acknowledge
    case doubt(Doubt)
    case void(Voiding)
  }

  /// What is known after a step; nil where the step is not allowed.
  package func after(_ step: Step) -> Paper? {
    switch (self, step) {
    case (.reserved, .send): .sent
    case (.reserved, .doubt(let doubt)) where doubt.isWithoutSending: .uncertain(doubt)
    case (.reserved, .void(let voiding)): .void(voiding)
    case (.sent, .acknowledge): .printed
    case (.sent, .doubt(let doubt)) where !doubt.isWithoutSending: .uncertain(doubt)
    case (.uncertain, .copy), (.printed, .copy): self
    case (.uncertain, .acknowledge): .printed
    case (.uncertain, .void(let voiding)): .void(voiding)
    default: nil
    }
  }

  /// Whether the counter calls the number.
  package var isCalled: Bool {
    switch self {
    case .printed, .uncertain: true
    case .reserved, .sent, .void: false
    }
  }
}
