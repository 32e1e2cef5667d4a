import Slips
import Words

extension Sample {
  /// A slip as long as they get: six steps and eight papers.
  static func full(_ language: Language) -> Slip {
    let slip = slip(language)
    let blocks = slip.blocks.map { block in
      Slip.Block(language: block.language, lines: lengthened(block.lines))
    }
    return Slip(
      office: slip.office, issued: slip.issued, number: slip.number, blocks: blocks,
      code: slip.code)
  }

  private static func lengthened(_ lines: [Slip.Line]) -> [Slip.Line] {
    var result: [Slip.Line] = []
    for line in lines {
      result.append(line)
      if case .step(let number) = line.role {
        result.append(
          Slip.Line(id: "\(line.id)/more", role: .step(number + 3), text: line.text))
      }
      if case .paper(let status) = line.role, line.id != "paper/statement",
        line.id != "paper/permit"
      {
        result.append(Slip.Line(id: "\(line.id)/more", role: .paper(status), text: line.text))
      }
    }
    return result
  }
}
