internal import Console
internal import Guide
internal import GuideFiles
internal import Messages
internal import Pages
internal import Pictures
internal import TextLayout
internal import Visits
internal import Words

/// The page on its way to the terminal.
extension VisitSession {
  var screens: [Screenful] { screens(lit: visit.lit) }

  /// The screens of the page on show, with that option lit.
  func screens(lit: Int?) -> [Screenful] {
    if let screens = try? picturePages?.screens(visit.pages, look: visit.look, on: screen) {
      return screens
    }
    let size = screen.size
    let format = Format(
      columns: size.columns, rows: size.rows, order: order, look: visit.look,
      hasPictures: found.manner.hasPictures)
    let layout = PageLayout(
      format, office: kiosk.content.guide.profile.name, kiosk.content.messages, found.manner)
    return layout.screens(visit.pages, lit: lit, showsPictures: visit.showsPictures)
  }

  func show() {
    guard screen.size.holds(.page) else {
      isCut = !screen.show(tooSmall)
      return
    }
    var shown = screens.shown(at: visit.screen, of: visit.pages[0])
    if let picturePages {
      guard let page = picturePages.page(visit.pages, shown, visit.lit, visit.look, on: screen)
      else {
        showInCells()
        return
      }
      shown = shown.with(field: page.field)
    }
    openField(on: shown)
    wordsOnShow = visit.pages[0].words(on: shown)
    paint(shown, lit: visit.lit)
    readAloud(shown)
  }

  /// Goes on in the terminal's own letters: a page could not be set, or not be sent.
  private func showInCells() {
    picturePages = nil
    closeField()
    show()
  }

  /// Brings a screen of the page onto the terminal, with its field and its pictures.
  func paint(_ shown: Screenful, lit: Int?) {
    screen.palette = found.palette
    screen.palette.look = visit.look
    if let picturePages {
      let page = picturePages.page(visit.pages, shown, lit, visit.look, on: screen)
      isCut =
        !(page.map { screen.show($0.dots, within: picturePages.room, with: field?.line) } ?? false)
      // What a terminal does not take as a picture, it may take as letters.
      if isCut { self.picturePages = nil }
      return
    }
    let resting = shown.lit(isRightToLeft: visit.language?.direction == .rightToLeft)
    isCut = !screen.show(
      shown.rows, with: field?.line, cursor: resting.map { ($0.row, $0.column) },
      pictures: shown.pictures.map(picture))
  }

  private func picture(at place: PicturePlace) -> PlacedPicture {
    let lines = Drawing(file: "\(drawings)/\(place.picture).png").lines(
      found.pictures, columns: PicturePlace.columns, rows: PicturePlace.rows, cell: screen.cell,
      ground: screen.palette.groundBrightness)
    return PlacedPicture(
      lines, isText: [.colours256, .trueColour].contains(found.pictures), row: place.row,
      column: place.column)
  }

  /// German and English, as far as they fit: no page does.
  var tooSmall: [Row] {
    [Language.de, .en].map { language in
      Row(kiosk.content.messages.string(.troubleTooSmall, in: language))
    }
  }

  /// Opens the page's field, or closes the one of the page before.
  func openField(on shown: Screenful) {
    guard let place = shown.field, let wanted = visit.pages[0].field, visit.overlay == nil else {
      closeField()
      return
    }
    if !wanted.isSame(as: field?.wanted) {
      field?.end()
      field = try? VisitField(wanted, at: place, order)
    } else {
      field?.line.place = .init(place)
    }
  }

  func closeField() {
    field?.end()
    field = nil
  }
}
