internal import CQrencode

/// How much of a code may be worn off, in levels of the standard (ISO/IEC 18004).
enum Correction: CaseIterable {
  /// Q: 25 % of it.
  case quarter
  /// M: 15 % of it.
  case medium
}

/// A QR code of digits, as the black and white modules that a scanner reads.
///
/// This file is the only one that imports `CQrencode`.
struct QRCode: Equatable {
  /// Modules on a side: 21 to 177.
  let side: Int

  /// Whether each module is black, row by row.
  let modules: [Bool]

  /// White modules that the standard wants on every side.
  static let quietZone = 4

  /// Encodes digits with that error correction.
  ///
  /// - Returns: Nil where no version holds so many digits.
  /// - Precondition: `digits` holds the digits 0 to 9 only, and at least one.
  ///
  /// The corresponding C functions are `QRinput_append` with `QR_MODE_NUM` and
  /// `QRcode_encodeInput`.
  init?(digits: String, _ correction: Correction = .quarter) {
    precondition(!digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) })
    guard let input = unsafe QRinput_new2(0, correction.level) else { return nil }
    defer { unsafe QRinput_free(input) }
    let bytes = Array(digits.utf8)
    guard unsafe QRinput_append(input, QR_MODE_NUM, Int32(bytes.count), bytes) == 0,
      let code = unsafe QRcode_encodeInput(input)
    else { return nil }
    defer { unsafe QRcode_free(code) }
    side = Int(unsafe code.pointee.width)
    // The lowest bit of a module is its colour.
    modules = unsafe UnsafeBufferPointer(start: code.pointee.data, count: side * side).map {
      $0 & 1 == 1
    }
  }

  /// The black modules, each `module` dots wide; those beside each other are one box.
  func boxes(module: Int) -> [Box] {
    var boxes: [Box] = []
    for row in 0..<side {
      var column = 0
      while column < side {
        let start = column
        while column < side, modules[row * side + column] { column += 1 }
        if column > start {
          boxes.append(
            Box(
              x: start * module, y: row * module, width: (column - start) * module, height: module))
        }
        column += 1
      }
    }
    return boxes
  }
}

extension Correction {
  fileprivate var level: QRecLevel {
    switch self {
    case .quarter: QR_ECLEVEL_Q
    case .medium: QR_ECLEVEL_M
    }
  }
}
