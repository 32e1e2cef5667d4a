/// A paper that slips are set on; the raw value is its name in settings and options.
///
/// Lengths are in dots of a thermal printer, 8 a millimetre, on every paper.
package enum Paper: String, CaseIterable, Sendable {
  case roll80 = "80mm"
  case roll58 = "58mm"
  case a4
  case a5

  package static let dotsPerMillimetre = 8

  /// The width that can be printed: 72 mm of a roll of 80 mm, 48 mm of one of 58 mm, and the
  /// whole sheet of A4 and A5.
  package var width: Int {
    switch self {
    case .roll80: 576
    case .roll58: 384
    case .a4: 1680
    case .a5: 1184
    }
  }

  /// The sheet's height; nil for a roll, which is as long as what stands on it.
  package var height: Int? {
    switch self {
    case .roll80, .roll58: nil
    case .a4: 2376
    case .a5: 1680
    }
  }

  /// The strip on either side that a roll's printer cannot reach, outside ``width``.
  package var unprintable: Int {
    switch self {
    case .roll80: 32
    case .roll58: 40
    case .a4, .a5: 0
    }
  }

  /// What stays white inside ``width`` on every side: nothing on a roll, whose own edges are white, so
  /// that what is drawn and the printer's own letters begin in one column.
  package var margin: Int {
    switch self {
    case .roll80, .roll58: 0
    case .a4: 96
    case .a5: 80
    }
  }

  /// The width that text may fill.
  package var measure: Int { width - 2 * margin }

  /// Whether both languages fit beside each other, line for line.
  package var isWide: Bool { self == .a4 }
}

extension Paper {
  /// The smallest number: its digits are 0.714 em high, so they are 10 mm.
  static let smallestNumber = 113

  /// The size of a piece of text, as the height of its em square in dots.
  ///
  /// 26 is the smallest that tesseract reads as well as larger ones in all five scripts.
  func size(_ text: TextSize) -> Int {
    let isRoll = height == nil
    return switch text {
    case .body: isRoll ? 26 : 28
    case .note: isRoll ? 24 : 26
    case .small: isRoll ? 20 : 25
    case .heading: isRoll ? 28 : 32
    case .sentence: isRoll ? 30 : 32
    case .number:
      switch self {
      case .roll58: Self.smallestNumber
      case .roll80: 136
      case .a4, .a5: 160
      }
    }
  }
}

/// How large a piece of text is on a slip; small is for German, whose letters are clear.
enum TextSize {
  case number, sentence, heading, body, note, small
}
