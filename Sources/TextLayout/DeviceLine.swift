internal import Words

/// One line in the form in which it is sent, with the way back to the text it came from.
struct DeviceLine {
  /// What is sent, from the left edge on.
  let scalars: [Unicode.Scalar]

  /// For each scalar sent, its position among the scalars of the text.
  let origins: [Int]

  init(_ text: some StringProtocol, base: Direction, order: SendingOrder) {
    // Vowel marks would keep lam and alef apart; line feeds and escapes are no part of a line.
    let kept = text.unicodeScalars.enumerated().filter {
      !$0.element.isArabicVowelMark && !$0.element.isControl
    }
    let turns =
      order == .device
      && (base == .rightToLeft || kept.contains { $0.element.concernsDirection })
    let values = kept.map(\.element.value)
    let levels = turns ? FriBidi.levels(of: values, base: base) : []
    let glyphs = turns ? FriBidi.shaped(values, levels: levels) : values
    let places =
      turns
      ? FriBidi.order(of: values, levels: levels, base: base, marksFollow: true)
      : Array(values.indices)

    var scalars: [Unicode.Scalar] = []
    var origins: [Int] = []
    for place in places {
      guard let glyph = Unicode.Scalar(glyphs[place]), !glyph.isInstruction else { continue }
      scalars.append(glyph.isNoBreakSpace ? " " : glyph)
      origins.append(kept[place].offset)
    }
    self.scalars = scalars
    self.origins = origins
  }

  var text: String { String(joined: scalars) }

  /// The width in columns.
  var columns: Int { scalars.reduce(0) { $0 + Columns.of($1) } }

  /// The column, counted from 0, in which the character at a position of the text is shown; nil
  /// where it is not shown by itself.
  func column(ofPosition position: Int) -> Int? {
    var column = 0
    for (scalar, origin) in zip(scalars, origins) {
      if origin == position { return column }
      column += Columns.of(scalar)
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character or separates lines.
  fileprivate var isControl: Bool { isInstruction && properties.generalCategory != .format }
}
