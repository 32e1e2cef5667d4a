/// What a printer says of itself in answer to `DLE EOT 1` to `4`.
struct PrinterStatus: Equatable {
  /// The four questions.
  static let questions: [UInt8] = [1, 2, 3, 4].flatMap { [0x10, 0x04, $0] as [UInt8] }

  let state: PrinterState

  /// Reads the four answers in order.
  ///
  /// - Throws: ``PrinterFault/garbage(_:)`` where one lacks the bits that every answer has.
  init(_ answers: [UInt8]) throws(PrinterFault) {
    for answer in answers where !Self.isAnswer(answer) { throw .garbage(answer) }
    func says(_ question: Int, _ bits: UInt8) -> Bool { answers[question - 1] & bits != 0 }
    var state = PrinterState(isNearEnd: says(4, 0x0C))
    if says(2, 0x04) {
      state.fault = .coverOpen
    } else if says(4, 0x60) || says(2, 0x20) {
      state.fault = .paperOut
    } else if says(3, 0x08) {
      state.fault = .broken(part: "the cutter")
    } else if says(3, 0x20) {
      state.fault = .broken(part: "switch it off and on")
    } else if says(3, 0x40) {
      state.fault = .broken(part: "the head is too hot")
    } else if says(2, 0x40) || says(1, 0x08) {
      state.fault = .broken(part: "it is offline")
    }
    self.state = state
  }

  /// Bits 1 and 4 are always set in an answer, 0 and 7 never.
  static func isAnswer(_ byte: UInt8) -> Bool { byte & 0x93 == 0x12 }
}
