internal import Issuing
internal import Printing
internal import Tickets
internal import Voice

/// Words for what went wrong: facts that came from elsewhere (a printer's own words, a path) are
/// left out.
extension Notice {
  var code: String {
    switch self {
    case .clockJumped: "clock-jumped"
    case .ledgerReplaced: "ledger-replaced"
    case .runningOut: "numbers-running-out"
    case .recovered: "settled-after-crash"
    case .unrecorded: "slip-unrecorded"
    }
  }
}

extension LedgerError {
  var code: String {
    switch self {
    case .absent: "absent"
    case .unavailable: "unavailable"
    case .damaged: "damaged"
    case .full: "disk-full"
    case .readOnly: "read-only"
    case .newer: "newer"
    case .outdated: "outdated"
    case .locked: "locked"
    case .notDurable: "not-durable"
    case .unsettled: "unsettled"
    case .exhausted: "exhausted"
    case .unknownQueue: "unknown-queue"
    case .refused: "refused"
    case .notAllowed: "not-allowed"
    case .unknownTicket: "unknown-ticket"
    case .counterBusy: "counter-busy"
    case .nobodyAtCounter: "nobody-at-counter"
    case .unknownNumber: "unknown-number"
    case .cannotBecome: "cannot-become"
    case .calledElsewhere: "called-elsewhere"
    case .nothingToUndo: "nothing-to-undo"
    case .changedSince: "changed-since"
    case .lineClosed: "queue-closed"
    case .outsideHours: "outside-hours"
    case .notTold: "not-told"
    }
  }
}

extension PrinterFault {
  var code: String {
    switch self {
    case .absent: "absent"
    case .refused: "refused"
    case .paperOut: "paper-out"
    case .coverOpen: "cover-open"
    case .broken: "broken"
    case .noAnswer: "no-answer"
    case .garbage: "garbage"
    case .stuck: "stuck"
    case .reset: "reset"
    case .wrongFormat: "wrong-format"
    case .wrongPaper: "wrong-paper"
    case .locked: "locked"
    case .aborted: "aborted"
    case .queueStopped: "queue-stopped"
    case .late: "late"
    case .blank: "blank"
    case .unacknowledged: "unacknowledged"
    }
  }
}

extension VoiceTrouble {
  var code: String {
    switch self {
    case .noVoice: "no-voice"
    case .noLibrary: "no-library"
    case .noVoiceData: "no-voice-data"
    case .device: "device"
    case .stuck: "stuck"
    case .recording: "recording"
    }
  }
}
