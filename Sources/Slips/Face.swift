/// The font files that slips are set in: a few Noto faces, and nothing else of the machine.
enum Face: String, CaseIterable {
  case latin = "NotoSans-Regular.ttf"
  case latinBold = "NotoSans-Bold.ttf"
  case arabic = "NotoNaskhArabic-Regular.ttf"
  case arabicBold = "NotoNaskhArabic-Bold.ttf"
  case ethiopic = "NotoSansEthiopic-Regular.ttf"
  case ethiopicBold = "NotoSansEthiopic-Bold.ttf"
  case symbols = "NotoSansSymbols2-Regular.ttf"

  /// The families in the order in which a character looks for its glyph: digits and Latin names
  /// look the same in every language.
  static let families = "Noto Sans, Noto Naskh Arabic, Noto Sans Ethiopic, Noto Sans Symbols2"
}
