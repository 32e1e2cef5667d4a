import Slips

extension Slip {
  /// The same slip with so many steps and papers at most, in each language.
  func cut(steps: Int, papers: Int) -> Slip {
    let blocks = blocks.map { block in
      var (paper, isKept) = (0, true)
      let lines = block.lines.filter { line in
        switch line.role {
        case .step(let number): isKept = number <= steps
        case .paper: (paper, isKept) = (paper + 1, paper < papers)
        // It belongs to the step or paper before it.
        case .detail, .full: break
        default: isKept = true
        }
        return isKept
      }
      return Block(language: block.language, lines: lines)
    }
    return Slip(office: office, issued: issued, number: number, blocks: blocks, code: code)
  }
}
