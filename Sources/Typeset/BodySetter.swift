internal import Faces
internal import Messages
internal import Pages
internal import Words

/// Sets the parts of a page's body, each in both languages, at one scale.
struct BodySetter {
  let composer: PageComposer
  let scale: Double

  /// How high choices are at least, in dots.
  let row: Int

  var page: Page { composer.page }
  var columns: BodyColumns { composer.columns }

  init(_ composer: PageComposer, scale: Double, row: Int) {
    self.composer = composer
    self.scale = scale
    self.row = row
  }

  /// So many points of the design at this scale.
  func dots(_ points: Double) -> Int { composer.dots(points * scale) }

  /// The size of letters that are `points` high in the design; never too small to be read.
  func size(_ points: Double) -> Int { max(11, dots(points)) }

  /// The same for the language beside the visitor's: it grows less.
  func besideSize(_ points: Double) -> Int {
    max(10, composer.dots(points * min(scale, 1.1 + max(0, scale - 1.1) * 0.3)))
  }

  /// Whether lines stand in the middle of the page: where a number does.
  var isCentred: Bool { page.pieces.contains { $0.role == .number } }

  /// The parts in their order.
  func slabs() throws(FaceError) -> [Slab] {
    var slabs: [Slab] = []
    let pieces = screen
    var index = 0
    while index < pieces.count {
      let piece = page.pieces[pieces[index]]
      let end = groupEnd(from: index, in: pieces)
      let group = Array(pieces[index..<end])
      index = end
      if piece.isGreeting(on: page) { continue }
      var slab: Slab
      switch piece.role {
      case .progress: continue
      case .option(let option): slab = try self.option(option, group)
      case .number: slab = try number(piece)
      case .heading where group.count > 1: slab = try card(group)
      case .heading where piece.standsAlone: slab = try quote(piece)
      default: slab = try pair(group[0])
      }
      slab.pieces = group
      slab.isTitle = piece.role == .title
      slab.isHeading = piece.role == .heading && group.count == 1 && !piece.standsAlone
      // What is to be done today stands alone; every step in full comes behind it.
      slab.beginsScreen = piece.id == "full/today"
      slabs.append(slab)
    }
    if page.field != nil, composer.screen.isLast { slabs.append(field()) }
    return slabs
  }

  /// The pieces that stand on the screen, by their places.
  private var screen: [Int] { composer.screen.pieces }

  /// Where what belongs to a piece ends: answers to their question, a list to its heading.
  private func groupEnd(from index: Int, in pieces: [Int]) -> Int {
    let first = page.pieces[pieces[index]]
    let rest = pieces[(index + 1)...]
    let goesOn: (Piece) -> Bool
    switch first.role {
    case .option: goesOn = { $0.role == .detail }
    case .heading where !first.standsAlone && !isCentred && page.field == nil:
      goesOn = { piece in
        [.paragraph, .item, .detail, .hint].contains(piece.role)
          || piece.role == .heading && piece.standsAlone
      }
    default: goesOn = { _ in false }
    }
    return rest.firstIndex { !goesOn(page.pieces[$0]) } ?? pieces.count
  }

  /// The same piece in the language beside; nil where it would only say the same again.
  func beside(_ index: Int) -> Piece? {
    guard let other = composer.beside?.pieces[index] else { return nil }
    return other.text == page.pieces[index].text ? nil : other
  }
}

extension Piece {
  /// Whether it greets in a language that the page offers: it stands beside that language's name.
  func isGreeting(on page: Page) -> Bool {
    page.offersLanguages && id.hasPrefix("greeting/")
      && page.pieces.contains { $0.id == "language/\(id.dropFirst("greeting/".count))" }
  }
}
