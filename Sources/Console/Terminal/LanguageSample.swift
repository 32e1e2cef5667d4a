internal import TextLayout
package import Words

/// A few letters of a language, by which a terminal shows whether it can set them at all.
///
/// One that does not read UTF-8, or counts a letter as two, stands in another column afterwards.
/// Whether it has the letters' pictures, only the machine with its fonts knows.
package struct LanguageSample: Sendable {
  package let language: Language

  /// In the order of the device.
  let text: String

  /// Where the cursor stands behind it, counted from 1.
  package var column: Int { Columns.of(text) + 1 }

  /// The languages whose letters not every terminal has.
  package static let all = [Language.ar, .fa, .ti].map { language in
    LanguageSample(
      language: language, text: Typesetter(language.direction).line(language.ownName))
  }
}
