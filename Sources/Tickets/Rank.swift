/// Whether a number goes before the others.
package enum Rank: String, CaseIterable, Hashable, Sendable {
  case ordinary
  /// Its outcome says so, and staff are to look: its kiosk gave several such numbers within minutes.
  case asked
  case first
}

extension Rank {
  /// How many numbers that are first in line one kiosk gives within ``window``; beyond, staff say it.
  package static let most = 3

  /// In seconds.
  package static let window = 300
}
