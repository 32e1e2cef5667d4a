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

  /// What stays white inside ``width`` on every side.
  package var margin: Int {
    switch self {
    case .roll80, .roll58: 8
    case .a4: 96
    case .a5: 80
    }
  }

  /// The width that text may fill.
  package var measure: Int { width - 2 * margin }

  /// Whether words still fit beside a drawing; else they stand below it.
  var holdsDrawingsBesideWords: Bool { self != .roll58 }

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
    switch (text, self) {
    case (.body, .roll58), (.note, .roll58), (.body, .roll80), (.note, .roll80): 26
    case (.heading, .roll80), (.heading, .roll58), (.note, .a4), (.note, .a5): 28
    case (.body, .a4), (.body, .a5): 31
    case (.heading, .a4), (.heading, .a5): 34
    case (.number, .roll58): Self.smallestNumber
    case (.number, .roll80): 136
    case (.number, .a4), (.number, .a5): 160
    }
  }
}

/// How large a piece of text is on a slip.
enum TextSize {
  case number, heading, body, note
}
