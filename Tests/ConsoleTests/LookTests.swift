import Testing
import TextLayout

@testable import Console

/// How each look is shown, by figures of contrast.
@Suite struct `Colours` {
  /// Every style that pages use.
  static let styles: [Style] =
    [.plain, .bold, .dim, .reverse] + Accent.allCases.map { .accent($0) }
    + Accent.allCases.map { Style(isReversed: true, accent: $0) }

  @Test(arguments: Look.allCases, styles)
  func `have a contrast of seven to one on their ground`(look: Look, style: Style) {
    let pair = Palette(look).colours(of: style)
    let lights = [luminance(ofPalette: pair.letters), luminance(ofPalette: pair.ground)]

    #expect((max(lights[0], lights[1]) + 0.05) / (min(lights[0], lights[1]) + 0.05) >= 7)
    #expect(
      Palette(look).parameters(for: style).suffix(6) == [38, 5, pair.letters, 48, 5, pair.ground])
  }

  @Test func `are black and white only where contrast is wanted`() {
    for style in Self.styles {
      #expect(Palette(.highContrast).colours(of: style) == (231, 16))
    }
  }

  @Test func `never stand alone`() {
    for accent in Accent.allCases {
      #expect(Palette().parameters(for: .accent(accent)).starts(with: [0, 1, 38, 5]))
    }
  }

  @Test(arguments: Look.allCases) func `are not sent where nobody wants any`(look: Look) {
    for style in Self.styles {
      let parameters = Palette(look, hasColours: false).parameters(for: style)
      #expect(!parameters.contains(38) && !parameters.contains(48))
      #expect(parameters.contains(7) == style.isReversed)
    }
  }

  @Test func `are bold everywhere in the large look, but for Arabic letters`() {
    #expect(Palette(.large).parameters(for: .plain).starts(with: [0, 1]))
    #expect(Palette(.large).parameters(for: .plain, isArabic: true).starts(with: [0, 38]))
  }

  /// WCAG's relative luminance of a colour of the palette of 256.
  private func luminance(ofPalette colour: Int) -> Double {
    let levels = [0, 95, 135, 175, 215, 255]
    let cube = colour - 16
    let parts =
      colour >= 232
      ? Array(repeating: 8 + (colour - 232) * 10, count: 3)
      : [levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6]]
    let linear = parts.map { part in
      let value = Double(part) / 255
      return value <= 0.03928 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// x to the power of 2.4, as x² · x^(2/5); the root by Newton's method.
  private func power(_ base: Double) -> Double {
    var root = base
    for _ in 0..<40 {
      root -= (root * root * root * root * root - base * base) / (5 * root * root * root * root)
    }
    return base * base * root
  }
}
