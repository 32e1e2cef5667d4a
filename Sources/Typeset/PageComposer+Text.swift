internal import Faces
internal import Pages
internal import Words

/// At which side of its room a text stands, seen in the page's own direction.
enum Standing {
  case start, center, end
}

extension PageComposer {
  /// A text between two places of the page.
  ///
  /// `size` is in dots. The text runs in its own language's direction; where it stands is the page's.
  func text(
    _ string: String, _ id: String, in language: Language, size: Int, isBold: Bool = false,
    _ ink: Ink,
    _ room: BodyColumns.Span, _ standing: Standing = .start
  ) throws(FaceError) -> SetText {
    let isAlong = (language.direction == .rightToLeft) == isMirrored
    let alignment: Faces.Alignment =
      switch standing {
      case .center: .center
      case .start: isAlong ? .start : .end
      case .end: isAlong ? .end : .start
      }
    let style = TextStyle(language: language, size: size, isBold: isBold, alignment: alignment)
    let width = max(size, room.width)
    let shaped = try setter.shaped(string, as: style, width: width, id: id)
    return SetText(
      shaped, x: columns.left(of: room.start, width: width), ink: ink, style: style)
  }

  /// How wide a text is on one line, in dots.
  func width(_ string: String, in language: Language, size: Int, isBold: Bool = false)
    throws(FaceError)
    -> Int
  {
    let style = TextStyle(language: language, size: size, isBold: isBold)
    return try setter.shaped(string, as: style, width: 100_000, id: "width").width
  }

  /// A box that begins at `start` in the direction of reading.
  func box(
    _ start: Int, _ y: Int, _ width: Int, _ height: Int, radius: Int, _ ink: Ink
  ) -> Mark {
    .box(
      Area(x: columns.left(of: start, width: width), y: y, width: width, height: height),
      radius: radius, ink)
  }

  /// A key with its sign, so high and at least as wide; returns its width too.
  func key(
    _ sign: String, at start: Int, _ y: Int, height: Int, _ ground: Ink, _ ink: Ink
  ) throws(FaceError) -> (marks: [Mark], width: Int) {
    let size = max(9, height * 62 / 100)
    let letters = try width(sign, in: .source, size: size, isBold: true)
    let width = max(height, letters + height * 4 / 10)
    let sign = try text(
      sign, "key", in: .source, size: size, isBold: true, ink,
      BodyColumns.Span(start: start, width: width), .center)
    // Half of a capital's height below the middle.
    let baseline = y + height / 2 + size * 357 / 1000
    return (
      [box(start, y, width, height, radius: height / 5, ground)] + sign.marks(baseline: baseline),
      width
    )
  }
}
