extension Slip {
  /// The whole slip as plain text, for screen readers and e-mail.
  ///
  /// One sentence a line, in logical order, ending in a line feed; an empty line parts the head,
  /// each block and the code. Signs and steps stand before their line, blanks are underscores.
  package var plainText: String {
    let head = office + [issued, number]
    let blocks = blocks.map { $0.plainLines.flatMap(\.self) }
    let parts = [head] + blocks + (code.isEmpty ? [] : [[code]])
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }
}

extension Slip.Block {
  /// Its lines as they stand in the plain text, each in its sentences.
  package var plainLines: [[String]] { lines.map(\.plainLines) }
}

extension Slip.Line {
  fileprivate var plainLines: [String] {
    var sentences = text.sentences
    guard let first = sentences.first, role != .more else { return [] }
    switch role {
    case .step(let number): sentences[0] = "\(number). \(first)"
    case .paper(let status): sentences[0] = "\(status.sign) \(first)"
    default: break
    }
    return sentences
  }
}
