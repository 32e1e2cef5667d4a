import Guide
import Pages
import Testing
import Visits

/// The list of towns, which is longer than there are digits.
@Suite struct `A long list` {
  private static let towns = Result { try Kiosk(after: "1 1 134 1 2") }

  @Test func `shows eight names, and more by nine, round and round`() throws {
    var kiosk = try Self.towns.get()

    let first = kiosk.offered
    kiosk.press("9")
    let second = kiosk.offered
    kiosk.press("9")

    #expect(
      first
        == [
          "viersen", "nettetal", "willich", "kempen", "schwalmtal", "brueggen", "grefrath",
          "toenisvorst",
        ].map { "question/town/choice/\($0)" })
    #expect(
      second
        == ["niederkruechten", "elsewhere", "shelter-house", "unknown"].map {
          "question/town/choice/\($0)"
        })
    #expect(kiosk.offered == first)
  }

  @Test func `numbers each screen anew`() throws {
    var kiosk = try Self.towns.get()

    kiosk.press("91")

    #expect(kiosk.codes.last == "14.9")
  }

  @Test(arguments: [
    (list: "towns", keys: "1 1 134 1 2"),
    (list: "own answers", keys: "1 1 134 111 111 ⏎"),
    (list: "circumstances beside German", keys: "4 1 134 111 111"),
  ])
  func `shows before each option the digit that chooses it`(list: String, keys: String) throws {
    var kiosk = try Kiosk(after: keys)

    for _ in 1...2 {
      #expect(kiosk.digits == Array(1...kiosk.offered.count), "\(list)")
      kiosk.press("9")
    }
  }

  @Test(
    arguments: [
      ("brü", ["brueggen"]), ("brue", ["brueggen"]), ("BRU", ["brueggen"]),
      ("n", ["nettetal", "niederkruechten"]), ("niederkruc", ["niederkruechten"]),
      ("tö", ["toenisvorst"]), ("toe", ["toenisvorst"]), ("to", ["toenisvorst"]),
      ("w", ["willich"]), ("x", []), ("iersen", []),
    ] as [(String, [String])])
  func `is narrowed by typing, whichever way an umlaut is written`(
    text: String, towns: [String]
  ) throws {
    var kiosk = try Self.towns.get()

    kiosk.handle(.typed(text))

    #expect(kiosk.offered == towns.map { "question/town/choice/\($0)" })
  }

  @Test func `takes the first name that is left when typing ends`() throws {
    var kiosk = try Self.towns.get()

    kiosk.press("b")
    kiosk.handle(.typed("br"))
    kiosk.handle(.entered("br"))

    #expect(kiosk.codes.last == "14.6")
    #expect(kiosk.question == "work-ability")
  }

  @Test func `takes nothing where no name is left, and is whole again after Esc`() throws {
    var kiosk = try Self.towns.get()

    kiosk.handle(.typed("xyz"))
    kiosk.handle(.entered("xyz"))
    let question = kiosk.question
    kiosk.press("‹")

    #expect(question == "town")
    #expect(kiosk.question == "town")
    #expect(kiosk.offered.count == 8)
  }

  @Test(arguments: ["⏎", "␣"])
  func `takes nothing by a light that its narrowing has put out`(key: String) throws {
    var kiosk = try Self.towns.get()

    kiosk.press("↑w")
    let lit = kiosk.visit.lit
    kiosk.press(key)

    #expect(lit == nil)
    #expect(kiosk.codes.last == "14.3")
  }

  @Test func `is narrowed by letters that come faster than it is drawn`() throws {
    var kiosk = try Self.towns.get()

    kiosk.press("gref")

    #expect(kiosk.offered == ["question/town/choice/grefrath"])
  }
}
