import Slips

extension EscPosReader {
  /// Reads what was written for a printer of that profile.
  init(_ bytes: [UInt8], for profile: PrinterProfile) throws(Fault) {
    // What the head of a roll's printer burns, by the makers' books.
    let dots = profile.paper == .roll80 ? 576 : 384
    try self.init(
      bytes,
      by: Printer(
        dots: dots, letters: profile.text.map { (Int($0.number), $0.codePage.tables) },
        drawsCode: profile.drawsCode, startsAnywhere: profile.startsAnywhere,
        cuts: profile.cutter.blade))
  }
}

extension CodePage {
  /// Its name for the C library.
  fileprivate var tables: String {
    switch self {
    case .windows1252: "CP1252"
    case .cp858: "CP858"
    case .cp437: "CP437"
    }
  }
}

extension PrinterProfile.Cutter {
  fileprivate var blade: EscPosReader.Printer.Cut? {
    switch self {
    case .full: .full
    case .partial: .partial
    case .none: nil
    }
  }
}
