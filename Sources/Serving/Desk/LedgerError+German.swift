internal import Tickets

extension LedgerError {
  /// What a counter reads: one sentence, and that nothing was done where that could be doubted.
  var germanSentence: String {
    switch self {
    case .counterBusy(_, let number):
      "\(number) ist noch bei Ihnen. Beenden Sie erst diese Nummer."
    case .nobodyAtCounter: "Niemand ist bei Ihnen."
    case .calledElsewhere(let number, let counter):
      "Schalter \(counter) hat \(number) aufgerufen. Es ist nichts geschehen."
    case .cannotBecome(_, let number, _):
      "Das geht mit \(number) jetzt nicht. Es ist nichts geschehen."
    case .locked: "Das Nummernbuch ist gerade belegt. Bitte noch einmal."
    default: "Das Nummernbuch ist nicht erreichbar. Es ist nichts geschehen."
    }
  }
}
