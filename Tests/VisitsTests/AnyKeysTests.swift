import Pages
import Shipped
import Testing
import Visits
import Words

/// What no visitor does on purpose: any keys in any order, before anything is drawn.
@Suite struct `Keys in any order` {
  private static let inputs: [VisitInput] =
    (0...9).map { .digit($0) } + "hlndapwqgvtx".map { .letter($0) }
    + [.up, .down, .up, .down, .enter, .space, .back, .typed(""), .typed("g"), .typed("zz")]
    + [.entered(""), .entered("vi"), .entered("31.12.2027"), .entered("nein")]
    + [.option(12), .silent(secondsLeft: 9)]

  @Test(arguments: Language.allCases)
  func `end no visit, and light nothing that is not there`(language: Language) throws {
    var chance = Chance(seed: 20)
    let manner = Manner(beside: language == .ar ? .de : nil, hasPictures: language == .fa)
    var kiosk = try Kiosk(in: manner)

    for step in 0..<150 {
      // A new visitor now and then; most keys lead on.
      if step % 50 == 0 {
        kiosk = try Kiosk(marking: language, in: manner)
        kiosk.press("⏎ 1 1341")
      }
      kiosk.handle(Self.inputs[chance.one(of: Self.inputs.count)])
      let page = kiosk.visit.pages[0]
      #expect(kiosk.visit.lit.map(page.options.indices.contains) ?? true)
    }

    #expect(kiosk.screen.rows.count == 24)
  }
}
