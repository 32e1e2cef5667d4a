/// A set of 256 letters that thermal printers know; the raw value is its name in printer profiles.
package enum CodePage: String, CaseIterable, Sendable {
  case windows1252 = "windows-1252"
  case cp858, cp437

  /// A text as this page's bytes; nil where it lacks a letter.
  ///
  /// Marks of direction are left out, spaces that do not break become `noBreak`.
  package func bytes(of text: String, noBreak: UInt8 = 0x20) -> [UInt8]? {
    let places = Self.places[self] ?? [:]
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2066...0x2069: continue
      case 0xA0: bytes.append(noBreak)
      case 0x20...0x7E: bytes.append(UInt8(scalar.value))
      default:
        guard let place = places[scalar] else { return nil }
        bytes.append(place)
      }
    }
    return bytes
  }

  /// Each page's letters above 0x7F with their bytes.
  private static let places = Dictionary(
    uniqueKeysWithValues: allCases.map { page in
      let letters = zip(page.upperHalf.unicodeScalars, UInt8(0x80)...UInt8(0xFF))
      return (page, Dictionary(letters.filter { $0.0 != "\u{FFFD}" }) { first, _ in first })
    })

  /// The letters 0x80 to 0xFF in order; U+FFFD where there is none.
  package var upperHalf: String {
    switch self {
    case .windows1252:
      """
      €\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ\u{00A0}¡¢£¤¥¦§¨©ª«¬\u{00AD}®¯°±²³´µ¶·¸¹º»¼½¾¿\
      ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ
      """
    case .cp858:
      """
      ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
      └┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈ€ÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{00AD}±‗¾¶§÷¸°¨·¹³²■\u{00A0}
      """
    case .cp437:
      """
      ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐\
      └┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{00A0}
      """
    }
  }
}
