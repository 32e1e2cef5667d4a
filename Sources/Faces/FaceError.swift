/// Why a text could not be set.
package enum FaceError: Error, Equatable {
  /// A font file is not there, or is no font.
  case missingFace(path: String)

  /// No face has a glyph for a character of a line.
  case missingGlyph(Unicode.Scalar, line: String)

  /// A drawing library failed, in its own words.
  case drawing(reason: String)
}

extension FaceError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missingFace(let path):
      "the font '\(path)' cannot be read; the Debian package fonts-noto-core has it"
    case .missingGlyph(let scalar, let line):
      "no font has the character '\(scalar)' (\(Self.name(of: scalar))) of the line '\(line)'"
    case .drawing(let reason): "the text could not be drawn: \(reason)"
    }
  }

  /// `U+4E2D`, as the Unicode charts write it.
  private static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
