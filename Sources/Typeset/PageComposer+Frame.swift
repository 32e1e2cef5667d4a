internal import Faces
internal import Messages
internal import Pages
internal import Words

/// Head and foot of a page.
extension PageComposer {
  /// The office, the page's languages and how far the visitor has come; returns where it ends.
  func head() throws(FaceError) -> (marks: [Mark], bottom: Int) {
    let size = max(10, dots(25))
    let baseline = dots(20) + size
    let margin = columns.margin
    let line = BodyColumns.Span(start: margin, width: sheet.width - 2 * margin)
    var marks = try text(
      setter.office, "office", in: .source, size: size, .dim,
      BodyColumns.Span(start: margin, width: line.width * 6 / 10)
    ).marks(baseline: baseline)
    // From the end: the languages, the visitor's the last one read and the brightest.
    var end = line.end
    func put(_ string: String, _ language: Language, isBold: Bool, _ ink: Ink) throws(FaceError) {
      let width = try self.width(string, in: language, size: size, isBold: isBold)
      end -= width
      marks += try text(
        string, "head", in: language, size: size, isBold: isBold, ink,
        BodyColumns.Span(start: end, width: width + 2)
      ).marks(baseline: baseline)
      end -= dots(14)
    }
    func put(_ key: FootKey) throws(FaceError) {
      let height = size * 5 / 4
      let sign = key.sign(for: page.hand) ?? key.rawValue
      // As wide as it comes out, before its place is known.
      let width = try self.key(
        sign, at: 0, 0, height: height, .card, .accent
      ).width
      end -= width
      marks += try self.key(
        sign, at: end, baseline - height * 8 / 10, height: height, .card, .accent
      ).marks
      end -= dots(14)
    }
    if page.keys.contains(.german), pages.count == 1 {
      try put(Language.source.ownName, .source, isBold: false, .dim)
      try put(.german)
    }
    for (index, page) in pages.enumerated().reversed() {
      try put(page.language.ownName, page.language, isBold: index == 0, index == 0 ? .text : .dim)
      if index > 0, page.keys.contains(.german) { try put(.german) }
      if index > 0 || page.keys.contains(.voice) { try put("·", .source, isBold: false, .dim) }
    }
    if page.keys.contains(.voice) {
      let name = setter.messages.string(FootKey.voice.phrase, in: page.language)
      try put(name, page.language, isBold: false, .dim)
      let key = size * 5 / 4
      marks += try self.key(
        FootKey.voice.rawValue, at: end - key, baseline - key * 8 / 10, height: key, .card, .accent
      ).marks
    }
    let below = baseline + dots(22)
    let progress = try self.progress(below: below)
    return (marks + progress.marks, progress.bottom)
  }

  /// A bar of as many parts as there are questions, and the words for it.
  private func progress(below top: Int) throws(FaceError) -> (marks: [Mark], bottom: Int) {
    var marks: [Mark] = []
    var y = top
    let whole = sheet.width - 2 * columns.margin
    for piece in page.pieces {
      guard case .progress(let done, let total) = piece.role, total > 0 else { continue }
      let gap = max(2, dots(10))
      let height = max(3, dots(8))
      let part = (whole - (total - 1) * gap) / total
      for index in 0..<total {
        marks.append(
          box(
            columns.margin + index * (part + gap), y, part, height, radius: height / 2,
            index < done ? .accent : .quiet))
      }
      y += height
    }
    let said = try pages.map { page throws(FaceError) in (page, self.whereabouts(page)) }
    guard !said[0].1.isEmpty else { return (marks, y + dots(24)) }
    let size = max(10, dots(23))
    let baseline = y + dots(14) + size
    let own = BodyColumns.Span(start: columns.margin, width: whole * 64 / 100)
    marks += try text(said[0].1, "progress", in: page.language, size: size, .accent, own)
      .marks(baseline: baseline)
    if said.count > 1 {
      let start = columns.beside.start
      let beside = BodyColumns.Span(start: start, width: columns.margin + whole - start)
      marks += try text(
        said[1].1, "progress", in: said[1].0.language, size: max(10, dots(20)), .dim, beside,
        isMirrored ? .end : .start
      ).marks(baseline: baseline)
    }
    return (marks, baseline + dots(30))
  }

