import Testing
import TextLayout

@testable import Console

@Suite struct `Colours` {
  /// The darkest and the lightest ground that still counts as dark: black and #303030.
  @Test(
    arguments: Accent.allCases.map { Look.standard.colour(of: $0) } + [Look.dim], [0.0, 0.0296])
  func `have a contrast of seven to one`(colour: Int, ground: Double) {
    #expect((luminance(ofPalette: colour) + 0.05) / (ground + 0.05) >= 7)
  }

  @Test func `never stand alone`() {
    for accent in Accent.allCases {
      #expect(Look.standard.parameters(for: .accent(accent)).starts(with: [0, 1, 38, 5]))
      #expect(Look.highContrast.parameters(for: .accent(accent)) == [0, 1])
    }
    #expect(Look.standard.parameters(for: .reverse) == [0, 7])
    #expect(Look.highContrast.parameters(for: .dim) == [0])
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
