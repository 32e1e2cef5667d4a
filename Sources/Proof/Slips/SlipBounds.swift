internal import Guide
package import Slips

/// How long slips may be, in millimetres of a roll, so that content cannot outgrow the paper that a
/// person carries and a roll holds.
package struct SlipBounds: Equatable, Sendable {
  /// Any slip of all ways.
  package let longest: Int

  /// One for somebody who is first in line: few words, or it is not read.
  package let atOnce: Int

  /// The officer's lines.
  package let officer: Int

  /// The bounds of a paper; nil for sheets, which have pages.
  package static func bounds(of paper: Paper) -> SlipBounds? {
    switch paper {
    case .roll80: SlipBounds(longest: 700, atOnce: 260, officer: 50)
    case .roll58: SlipBounds(longest: 1000, atOnce: 370, officer: 85)
    case .a4, .a5: nil
    }
  }

  /// How long the slip of an outcome may be.
  func bound(of outcome: Outcome) -> Int {
    outcome.isFirstInLine ? atOnce : longest
  }
}
