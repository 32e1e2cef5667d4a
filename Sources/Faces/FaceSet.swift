/// The font files that something is set in: a few Noto faces, and nothing else of the machine.
package struct FaceSet: Equatable, Sendable {
  /// The names of the files.
  let files: [String]

  /// The families in the order in which a character looks for its glyph: digits and Latin names
  /// look the same in every language.
  let families: String

  /// How much larger than the rest of a line Arabic letters are set, in eighths of it.
  let arabicGrowth: Int

  /// Whether letters are set for a screen: their strokes on whole dots, their places between them.
  let isForScreen: Bool

  /// Slips. Noto Naskh Arabic draws its letters lower in their em square than Latin ones; an eighth more
  /// makes them as legible, while names and digits among them keep their size.
  package static let paper = FaceSet(
    files: [
      "NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoNaskhArabic-Regular.ttf",
      "NotoNaskhArabic-Bold.ttf", "NotoSansEthiopic-Regular.ttf", "NotoSansEthiopic-Bold.ttf",
      "NotoSansSymbols2-Regular.ttf",
    ],
    families: "Noto Sans, Noto Naskh Arabic, Noto Sans Ethiopic, Noto Sans Symbols2",
    arabicGrowth: 1, isForScreen: false)

  /// Pages on a screen, in one family that looks alike in all scripts.
  package static let screen = FaceSet(
    files: [
      "NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSansArabic-Regular.ttf",
      "NotoSansArabic-Bold.ttf", "NotoSansEthiopic-Regular.ttf", "NotoSansEthiopic-Bold.ttf",
      "NotoSansSymbols2-Regular.ttf",
    ],
    families: "Noto Sans, Noto Sans Arabic, Noto Sans Ethiopic, Noto Sans Symbols2",
    arabicGrowth: 0, isForScreen: true)

  /// Where the Debian package fonts-noto-core puts its files.
  package static let debianFolder = "/usr/share/fonts/truetype/noto"

  /// The files' paths.
  package func paths(in folder: String = debianFolder) -> [String] {
    files.map { "\(folder)/\($0)" }
  }
}
