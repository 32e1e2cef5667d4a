internal import CFriBidi
package import Words

/// The Unicode Bidirectional Algorithm (UAX #9), as the system's FriBidi carries it out.
///
/// This file is the only one that imports `CFriBidi`. Values go in, values come out. The library
/// can fail only where memory runs out; that ends the program, as it does for every Swift array.
package enum FriBidi {
  /// The embedding level of each character; odd levels run from right to left.
  ///
  /// - Parameters:
  ///   - text: One line in logical order, without a line feed.
  ///   - base: The direction of the surrounding paragraph; it is never guessed from the text.
  /// - Returns: As many levels as there are characters.
  ///
  /// The corresponding C function is `fribidi_get_par_embedding_levels_ex`.
  package static func levels(of text: [UInt32], base: Direction) -> [Int8] {
    var levels = [FriBidiLevel](repeating: 0, count: text.count)
    guard !text.isEmpty else { return levels }
    let count = FriBidiStrIndex(text.count)
    let types = types(of: text)
    var brackets = [FriBidiBracketType](repeating: 0, count: text.count)
    unsafe fribidi_get_bracket_types(text, count, types, &brackets)
    var paragraph = type(of: base)
    let highest = unsafe fribidi_get_par_embedding_levels_ex(
      types, brackets, count, &paragraph, &levels)
    precondition(highest > 0, "FriBidi found no memory")
    return levels
  }

  /// The order in which a device shows the characters, from its left edge on, as positions in `text`.
  ///
  /// With `marksFollow`, a combining mark comes after its letter in a right-to-left run too, as
  /// terminals expect it (rule L3); Unicode's own tests leave that rule out.
  ///
  /// The corresponding C function is `fribidi_reorder_line`.
  package static func order(
    of text: [UInt32], levels: [Int8], base: Direction, marksFollow: Bool
  ) -> [Int] {
    guard !text.isEmpty else { return [] }
    let count = FriBidiStrIndex(text.count)
    var changed = levels
    var map = [FriBidiStrIndex](0..<count)
    let flags = FriBidiFlags(marksFollow ? FRIBIDI_FLAG_REORDER_NSM : 0)
    let highest = unsafe fribidi_reorder_line(
      flags, types(of: text), count, 0, type(of: base), &changed, nil, &map)
    precondition(highest > 0, "FriBidi found no memory")
    return map.map(Int.init)
  }

  /// The same characters with Arabic letters in the form that joins them to their neighbours, and
  /// with brackets mirrored where they run from right to left.
  ///
  /// Where lam and alef become one sign, it stands in the alef's place and the lam's holds U+FEFF.
  ///
  /// The corresponding C functions are `fribidi_join_arabic` and `fribidi_shape`.
  package static func shaped(_ text: [UInt32], levels: [Int8]) -> [UInt32] {
    guard !text.isEmpty else { return [] }
    let count = FriBidiStrIndex(text.count)
    var joining = [FriBidiJoiningType](repeating: 0, count: text.count)
    unsafe fribidi_get_joining_types(text, count, &joining)
    unsafe fribidi_join_arabic(types(of: text), count, levels, &joining)
    var shaped = text
    let flags =
      FRIBIDI_FLAG_SHAPE_MIRRORING | FRIBIDI_FLAG_SHAPE_ARAB_PRES | FRIBIDI_FLAG_SHAPE_ARAB_LIGA
    unsafe fribidi_shape(FriBidiFlags(flags), levels, count, &joining, &shaped)
    return shaped
  }

  /// The direction of the first letter that has one, outside of isolates; nil where there is none.
  ///
  /// FriBidi's function looks into an isolate that nothing closes; rule P2 does not. So it is given
  /// only what stands outside.
  ///
  /// The corresponding C function is `fribidi_get_par_direction`.
  package static func firstStrongDirection(in text: [UInt32]) -> Direction? {
    let text = outsideOfIsolates(text)
    guard !text.isEmpty else { return nil }
    return switch unsafe fribidi_get_par_direction(types(of: text), FriBidiStrIndex(text.count)) {
    case FRIBIDI_PAR_LTR: .leftToRight
    case FRIBIDI_PAR_RTL: .rightToLeft
    default: nil
    }
  }

  private static func outsideOfIsolates(_ text: [UInt32]) -> [UInt32] {
    var depth = 0
    return text.filter { character in
      switch character {
      case 0x2066...0x2068: depth += 1
      case 0x2069: depth = max(0, depth - 1)
      default: return depth == 0
      }
      return false
    }
  }

  private static func types(of text: [UInt32]) -> [FriBidiCharType] {
    var types = [FriBidiCharType](repeating: FriBidiCharType(0), count: text.count)
    unsafe fribidi_get_bidi_types(text, FriBidiStrIndex(text.count), &types)
    return types
  }

  private static func type(of base: Direction) -> FriBidiParType {
    base == .rightToLeft ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR
  }
}
