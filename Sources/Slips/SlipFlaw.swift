internal import Faces
package import Words

/// What no reader of a slip may meet; each is found by looking at the slip as it was set.
package enum SlipFlaw: Hashable, Sendable {
  /// A word of the line named so is wider than its column and had to be broken inside.
  case brokenWord(line: String)

  /// Something stands beyond the paper's measure, this many dots.
  case beyondMeasure(line: String, dots: Int)
}

extension SlipFlaw: CustomStringConvertible {
  package var description: String {
    switch self {
    case .brokenWord(let line): "a word of the line '\(line)' is wider than its column"
    case .beyondMeasure(let line, let dots):
      "the line '\(line)' reaches \(dots) dots beyond the paper's measure"
    }
  }
}

extension Typesetter {
  /// What is wrong with one line on a paper, wherever on a slip it stands.
  ///
  /// - Throws: ``SlipError/missingGlyph(_:line:)``.
  package func flaws(
    of line: Slip.Line, in language: Language, on paper: Paper
  ) throws(SlipError) -> Set<SlipFlaw> {
    let composer = Composer(fonts: fonts, drawings: drawings, paper: paper)
    let whole = Column(x: 0, width: paper.measure, language: language)
    let isBeside = line.drawing != nil && paper.height != nil
    let column = isBeside ? composer.besideDrawing(whole).text : whole
    let paragraph = try composer.paragraph(line, in: column)
    return Set(paragraph.rows.flatMap { $0.flaws(within: paper.measure) })
  }
}

extension TypesetSlip {
  /// What is wrong with any of its lines.
  package var flaws: Set<SlipFlaw> {
    Set(rows.flatMap { $0.flaws(within: paper.measure) })
  }
}

extension Row {
  fileprivate func flaws(within measure: Int) -> [SlipFlaw] {
    marks.flatMap { mark -> [SlipFlaw] in
      guard case .line(let index, let text, let x) = mark else { return [] }
      let end = x + text.lines[index].width
      let beyond = max(-x, end - measure)
      return (beyond > 0 ? [.beyondMeasure(line: text.id, dots: beyond)] : [])
        + (text.breaksWord ? [.brokenWord(line: text.id)] : [])
    }
  }
}
