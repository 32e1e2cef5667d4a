internal import Printing
internal import Slips

/// Lays slips into the tray, as a printer would lay them into a hand.
struct TrayPress: Press {
  private let tray: Tray
  private let paper: Slips.Paper

  init(_ tray: Tray, paper: Slips.Paper) {
    self.tray = tray
    self.paper = paper
  }

  func state() async -> PrinterState {
    do {
      try tray.make()
      return PrinterState(paper: paper)
    } catch {
      return PrinterState(fault: .absent(reason: "\(error)"), paper: paper)
    }
  }

  func print(_ slip: PrintedSlip) async -> PrinterFault? {
    do {
      // `A-017`.
      let name = slip.name.split(separator: " ").joined(separator: "-")
      try tray.lay(slip.bytes, named: name)
      return nil
    } catch {
      return .absent(reason: "\(error)")
    }
  }

  func wait(for slip: PrintedSlip) -> Duration { .seconds(9) }
}
