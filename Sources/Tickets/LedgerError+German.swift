extension LedgerError {
  /// What a counter reads: one sentence, and that nothing was done where that could be doubted. The log
  /// and the commands have the English one.
  package var german: String {
    switch self {
    case .counterBusy(_, let number):
      "\(number) ist noch bei Ihnen. Beenden Sie erst diese Nummer."
    case .nobodyAtCounter: "Niemand ist bei Ihnen."
    case .unknownNumber(let number): "Die Nummer \(number) gibt es nicht. \(LedgerError.nothing)"
    case .calledElsewhere(let number, let counter):
      "Schalter \(counter) hat \(number) aufgerufen. \(LedgerError.nothing)"
    case .cannotBecome(_, let number, _):
      "Das geht mit \(number) jetzt nicht. \(LedgerError.nothing)"
    case .nothingToUndo:
      "In den letzten \(undoMinutes) Minuten gibt es keinen Schritt, den Sie zurücknehmen können."
    case .changedSince(let number):
      "Mit \(number) ist inzwischen etwas anderes geschehen. \(LedgerError.nothing)"
    case .exhausted(let queue, _):
      "Schlange \(queue) hat keine Nummern mehr. \(LedgerError.nothing)"
    case .locked: "Das Nummernbuch ist gerade belegt. \(LedgerError.nothing) Bitte noch einmal."
    case .full: "Der Speicher des Rechners ist voll. \(LedgerError.nothing)"
    case .readOnly: "Das Nummernbuch lässt sich nicht beschreiben. \(LedgerError.nothing)"
    default: "Das Nummernbuch ist nicht erreichbar. \(LedgerError.nothing)"
    }
  }

  private static let nothing = "Es ist nichts geschehen."
}
