package import Faces
package import Messages
package import Pages
package import TextLayout

/// Sets pages in real letters, as pictures of them.
///
/// It has the same pages as ``PageLayout``, with the same options behind the same digits, and its faces
/// cost once: a visit keeps one. It is no `Sendable`: one visitor's page is set at a time.
package final class PageSetter {
  private let fonts: FontBook
  let office: String
  let messages: Messages
  let manner: Manner

  /// What was shaped for the page before this one, and what is for this one: most of a page stays when a
  /// choice is lit.
  private var known: [Key: ShapedText] = [:]
  private var used: [Key: ShapedText] = [:]

  private struct Key: Hashable {
    let text: String
    let style: TextStyle
    let width: Int
  }

  /// `office` is the office's name, shown at the head of every page.
  ///
  /// - Throws: ``FaceError/missingFace(path:)``.
  package init(
    office: String, _ messages: Messages, _ manner: Manner = Manner(),
    fontFolder: String = FaceSet.debianFolder
  ) throws(FaceError) {
    self.office = office
    self.messages = messages
    self.manner = manner
    fonts = try FontBook(.screen, folder: fontFolder)
  }

  /// Sets one screen of a page.
  ///
  /// `pages` holds the page in the visitor's language, and in a second one where it is shown beside;
  /// `screen` is what of it stands on the screen, and `lit` the option that is lit, by its place among
  /// the page's options.
  ///
  /// - Throws: ``FaceError/missingGlyph(_:line:)``.
  package func set(
    _ pages: [Page], on screen: Screenful, lit: Int?, look: Look, sheet: Sheet
  ) throws(FaceError) -> SetPage {
    defer { (known, used) = (used, [:]) }
    return try PageComposer(self, pages, screen, lit: lit, look, sheet).composed()
  }

  /// The screens that a page takes.
  ///
  /// Choices stand on the same screens, behind the same digits, as on the smallest terminal in letters of
  /// its own. What is only read, and everything in the large look, is dealt out by the room that there is.
  ///
  /// - Throws: ``FaceError/missingGlyph(_:line:)``.
  package func screens(
    _ pages: [Page], look: Look, sheet: Sheet
  ) throws(FaceError) -> [Screenful] {
    if look != .large, !pages[0].options.isEmpty {
      return PageLayout(.smallest, office: office, messages, manner).screens(pages)
    }
    defer { (known, used) = (used, [:]) }
    let whole = Screenful(
      pieces: Array(pages[0].pieces.indices), options: Array(pages[0].options.indices))
    return try PageComposer(self, pages, whole, lit: nil, look, sheet).screens()
  }

  func shaped(
    _ text: String, as style: TextStyle, width: Int, id: String
  ) throws(FaceError) -> ShapedText {
    let key = Key(text: text, style: style, width: width)
    if let known = used[key] ?? known[key] {
      used[key] = known
      return known
    }
    let shaped = try fonts.shaped(text, as: style, width: width, id: id)
    used[key] = shaped
    return shaped
  }
}
