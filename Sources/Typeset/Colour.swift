internal import Glibc

/// A colour in hundredths of red, green and blue, as a terminal counts them in a picture: nothing has
/// to be rounded on the way.
package struct Colour: Hashable, Sendable {
  package let red: Int
  package let green: Int
  package let blue: Int

  init(_ red: Int, _ green: Int, _ blue: Int) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// `t` of the way to another one.
  func mixed(with other: Colour, _ t: Double) -> Colour {
    func part(_ from: Int, _ to: Int) -> Int {
      Int((Double(from) + Double(to - from) * t).rounded())
    }
    return Colour(part(red, other.red), part(green, other.green), part(blue, other.blue))
  }

  /// Three bytes, red the highest.
  package var bytes: UInt32 {
    func byte(_ part: Int) -> UInt32 { UInt32((part * 255 + 50) / 100) }
    return byte(red) << 16 | byte(green) << 8 | byte(blue)
  }

  /// The contrast of two colours, from 1 to 21 (WCAG 2.2, relative luminance).
  package func contrast(with other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  private var luminance: Double {
    func light(_ part: Int) -> Double {
      let value = Double(part) / 100
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue)
  }
}
