internal import Faces
internal import Words

extension Slip {
  /// What parts short statements on one line; no line begins with it.
  static let dot = "\u{A0}\u{B7} "

  /// What stands between a title and where or when; no line begins with it.
  static let dash = "\u{A0}\u{2013} "

  /// A step's detail without what German calls the same, such as an office's own name, and that.
  func parted(_ detail: Line?) -> (own: String?, names: [String]) {
    guard blocks.count > 1, let detail,
      let twin = blocks[0].lines.first(where: { $0.id == detail.id })
    else { return (detail?.text, []) }
    let german = twin.text.split(separator: Self.dot).map(String.init)
    let parts = detail.text.split(separator: Self.dot).map(String.init)
    let own = parts.filter { !german.contains($0) }
    return (own.isEmpty ? nil : own.joined(separator: Self.dot), parts.filter(german.contains))
  }
}

extension Slip.Line {
  /// The same line with a detail behind it.
  func with(_ detail: String?) -> Slip.Line {
    guard let detail, !detail.isEmpty else { return self }
    var line = Slip.Line(
      id: id, role: role, text: text + Slip.dash + detail, in: language,
      drawing: drawing)
    line.isLater = isLater
    return line
  }
}

extension [Slip.Line] {
  /// One line after the other; a sentence that two of them say stands where it is said last.
  var inOne: Slip.Line {
    let sentences = flatMap(\.text.sentences)
    let kept = sentences.indices.filter { index in
      !sentences[(index + 1)...].contains(sentences[index])
    }.map { sentences[$0] }
    let text = kept.dropFirst().reduce(kept.first ?? "") { text, sentence in
      let isClosed = text.last.map { ".?!\u{61F}\u{1362}".contains($0) } ?? true
      return text + (isClosed ? " " : Slip.dot) + sentence
    }
    return Slip.Line(id: self[0].id, role: self[0].role, text: text, in: self[0].language)
  }
}

extension Paragraph {
  /// The same on one page with what follows.
  var leadingOn: Paragraph {
    var paragraph = self
    paragraph.leadsOn = true
    return paragraph
  }

  /// The same with a row on its last one's baseline; nil without that row.
  func ending(with row: Row?) -> Paragraph? {
    guard let row, let last = rows.last else { return nil }
    var paragraph = self
    paragraph.rows[rows.count - 1] = last.beside(row)
    return paragraph
  }

  /// The same right below what comes before.
  var close: Paragraph {
    var paragraph = self
    paragraph.gap = 2
    return paragraph
  }
}
