import Testing
import TextLayout
import Typeset

/// The colours of each look.
@Suite struct `The colours of a picture` {
  @Test(arguments: Look.allCases)
  func `can be read by most: 7 to 1 between letters and their ground`(look: Look) {
    let colours = Colours.of(look)
    for ground in [Ink.ground, .card] {
      for letters in [Ink.text, .dim, .accent, .today] {
        let contrast = colours[letters].contrast(with: colours[ground])
        #expect(contrast >= 7, "\(letters) on \(ground): \(contrast)")
      }
    }
    #expect(colours[.text].contrast(with: colours[.lit]) >= 7)
    #expect(colours[.today].contrast(with: colours[.lit]) >= 5)
    for key in [Ink.accent, .text, .today] {
      #expect(colours[.onKey].contrast(with: colours[key]) >= 7, "a sign on \(key)")
    }
  }

  @Test(arguments: Look.allCases)
  func `are as few as the poorest terminal has, and each is among them`(look: Look) {
    let colours = Colours.of(look)

    #expect(colours.palette.count <= 16)
    #expect(Set(colours.palette).count == colours.palette.count)
    #expect(Ink.allCases.allSatisfy { colours.palette.contains(colours[$0]) })
  }

  @Test func `come out of a drawn page as they went in`() throws {
    let bitmap = try Bitmap(width: 20, height: 10, drawings: "")
    let colours = Colours.of(.normal)

    bitmap.draw(SetPage(width: 20, height: 10, look: .normal))
    #expect(bitmap.dots(in: colours).places == [UInt8](repeating: 0, count: 200))

    for ink in Ink.allCases {
      var page = SetPage(width: 20, height: 10, look: .normal)
      page.marks = [.box(Area(x: 0, y: 0, width: 20, height: 10), radius: 0, ink)]
      bitmap.draw(page)
      let place = Int(bitmap.dots(in: colours).places[105])
      #expect(colours.palette[place] == colours[ink], "\(ink)")
    }
  }
}
