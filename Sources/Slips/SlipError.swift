package import Faces

/// Why a slip could not be set. Nothing was printed then, nor half of it.
package enum SlipError: Error, Equatable {
  /// A font file that slips need is not there, or is no font.
  case missingFace(path: String)

  /// No face has a glyph for a character of a line.
  case missingGlyph(Unicode.Scalar, line: String)

  /// A drawing's file is not there, or is no PNG of a slip's size.
  case missingDrawing(path: String)

  /// The code holds something other than digits.
  case codeNotNumeric(String)

  /// The code's modules would be smaller than 0.5 mm on this paper, or there is no code so long.
  case codeTooLong(digits: Int, paper: Paper)

  /// A drawing library failed, in its own words.
  case drawing(reason: String)
}

extension SlipError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missingFace(let path): "\(FaceError.missingFace(path: path))"
    case .missingGlyph(let scalar, let line): "\(FaceError.missingGlyph(scalar, line: line))"
    case .missingDrawing(let path):
      "the drawing '\(path)' cannot be read, or has not \(DrawingBook.width) by \(DrawingBook.height) dots"
    case .codeNotNumeric(let code):
      "the code '\(code)' holds something other than the digits 0 to 9"
    case .codeTooLong(let digits, let paper):
      "a code of \(digits) digits does not fit on \(paper.rawValue) in modules of 0.5 mm"
    case .drawing(let reason):
      "the slip could not be drawn: \(reason)"
    }
  }
}

extension SlipError {
  package init(_ error: FaceError) {
    self =
      switch error {
      case .missingFace(let path): .missingFace(path: path)
      case .missingGlyph(let scalar, let line): .missingGlyph(scalar, line: line)
      case .drawing(let reason): .drawing(reason: reason)
      }
  }
}

extension FontBook {
  /// ``shaped(_:as:width:id:)`` with a slip's errors.
  func shape(
    _ text: String, as style: TextStyle, width: Int, id: String
  ) throws(SlipError) -> ShapedText {
    do throws(FaceError) {
      return try shaped(text, as: style, width: width, id: id)
    } catch {
      throw SlipError(error)
    }
  }
}
