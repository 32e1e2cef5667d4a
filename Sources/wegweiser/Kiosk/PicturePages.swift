internal import Console
internal import Faces
internal import Guide
internal import GuideFiles
internal import Pages
internal import TextLayout
internal import Typeset

/// Pages as pictures, for one visit: sets them, draws them, and keeps the last of each step.
@MainActor final class PicturePages {
  /// How large a picture the terminal takes.
  let room: PictureRoom

  private let setter: PageSetter
  private let drawings: String
  private var bitmap: Bitmap?

  /// What the last page was dealt out to, and how it was drawn: both are asked for more than once.
  private var dealt: (Standing, screens: [Screenful])?
  private var drawn: (Standing, screen: Screenful, lit: Int?, page: Drawn)?

  private struct Standing: Equatable {
    let pages: [Page]
    let look: Look
    let sheet: Sheet
  }

  /// A page that is ready to be sent.
  struct Drawn {
    let dots: DotPicture
    let field: FieldPlace?
  }

  /// Nil where the faces are not there: the terminal has its own.
  init?(_ content: Content, _ manner: Manner, _ room: PictureRoom, drawings: String) {
    guard
      let setter = try? PageSetter(office: content.guide.profile.name, content.messages, manner)
    else { return nil }
    (self.setter, self.room, self.drawings) = (setter, room, drawings)
  }

  /// The screens that a page takes.
  ///
  /// - Throws: Where a letter has no glyph.
  func screens(
    _ pages: [Page], look: Look, on screen: Console.Screen
  ) throws -> [Screenful] {
    let standing = Standing(pages: pages, look: look, sheet: sheet(of: screen))
    if let dealt, dealt.0 == standing { return dealt.screens }
    let screens = try setter.screens(pages, look: look, sheet: standing.sheet)
    dealt = (standing, screens)
    return screens
  }

  /// One screen of a page; nil where it cannot be shown whole.
  func page(
    _ pages: [Page], _ shown: Screenful, _ lit: Int?, _ look: Look, on screen: Console.Screen
  ) -> Drawn? {
    let standing = Standing(pages: pages, look: look, sheet: sheet(of: screen))
    let shown = shown.with(field: nil)
    if let drawn, drawn.0 == standing, drawn.screen == shown, drawn.lit == lit { return drawn.page }
    let sheet = standing.sheet
    guard let set = try? setter.set(pages, on: shown, lit: lit, look: look, sheet: sheet), set.fits,
      let bitmap = bitmap(for: sheet)
    else { return nil }
    bitmap.draw(set)
    let colours = Colours.of(look)
    let page = Drawn(
      dots: DotPicture(
        width: sheet.width, height: sheet.height,
        tones: colours.palette.map { .init(red: $0.red, green: $0.green, blue: $0.blue) },
        dots: bitmap.dots(in: colours).places), field: set.field)
    drawn = (standing, shown, lit, page)
    return page
  }

  private func sheet(of screen: Console.Screen) -> Sheet {
    Sheet(columns: screen.size.columns, rows: screen.size.rows - 1, cell: screen.cell)
  }

  private func bitmap(for sheet: Sheet) -> Bitmap? {
    if let bitmap, bitmap.width == sheet.width, bitmap.height == sheet.height { return bitmap }
    bitmap = try? Bitmap(width: sheet.width, height: sheet.height, drawings: drawings)
    return bitmap
  }
}
