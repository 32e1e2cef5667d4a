/// Where rows of dots are parted so that the fewest bytes are sent.
///
/// A band is as wide as its widest row. The lower parts of letters are few and far between, so a
/// band of its own for them saves what its command costs: an eighth of an Arabic slip.
struct Bands {
  /// The rows of each band, from the top.
  let parts: [Range<Int>]

  /// What a band of its own costs, in bytes: 12 for its commands, and something for a motor that
  /// runs smoother in one go.
  private static let command = 24

  /// Parts rows whose ink lies in those bytes.
  init(of extents: [Range<Int>]) {
    // For each row the least cost of all above it, and where the last band then begins.
    var costs = [0]
    var beginnings = [0]
    for end in extents.indices.map({ $0 + 1 }) {
      var (cost, beginning) = (Int.max, 0)
      var columns = extents[end - 1]
      for start in (0..<end).reversed() {
        columns = columns.joined(with: extents[start])
        let own = costs[start] + columns.count * (end - start) + Self.command
        if own < cost { (cost, beginning) = (own, start) }
      }
      costs.append(cost)
      beginnings.append(beginning)
    }
    var parts: [Range<Int>] = []
    var end = extents.count
    while end > 0 {
      parts.append(beginnings[end]..<end)
      end = beginnings[end]
    }
    self.parts = parts.reversed()
  }
}

extension Range<Int> {
  /// From the beginning of the first to the end of the last.
  func joined(with other: Range<Int>) -> Range<Int> {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}
