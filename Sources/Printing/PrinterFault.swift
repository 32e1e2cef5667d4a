package import Slips
package import Tickets

/// Why a slip did not come out, or may not have.
package enum PrinterFault: Error, Hashable, Sendable {
  /// Nothing is at the address, in the system's words.
  case absent(reason: String)
  /// Something is there and takes no slips.
  case refused(reason: String)
  case paperOut
  case coverOpen
  /// Cutter, head or another part.
  case broken(part: String)
  /// It was asked how it is, and did not answer in time.
  case noAnswer
  /// It answered with something that no printer says.
  case garbage(UInt8)
  /// It took no more bytes until the time was over.
  case stuck
  /// It hung up in the middle.
  case reset
  case wrongFormat(String)
  /// It takes neither a roll nor a sheet that slips are laid out for; what it has instead.
  case wrongPaper(String)
  /// It asks for a name and a password, or for others.
  case locked
  /// The job was given up, for the reasons that the printer named.
  case aborted(reasons: String)
  case queueStopped
  /// It says that the slip is done, and has counted no page for it, though it counts others.
  case blank
  /// The slip was not done in time; what was left of it was cancelled.
  case late(state: String)
  /// All bytes were taken by a printer that never tells what came of them.
  case unacknowledged
}

extension PrinterFault {
  /// What the ledger records.
  package var doubt: Doubt {
    switch self {
    case .paperOut: .paperOut
    case .coverOpen: .coverOpen
    case .noAnswer, .stuck, .late: .silence
    case .unacknowledged: .unacknowledged
    case .absent, .refused, .broken, .garbage, .reset, .wrongFormat, .wrongPaper, .locked, .aborted,
      .blank, .queueStopped:
      .printerError
    }
  }
}

extension PrinterFault: CustomStringConvertible {
  /// One sentence for staff.
  package var description: String {
    switch self {
    case .absent(let reason): "the printer is not there: \(reason)"
    case .refused(let reason): "the printer refuses: \(reason)"
    case .paperOut: "the printer is out of paper"
    case .coverOpen: "the printer's cover is open"
    case .broken(let part): "the printer reports an error: \(part)"
    case .noAnswer: "the printer does not answer"
    case .garbage(let byte):
      "what answers is no printer, or its speed is wrong: it said 0x\(String(byte, radix: 16))"
    case .stuck: "the printer takes no more"
    case .reset: "the printer hung up in the middle of a slip"
    case .wrongFormat("application/pdf"):
      "the printer takes no PDF; print through a queue of CUPS, made with 'lpadmin -m everywhere'"
    case .wrongFormat(let format): "the printer cannot print \(format)"
    case .wrongPaper(let media):
      "the printer takes neither a roll of 80 or 58 mm nor A4 or A5 (\(media)); the setting 'paper' "
        + "goes above what it says"
    case .locked: "the printer wants a name and a password; 'printer-login' names their file"
    case .aborted(let reasons): "the printer gave the slip up: \(reasons)"
    case .blank: "the printer says that the slip is done, but has counted no page"
    case .queueStopped: "the printer's queue is stopped"
    case .late(let state): "the slip was not done in time and was cancelled: \(state)"
    case .unacknowledged: "the printer cannot tell whether the slip came out"
    }
  }
}

/// How a printer is before a slip is sent.
package struct PrinterState: Equatable, Sendable {
  /// Why it would not print; nil where it is good.
  package var fault: PrinterFault?

  /// Whether the roll is nearly used up; it still prints.
  package var isNearEnd = false

  /// The paper for a slip that lies in it, where it can tell.
  package var paper: Slips.Paper?

  package init(
    fault: PrinterFault? = nil, isNearEnd: Bool = false, paper: Slips.Paper? = nil
  ) {
    self.fault = fault
    self.isNearEnd = isNearEnd
    self.paper = paper
  }
}

/// Something that brings a slip's bytes to paper.
///
/// Neither call throws or takes longer than the printer's own patience.
package protocol Press: Sendable {
  /// How the printer is now.
  func state() async -> PrinterState

  /// Prints one slip; nil where the printer confirmed that it came out.
  ///
  /// A long slip is given the time that it takes: its printer is not called silent for it.
  func print(_ slip: PrintedSlip) async -> PrinterFault?

  /// The longest that ``print(_:)`` may take for this slip.
  nonisolated func wait(for slip: PrintedSlip) -> Duration
}
