import Console
import Testing

/// Which keys count on a page, by when they came. No clock runs here: the times are handed in.
@Suite struct `The pace of keys` {
  private static let start = ContinuousClock.now

  /// A pace on whose page a key turned at 0 ms.
  private func pace(turnedBy key: Key = .character("1")) -> KeyPace {
    var pace = KeyPace()
    #expect(pace.take(key, at: Self.at(-10)) == [key])
    pace.stood(at: Self.at(0), by: key)
    return pace
  }

  private static func at(_ milliseconds: Int) -> ContinuousClock.Instant {
    start + .milliseconds(milliseconds)
  }

  @Test func `drops digits until a page that a digit turned has stood`() {
    var pace = pace()

    #expect(pace.take(.character("2"), at: Self.at(150)) == [])
    #expect(pace.take(.pad("3"), at: Self.at(299)) == [])
    #expect(pace.take(.character("٤"), at: Self.at(301)) == [.character("٤")])
  }

  @Test func `takes letters and Esc at once, on every page`() {
    var pace = pace()

    #expect(pace.take(.character("h"), at: Self.at(5)) == [.character("h")])
    pace.stood(at: Self.at(10), by: .character("h"))
    #expect(pace.take(.escape, at: Self.at(20)) == [.escape])
  }

  @Test(arguments: [33, 40, 99])
  func `takes a key that is held down for one, however long`(interval: Int) {
    var pace = pace()
    var taken: [Key] = []

    for repetition in 0..<300 {
      taken += pace.take(.character("1"), at: Self.at(500 + repetition * interval))
    }
    let last = 500 + 299 * interval

    #expect(taken == [])
    #expect(pace.deadline == nil)
    #expect(pace.take(.character("2"), at: Self.at(last + 50)) == [.character("2")])
  }

  @Test func `takes the same key again once its silence says that it is not held`() {
    var pace = pace()

    let atOnce = pace.take(.character("1"), at: Self.at(400))
    let due = pace.deadline
    let early = pace.ripe(at: Self.at(499))
    let ripe = pace.ripe(at: Self.at(500))

    #expect(atOnce == [])
    #expect(due == Self.at(500))
    #expect(early == nil)
    #expect(ripe == .character("1"))
    #expect(pace.ripe(at: Self.at(600)) == nil)
  }

  @Test func `takes a doubtful key before the other one that ends the doubt`() {
    var pace = pace()

    _ = pace.take(.character("1"), at: Self.at(400))

    #expect(pace.take(.character("2"), at: Self.at(430)) == [.character("1"), .character("2")])
    #expect(pace.deadline == nil)
  }

  @Test func `takes the same key at once where it comes a second later`() {
    var pace = pace()

    #expect(pace.take(.character("1"), at: Self.at(1000)) == [.character("1")])
  }

  @Test func `lets arrows run while they are held`() {
    var pace = pace()

    for step in 0..<9 { #expect(pace.take(.down, at: Self.at(20 + step * 33)) == [.down]) }
  }

  @Test func `drops the Enter of habit behind a digit, unless something is lit`() {
    var pace = pace()

    let habit = pace.take(.enter, at: Self.at(350))
    let lit = pace.take(.enter, at: Self.at(600), isLit: true)

    #expect(habit == [])
    #expect(lit == [] && pace.ripe(at: Self.at(700)) == .enter)
    #expect(self.pace().deadline == nil)
  }

  @Test func `takes Enter a second after a digit, and behind any other key`() {
    var slow = pace()
    var read = pace(turnedBy: .enter)
    var other = pace()

    _ = other.take(.character("x"), at: Self.at(400))

    #expect(slow.take(.enter, at: Self.at(1001)) == [.enter])
    #expect(read.take(.enter, at: Self.at(400)) == [] && read.deadline == Self.at(500))
    #expect(other.take(.enter, at: Self.at(600)) == [.enter])
  }

  @Test func `drops what the terminal says is held, but not in a field`() {
    var pace = pace()

    #expect(pace.take(.character("h"), at: Self.at(2000), isRepeated: true) == [])
    #expect(
      pace.take(.backspace, at: Self.at(2500), isRepeated: true, isInField: true) == [.backspace])
  }

  @Test func `lets a field be typed into as fast as one can`() {
    var pace = pace()

    let typed = "nettetal".enumerated().flatMap { index, letter in
      pace.take(.character(letter), at: Self.at(400 + index * 20), isInField: true)
    }

    #expect(typed == "nettetal".map { Key.character($0) })
  }

  @Test func `writes no digit into a field that is held down since the page before`() {
    var pace = pace()
    var taken: [Key] = []

    for step in 0..<50 {
      taken += pace.take(.character("1"), at: Self.at(490 + step * 33), isInField: true)
    }

    #expect(taken == [])
    #expect(pace.ripe(at: Self.at(9000)) == nil)
  }

  @Test func `holds no program to it`() {
    var pace = KeyPace(isOn: false)

    for step in 0..<3 { #expect(pace.take(.enter, at: Self.at(step)) == [.enter]) }
  }
}