  /// How far the visitor has come, and which of several screens this is.
  private func whereabouts(_ page: Page) -> String {
    var parts = page.pieces.compactMap { piece -> String? in
      if case .progress = piece.role { piece.text.string } else { nil }
    }
    if screen.count > 1 {
      parts.append(
        setter.messages.string(
          .progressPage, in: page.language,
          ["number": "\(screen.index + 1)", "total": "\(screen.count)"]))
    }
    return parts.joined(separator: " · ")
  }

  /// The keys, and above them what is said about the last one; returns where it begins.
  func foot() throws(FaceError) -> (marks: [Mark], top: Int) {
    let rows = keyRows
    let height = max(16, dots(46))
    let line = height + dots(10)
    var top = sheet.height - dots(6) - rows.count * line
    var marks: [Mark] = []
    for (index, keys) in rows.enumerated() {
      marks += try self.keys(keys, at: top + index * line, height: height)
    }
    // Its room is always kept: what is said about a key hides nothing.
    let strip = max(20, dots(54))
    top -= strip
    if let alert = page.alert { marks += try self.alert(alert, at: top, height: strip) }
    return (marks, top - dots(4))
  }

  /// The keys of each row: those of the visitor, and those of whoever helps.
  private var keyRows: [[FootKey]] {
    let keys = page.keys(onScreen: screen.index, of: screen.count).filter { !$0.isAtHead }
    let helper = keys.filter(\.isForHelper)
    return [keys.filter { !$0.isForHelper }] + (helper.isEmpty ? [] : [helper])
  }

  private func keys(_ keys: [FootKey], at y: Int, height: Int) throws(FaceError) -> [Mark] {
    let end = sheet.width - columns.margin
    // With many keys, names and what stands between them give way.
    for scale in [1.0, 0.9, 0.8, 0.72, 0.64, 0.56] {
      var marks: [Mark] = []
      var start = columns.margin
      for key in keys {
        let next = try self.key(key, at: start, y, height: height, scale)
        marks += next.marks
        start = next.end + dots(44 * scale)
      }
      if start - dots(44 * scale) <= end || scale == 0.56 { return marks }
    }
    return []
  }

  private func key(
    _ key: FootKey, at start: Int, _ y: Int, height: Int, _ scale: Double
  ) throws(FaceError) -> (marks: [Mark], end: Int) {
    guard let sign = key.sign(for: page.hand) else { return ([], start - dots(44 * scale)) }
    let box = try self.key(sign, at: start, y, height: height, .card, .accent)
    var marks = box.marks
    let names = start + box.width + dots(12)
    var end = names
    // One above the other, the visitor's language first.
    for (index, page) in pages.enumerated() {
      let name = setter.messages.string(key.phrase, in: page.language)
      let size = max(index == 0 ? 10 : 9, dots((index == 0 ? 24 : 17) * scale))
      let width = try self.width(name, in: page.language, size: size)
      let baseline =
        pages.count == 1
        ? y + height / 2 + size * 36 / 100
        : index == 0 ? y + height * 44 / 100 : y + height * 96 / 100
      marks += try text(
        name, "foot", in: page.language, size: size, index == 0 ? .text : .dim,
        BodyColumns.Span(start: names, width: width + 2)
      ).marks(baseline: baseline)
      end = max(end, names + width)
    }
    return (marks, end)
  }

  private func alert(_ alert: Phrase, at y: Int, height: Int) throws(FaceError) -> [Mark] {
    let said = page.said(
      alert, setter.messages, page.keys(onScreen: screen.index, of: screen.count),
      options: screen.options)
    let margin = columns.margin
    let whole = BodyColumns.Span(
      start: margin + dots(20), width: sheet.width - 2 * margin - dots(40))
    let ground = box(
      margin, y, sheet.width - 2 * margin, height - dots(6), radius: dots(10), .lit)
    for points in [27.0, 24, 21, 18, 15, 12] {
      let words = try text(
        said.string, "alert", in: said.language, size: max(10, dots(points)), isBold: true, .today,
        whole)
      guard words.height > height - dots(6), points > 12 else {
        let top = y + (height - dots(6) - words.height) / 2
        return [ground] + words.marks(baseline: top + words.up)
      }
    }
    return []
  }
}
