import Testing
import Tickets
import Words

/// What can be learned from counts that leave the office, by whoever sees every export.
@Suite struct `Published counts` {
  private static let days = [Day(ordinal: 20_000), Day(ordinal: 20_001)]
  private static let queues = ["A", "K"].map(Queue.init)

  /// Every pair of days and queues with 0 to 8 numbers each.
  private static let worlds: [[Int]] = (0..<(9 * 9 * 9 * 9)).map { index in
    [1, 9, 81, 729].map { index / $0 % 9 }
  }

  /// What is seen of such a world at an export each day, with all sums over what is shown.
  private static func exports(_ world: [Int]) -> [[Int]] {
    (1...2).map { count in
      var counts = Counts()
      for (place, number) in world.enumerated() where number > 0 {
        counts.numbers[.init(days[place / 2], queues[place % 2])] = number
      }
      let today = Day(ordinal: days[0].ordinal + count)
      let cells = Statistics(of: counts, on: today).numbers
      let shown = world.indices.map { place in
        cells.first { $0.key == .init(days[place / 2], queues[place % 2]) }?.count ?? 0
      }
      return shown + [shown.reduce(0, +)]
    }
  }

  @Test func `reveal no count of one to four, nor one by any difference`() {
    #expect(Self.revealed(by: Self.exports) == [])
  }

  @Test func `would, if sums were rounded by themselves`() {
    // The planted fault: the tempting way to publish a total.
    let found = Self.revealed { world in
      [world.map(Statistics.rounded) + [Statistics.rounded(world.reduce(0, +))]]
    }
    #expect(!found.isEmpty)
  }

  @Test func `would, if a day that goes on were shown and every visitor looked after`() {
    let found = Self.revealed { world in
      // One export after each visitor of the first queue: the third one turns 0 into 5.
      (0...world[0]).map { [Statistics.rounded($0)] } + Self.exports(world)
    }
    #expect(!found.isEmpty)
  }

  /// Sets of counts, by their places, whose sum can only be one to four in some published picture.
  private static func revealed(by publish: ([Int]) -> [[Int]]) -> Set<[Int]> {
    let pictures = Dictionary(grouping: worlds, by: publish)
    let groups = (1..<16).map { mask in (0..<4).filter { mask >> $0 & 1 == 1 } }
    var revealed: Set<[Int]> = []
    for (_, possible) in pictures {
      // At the edge of what is tried, larger counts are missing.
      guard !possible.contains(where: { $0.contains { $0 > 7 } }) else { continue }
      for group in groups {
        let sums = possible.map { world in group.reduce(0) { $0 + world[$1] } }
        if sums.allSatisfy({ (1...4).contains($0) }) { revealed.insert(group) }
      }
    }
    return revealed
  }

  @Test func `leave out days and weeks that still go on`() throws {
    let monday = try #require(Day(year: 2026, month: 11, day: 23))
    var counts = Counts()
    counts.numbers[.init(monday, .counter)] = 13
    counts.visits[.init(of: Day(ordinal: monday.ordinal + 3), .ti)] = 8

    #expect(Statistics(of: counts, on: monday).numbers == [])
    #expect(
      Statistics(of: counts, on: Day(ordinal: monday.ordinal + 1)).numbers.map(\.count) == [15])
    #expect(Statistics(of: counts, on: Day(ordinal: monday.ordinal + 6)).visits == [])
    let after = Statistics(of: counts, on: Day(ordinal: monday.ordinal + 7))
    #expect(after.visits.map(\.count) == [10])
    #expect(after.visits[0].key.monday == monday)
  }
}
