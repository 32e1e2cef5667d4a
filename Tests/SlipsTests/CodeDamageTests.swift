import Shipped
import Slips
import Testing
import Words

/// What zbar reads of a slip's code after what happens to slips.
///
/// Every run damages the code of one slip a few times, the long one those of all languages on both rolls, a
/// hundred times each.
@Suite struct `A damaged code` {
  /// What happens to a slip.
  enum Damage: CaseIterable {
    /// Every tenth dot is white, by chance.
    case faded
    /// A dot of the head burns no more: a column is white.
    case deadDot
    /// A millimetre of paper across the code shows nothing.
    case fold

    /// How many of a hundred codes must be read. A fold through one of its three corners takes the code.
    var bound: Int {
      switch self {
      case .faded: 99
      case .deadDot: 80
      case .fold: 50
      }
    }
  }

  private static let times = ShippedSlips.isLong ? 100 : 10
  private static let languages: [Language] = ShippedSlips.isLong ? Language.allCases : [.ar]
  private static let papers: [Paper] = ShippedSlips.isLong ? [.roll80, .roll58] : [.roll80]

  private let slips: ShippedSlips

  init() throws { slips = try ShippedSlips() }

  @Test(arguments: languages, papers)
  func `is read`(language: Language, paper: Paper) throws {
    let slip = try slips.slip(of: "change-this-month", in: language)
    let picture = try #require(try slips.typesetter.set(slip, on: paper).pictures().first)
    let code = try #require(CodeImage(of: picture))
    #expect(try Reader.codes(in: [code.seen]) == [slip.code])
    for damage in Damage.allCases {
      var chance = Chance(seed: 20)
      let damaged = (0..<Self.times).map { _ in code.damaged(damage, by: &chance).seen }

      let read = try Reader.codes(in: damaged)

      print(
        "\(damage) \(language) \(paper.rawValue): \(read.count) of \(Self.times) codes are read")
      #expect(read.allSatisfy { $0 == slip.code })
      // Ten are few, so half of the share is enough there.
      #expect(
        100 * read.count >= damage.bound * Self.times / (ShippedSlips.isLong ? 1 : 2), "\(damage)")
    }
  }

  @Test func `is not read where half of it is gone: the measure sees damage`() throws {
    let slip = try slips.slip(of: "change-this-month", in: .ar)
    let picture = try #require(try slips.typesetter.set(slip, on: .roll80).pictures().first)
    var code = try #require(CodeImage(of: picture))

    for dot in code.dots.indices.prefix(code.dots.count / 2) { code.dots[dot] = 0 }

    #expect(try Reader.codes(in: [code.seen]) == [])
  }
}

/// The dots of a slip's code with white around them, 1 for black.
private struct CodeImage {
  var dots: [Int]
  let width: Int
  var height: Int { dots.count / width }

  private static let margin = 32

  /// The tallest thing on the upper half of a slip; on a wide one at the right.
  init?(of picture: Picture) {
    let alone = picture.width > 400 ? picture.without { $0 < 350 } : picture
    guard let rows = alone.tallestBand(above: picture.height / 2) else { return nil }
    let band = alone.rows(rows, margin: Self.margin)
    let inked = (0..<band.width).filter { band.hasInk(columns: $0..<$0 + 1) }
    guard let right = inked.last else { return nil }
    // As wide as it is high; on the narrow roll the time stands beside it.
    let left = right - rows.count - Self.margin + 1
    width = rows.count + 2 * Self.margin
    dots = (0..<band.height).flatMap { y in
      (left...right + Self.margin).map { x in
        guard x >= 0, x < band.width else { return 0 }
        return Int(band.bytes[(y * band.width + x) / 8] >> UInt8(7 - x % 8)) & 1
      }
    }
  }

  func damaged(_ damage: `A damaged code`.Damage, by chance: inout Chance) -> CodeImage {
    var copy = self
    let side = width - 2 * Self.margin
    switch damage {
    case .faded:
      for dot in dots.indices where chance.one(of: 10) == 0 { copy.dots[dot] = 0 }
    case .deadDot:
      let dead = Self.margin + chance.one(of: side)
      for dot in dots.indices where dot % width == dead { copy.dots[dot] = 0 }
    case .fold:
      let top = Self.margin + chance.one(of: side - 8)
      for dot in top * width..<(top + 8) * width { copy.dots[dot] = 0 }
    }
    return copy
  }

  /// A grey picture (PGM) as a camera takes it, which sees a dot of an eighth of a millimetre blurred into its
  /// neighbours.
  var seen: [UInt8] {
    var grey = dots
    for step in [1, width, 1, width] {
      var blurred = grey
      for dot in step..<grey.count - step {
        blurred[dot] = grey[dot - step] + 2 * grey[dot] + grey[dot + step]
      }
      grey = blurred
    }
    // Four times a quarter of what is black.
    return Array("P5 \(width) \(height) 255\n".utf8) + grey.map { UInt8(255 - min(255, $0)) }
  }
}
