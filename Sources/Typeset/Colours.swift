package import TextLayout

/// What a mark on a page is coloured as.
package enum Ink: CaseIterable, Sendable {
  /// Behind everything, behind what belongs together, and behind the lit option.
  case ground, card, lit
  case text
  /// What stands back and is still read: German beside the visitor's language.
  case dim
  /// Keys and what leads on.
  case accent
  /// What has to be done or minded now.
  case today
  /// Letters on a key.
  case onKey
  /// What is still to come of a progress.
  case quiet
}

/// The colours of a look, and the few of which its pictures are made.
package struct Colours: Sendable {
  private let inks: [Ink: Colour]

  /// The colours of a picture, the ground first: as many as the poorest terminal has.
  ///
  /// Between what stands on a page and its ground lie those of the letters' edges.
  package let palette: [Colour]

  /// The place in the palette of a colour with 4 bits for each of red, green and blue.
  let nearest: [UInt8]

  package subscript(_ ink: Ink) -> Colour { inks[ink] ?? palette[0] }

  /// Those of a look; made once each.
  package static func of(_ look: Look) -> Colours { look == .highContrast ? light : dark }

  /// Parts of the grounds give the same byte whether a terminal rounds or cuts off: else a part that is
  /// painted anew would be seen.
  static let dark = Colours(
    ground: Colour(6, 8, 8), card: Colour(11, 14, 16), lit: Colour(5, 29, 42),
    text: Colour(96, 96, 95), dim: Colour(70, 73, 74), accent: Colour(50, 82, 99),
    today: Colour(100, 80, 42), onKey: Colour(6, 8, 8))

  static let light = Colours(
    ground: Colour(97, 97, 95), card: Colour(100, 100, 100), lit: Colour(82, 91, 98),
    text: Colour(9, 11, 13), dim: Colour(28, 30, 32), accent: Colour(3, 33, 58),
    today: Colour(50, 24, 0), onKey: Colour(100, 100, 100))

  private init(
    ground: Colour, card: Colour, lit: Colour, text: Colour, dim: Colour, accent: Colour,
    today: Colour, onKey: Colour
  ) {
    let between = ground.mixed(with: card, 0.5)
    let quiet = between.mixed(with: dim, 1.0 / 3)
    inks = [
      .ground: ground, .card: card, .lit: lit, .text: text, .dim: dim, .accent: accent,
      .today: today, .onKey: onKey, .quiet: quiet,
    ]
    var palette = [ground, card, lit]
    palette += (1...3).map { between.mixed(with: dim, Double($0) / 3) }
    palette += [dim.mixed(with: text, 0.5), text, lit.mixed(with: text, 0.5)]
    palette += (1...3).map { between.mixed(with: accent, Double($0) / 3) }
    palette += (1...3).map { between.mixed(with: today, Double($0) / 3) }
    // The blue of the drawings; their black and white are among the others.
    palette += [Colour(11, 37, 71)]
    self.palette = palette
    nearest = (0..<4096).map { Self.nearest(to: $0, in: palette) }
  }

  private static func nearest(to value: Int, in palette: [Colour]) -> UInt8 {
    let (red, green, blue) = (value >> 8, value >> 4 & 15, value & 15)
    var (best, least) = (0, Int.max)
    for (index, colour) in palette.enumerated() {
      // In steps of a 15th of a hundredth; the eye sees green best.
      let (r, g, b) = (
        red * 100 - colour.red * 15, green * 100 - colour.green * 15, blue * 100 - colour.blue * 15
      )
      let distance = 3 * r * r + 6 * g * g + 2 * b * b
      if distance < least { (best, least) = (index, distance) }
    }
    return UInt8(best)
  }
}
