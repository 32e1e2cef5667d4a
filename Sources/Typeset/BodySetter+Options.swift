internal import Faces
internal import Messages
internal import Pages
internal import Words

extension BodySetter {
  /// A choice: its key, what was chosen, its picture, its words in both languages and its answers.
  func option(_ option: Int, _ group: [Int]) throws(FaceError) -> Slab {
    let digit = page.number(of: option, on: composer.screen.options)
    let isLit = option == composer.lit
    let content = try words(of: group, isLit: isLit)
    let pad = dots(12)
    let least = hasPictures ? dots(84) : dots(60)
    let height = max(content.height + 2 * pad, row, least)

    let room = columns.whole
    let whole = Area(
      x: columns.left(of: room.start, width: room.width), y: 0, width: room.width, height: height)
    var slab = Slab(height: height, gap: dots(10))
    slab.isRow = true
    slab.options[option] = whole
    slab.marks = [.box(whole, radius: dots(14), isLit ? .lit : .card)]
    if isLit {
      // What is lit is not told by its colour alone.
      slab.marks.append(.edge(whole, radius: dots(14), width: max(2, dots(4)), .accent))
    }
    let key = keySize
    slab.marks += try composer.key(
      "\(digit)", at: room.start + keyEdge, (height - key) / 2, height: key,
      isLit ? .text : .accent, .onKey
    ).marks
    slab.marks += signs(of: option, height: height)
    let down = (height - content.height) / 2
    slab.marks += content.marks.map { $0.moved(down: down) }
    return slab
  }

  private var keySize: Int { max(18, dots(52)) }
  private var keyEdge: Int { dots(12) }

  /// Whether a choice on the screen has a picture, and whether one is marked: room is kept for all.
  private var hasPictures: Bool {
    composer.screen.options.contains { page.options[$0].picture != nil }
  }
  private var hasTicks: Bool { composer.screen.options.contains { page.options[$0].isMarked } }

  private var pictureWidth: Int { hasPictures ? dots(120) : 0 }
  private var tickWidth: Int { hasTicks ? dots(48) : 0 }

  /// Where the words of choices begin.
  private var wordsStart: Int {
    columns.whole.start + keyEdge + keySize + dots(20) + tickWidth + pictureWidth
  }

  /// The tick and the picture, behind the key.
  private func signs(of option: Int, height: Int) -> [Mark] {
    var marks: [Mark] = []
    var start = columns.whole.start + keyEdge + keySize + dots(14)
    if page.options[option].isMarked {
      let size = dots(36)
      marks.append(
        .tick(
          Area(
            x: columns.left(of: start, width: size), y: (height - size) / 2, width: size,
            height: size),
          .text))
    }
    start += tickWidth
    if let picture = page.options[option].picture {
      // Drawings are six wide and five high.
      let high = min(height - 2 * max(2, dots(4)), (pictureWidth - dots(16)) * 5 / 6)
      let wide = high * 6 / 5
      marks.append(
        .drawing(
          picture,
          Area(
            x: columns.left(of: start, width: wide), y: (height - high) / 2, width: wide,
            height: high)))
    }
    return marks
  }

  /// The words of a choice and of the answers that cling to it, from the top of the first.
  private func words(of group: [Int], isLit: Bool) throws(FaceError) -> Slab {
    let own = BodyColumns.Span(
      start: wordsStart, width: max(0, columns.own.end - dots(20) - wordsStart))
    let beside = BodyColumns.Span(
      start: columns.beside.start, width: max(0, columns.beside.width - dots(24)))
    if let greeted = try greeted(group[0], isLit: isLit) { return greeted }
    var stacks = [Slab(height: 0, gap: 0), Slab(height: 0, gap: 0)]
    for (place, index) in group.enumerated() {
      let style = style(of: page.pieces[index], at: place, of: group, isLit: isLit)
      let piece = page.pieces[index]
      let texts = [
        try composer.text(
          piece.text.string, piece.id, in: piece.text.language, size: size(style.own),
          isBold: style.isBold, isLit ? .text : style.ink, own),
        try self.beside(index).map { piece throws(FaceError) in
          try self.besideText(piece, style, beside, isLit: isLit)
        },
      ]
      // The first lines of both sides share a baseline; below it, an answer clings to its question.
      let first = texts.compactMap(\.self).map(\.up).max() ?? 0
      for (side, text) in texts.enumerated() {
        guard let text else { continue }
        let top = place == 0 ? first - text.up : stacks[side].height + dots(2)
        stacks[side].marks += text.marks(baseline: top + text.up)
        stacks[side].height = top + text.height
      }
    }
    var words = Slab(height: max(stacks[0].height, stacks[1].height), gap: 0)
    words.marks = stacks[0].marks + stacks[1].marks
    return words
  }

  /// A choice is large. A question that was answered stands back behind its answer; where and by when
  /// a step is done, behind its title.
  private func style(
    of piece: Piece, at place: Int, of group: [Int], isLit: Bool
  ) -> RoleStyle {
    var style = RoleStyle(piece.role, hasOptions: true)
    switch (place, isAnswered(group)) {
    case (0, true): (style.own, style.beside) = (27, 19)
    case (_, true): (style.own, style.beside) = (34, 22)
    case (0, false): (style.own, style.beside, style.isBold) = (35, 22, isLit || hasDetails)
    case (_, false): (style.own, style.beside, style.isBold) = (28, 20, false)
    }
    return style
  }

  private var hasDetails: Bool { page.pieces.contains { $0.role == .detail } }

  /// Whether it is a question with its answer, to be changed.
  private func isAnswered(_ group: [Int]) -> Bool {
    guard case .option(let option) = page.pieces[group[0]].role,
      case .change = page.options[option].action
    else { return false }
    return group.count > 1
  }

  /// A language by its name, with its greeting beside it; nil where the choice is something else.
  private func greeted(_ index: Int, isLit: Bool) throws(FaceError) -> Slab? {
    let piece = page.pieces[index]
    let id = "greeting/\(piece.text.language.rawValue)"
    guard let greeting = page.pieces.first(where: { $0.id == id && $0.isGreeting(on: page) }) else {
      return nil
    }
    let middle = columns.whole.start + columns.whole.width * 32 / 100
    let name = try composer.text(
      piece.text.string, piece.id, in: piece.text.language, size: size(44), isBold: true, .text,
      BodyColumns.Span(start: wordsStart, width: middle - wordsStart))
    let said = try composer.text(
      greeting.text.string, greeting.id, in: greeting.text.language, size: size(31),
      isLit ? .text : .dim,
      BodyColumns.Span(start: middle, width: columns.whole.end - middle - dots(24)))
    let baseline = max(name.up, said.up)
    var slab = Slab(
      height: max(baseline - name.up + name.height, baseline - said.up + said.height), gap: 0)
    slab.marks = name.marks(baseline: baseline) + said.marks(baseline: baseline)
    return slab
  }
}
