/// The width of characters on a terminal, in columns.
///
/// Combining marks and instructions take none, East Asian wide and full-width characters two, all
/// others one. With shaped text (``Typesetter/line(_:)``) that agrees with every terminal measured.
package enum Columns {
  /// The width of a text that is already in the form in which it is sent.
  package static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  package static func of(_ scalar: Unicode.Scalar) -> Int {
    scalar.isPlain ? 1 : lookedUp(scalar)
  }

  /// The same as ``of(_:)``, of any character, out of Unicode's properties.
  package static func lookedUp(_ scalar: Unicode.Scalar) -> Int {
    if scalar.isInstructionLookedUp { return 0 }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: 0
    default: isWide(scalar.value) ? 2 : 1
    }
  }

  /// East Asian Width W and F of Unicode 15, without emoji, which the kiosk never sends.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x1100: false
    case 0x1100...0x115F, 0x2E80...0x2E99, 0x2E9B...0x2EF3, 0x2F00...0x2FD5, 0x2FF0...0x2FFB: true
    case 0x3000...0x303E, 0x3041...0x3096, 0x3099...0x30FF, 0x3105...0x312F, 0x3131...0x318E: true
    case 0x3190...0x31E3, 0x31F0...0x321E, 0x3220...0x3247, 0x3250...0x4DBF, 0x4E00...0xA48C: true
    case 0xA490...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19: true
    case 0xFE30...0xFE52, 0xFE54...0xFE66, 0xFE68...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6: true
    case 0x1B000...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD: true
    default: false
    }
  }
}
