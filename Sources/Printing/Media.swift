package import Slips

/// A size of paper as a printer names it.
package struct Media: Equatable, Sendable {
  /// Its name in IPP (PWG 5101.1), `iso_a4_210x297mm`; empty where the printer gave numbers alone.
  package let keyword: String

  /// In hundredths of a millimetre; of a roll that is cut anywhere the longest length.
  package let width: Int
  package let length: Int

  package init(keyword: String = "", width: Int, length: Int) {
    self.keyword = keyword
    self.width = width
    self.length = length
  }

  /// The slip's paper that this is; nil for one on which no slip is laid out.
  ///
  /// A printer may name the shortest of what it takes as a size of its own; that one is none.
  package var paper: Slips.Paper? {
    guard !keyword.hasPrefix("custom_min_"), !keyword.hasPrefix("roll_min_") else { return nil }
    return Slips.Paper.allCases.first { paper in
      guard let height = paper.height else { return isRoll(paper) }
      let sides = [paper.width, height].map { $0 * 100 / Slips.Paper.dotsPerMillimetre }
      return abs(width - sides[0]) <= 200 && abs(length - sides[1]) <= 200
    }
  }

  /// Some printers name the width of their roll, others what of it they can reach: 72 of 80 mm.
  private func isRoll(_ roll: Slips.Paper) -> Bool {
    let reach = roll.width * 100 / Slips.Paper.dotsPerMillimetre
    let whole = reach + 2 * roll.unprintable * 100 / Slips.Paper.dotsPerMillimetre
    return (reach - 50...whole + 100).contains(width)
  }
}

/// What a printer says of its papers.
package struct MediaOffer: Equatable, Sendable {
  /// What lies in it now, by `media-ready` and `media-col-ready`.
  var ready: [Media] = []

  /// What it takes where a job names nothing, by `media-default` and `media-col-default`.
  var standard: [Media] = []

  /// Whatever may be put in, by `media-supported`.
  var supported: [Media] = []

  /// The paper for a slip: what lies in the printer, the standard one first. Where nothing of that
  /// suits, what it takes: a queue often claims Letter while A4 lies in its printer.
  var paper: Slips.Paper? {
    let there = ready.compactMap(\.paper)
    let usual = standard.compactMap(\.paper).first
    if let usual, there.contains(usual) || ready.isEmpty { return usual }
    let taken = supported.compactMap(\.paper)
    return there.first ?? [.a4, .a5, .roll80, .roll58].first(where: taken.contains)
  }

  /// The printer's own name for a sheet; nil for a roll and for what it does not name.
  func keyword(of paper: Slips.Paper) -> String? {
    guard paper.height != nil else { return nil }
    return (ready + supported).first { $0.paper == paper && !$0.keyword.isEmpty }?.keyword
  }

  /// What it has, for staff.
  var words: String {
    let named = ready.isEmpty ? standard + supported : ready
    return named.isEmpty ? "it names none" : named.map(\.words).joined(separator: ", ")
  }
}

extension Media {
  /// The name, or `210 × 297 mm`.
  fileprivate var words: String {
    keyword.isEmpty ? "\(width / 100) \u{D7} \(length / 100) mm" : keyword
  }
}
