package import Slips

/// A thermal printer that is sent ESC/POS, at a device file, a serial line or a port in the network.
///
/// Each slip has a connection of its own, so other kiosks may print in between.
package actor EscPosPress: Press {
  private let address: PrinterAddress
  private let acknowledges: PrinterProfile.Acknowledgement

  /// Millimetres of paper a second.
  private let speed: Int
  private let patience: Patience
  private let line = PrinterLine()
  private var slips = 0

  /// How often a printer that is still printing is asked how it is.
  private static let pause = Duration.milliseconds(500)

  /// - Precondition: The address is a file, a serial line or a port.
  package init(
    at address: PrinterAddress, acknowledges: PrinterProfile.Acknowledgement, speed: Int = 100,
    patience: Patience = Patience()
  ) {
    self.address = address
    self.acknowledges = acknowledges
    self.speed = speed
    self.patience = patience
  }

  package nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe line.asUnownedSerialExecutor()
  }

  package func state() -> PrinterState {
    let deadline = ContinuousClock.now + patience.answer
    do throws(PrinterFault) {
      let wire = try open(until: deadline)
      return answers ? try status(of: wire, until: deadline) : PrinterState()
    } catch {
      return PrinterState(fault: error)
    }
  }

  /// A serial line has ten bits a byte.
  package nonisolated func wait(for slip: PrintedSlip) -> Duration {
    let bytesASecond: Int? = if case .serial(_, let bits) = address { bits / 10 } else { nil }
    return patience.wait(
      bytes: slip.bytes.count, bytesASecond: bytesASecond, millimetres: slip.length,
      millimetresASecond: speed)
  }

  package func print(_ slip: PrintedSlip) -> PrinterFault? {
    let deadline = ContinuousClock.now + wait(for: slip)
    do throws(PrinterFault) {
      let wire = try open(until: min(deadline, .now + patience.answer))
      do throws(PrinterFault) {
        try send(slip.bytes, over: wire, until: deadline)
      } catch {
        if error != .unacknowledged { wire.cut() }
        throw error
      }
      return nil
    } catch {
      return error
    }
  }

  private var answers: Bool { [.gsH, .status].contains(acknowledges) }

  private func open(until deadline: ContinuousClock.Instant) throws(PrinterFault) -> Wire {
    switch address {
    case .file(let path): try .device(path)
    case .serial(let path, let speed): try .serial(path, speed: speed)
    case .network(let host, let port): try .network(host, port: port, until: deadline)
    case .tray, .ipp: preconditionFailure("no ESC/POS goes there")
    }
  }

  private func send(
    _ bytes: [UInt8], over wire: Wire, until deadline: ContinuousClock.Instant
  ) throws(PrinterFault) {
    guard answers else {
      try wire.send(bytes, until: deadline)
      throw .unacknowledged
    }
    let before = try status(of: wire, until: min(deadline, .now + patience.answer))
    if let fault = before.fault { throw fault }
    try wire.send(bytes, until: deadline)
    if acknowledges == .gsH { return try awaitEnd(on: wire, until: deadline) }
    let after = try status(of: wire, until: deadline)
    if let fault = after.fault { throw fault }
  }

  /// Asks the printer how it is.
  private func status(
    of wire: Wire, until deadline: ContinuousClock.Instant
  ) throws(PrinterFault) -> PrinterState {
    try wire.drain(until: deadline)
    try wire.send(PrinterStatus.questions, until: deadline)
    var answers: [UInt8] = []
    while answers.count < 4 {
      guard let byte = try wire.next(until: deadline) else { throw .noAnswer }
      // A serial line's own stop and go.
      if ![0x11, 0x13].contains(byte) { answers.append(byte) }
      guard PrinterStatus.isAnswer(answers.last ?? 0x12) else { throw .garbage(byte) }
    }
    return try PrinterStatus(answers).state
  }

  /// Waits until the printer says that all before it is on paper (`GS ( H`, function 48).
  ///
  /// Its answer is `37 22 d1 d2 d3 d4 00`. While it is missing, the printer is asked how it is, so
  /// that a roll that ends in the middle is told at once.
  private func awaitEnd(
    on wire: Wire, until deadline: ContinuousClock.Instant
  ) throws(PrinterFault) {
    slips += 1
    let mark = [100, 10, 1].map { UInt8(0x30 + slips / $0 % 10) }
    let answer = [0x37, 0x22, 0x57] + mark + [0]
    try wire.send([0x1D, 0x28, 0x48, 6, 0, 0x30, 0x30, 0x57] + mark, until: deadline)
    var heard: [UInt8] = []
    var asked = ContinuousClock.now
    while ContinuousClock.now < deadline {
      if let byte = try wire.next(until: min(deadline, asked + Self.pause)) {
        heard.append(byte)
        if heard.suffix(answer.count) == answer[...] { return }
        continue
      }
      // Answers to the last question are the only short ones.
      let answers = heard.suffix(4)
      if answers.count == 4, answers.allSatisfy(PrinterStatus.isAnswer) {
        if let fault = try PrinterStatus(Array(answers)).state.fault { throw fault }
        heard = []
      }
      try wire.send(PrinterStatus.questions, until: deadline)
      asked = .now
    }
    throw .noAnswer
  }
}
