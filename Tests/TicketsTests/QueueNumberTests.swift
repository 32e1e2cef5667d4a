import Testing
import Tickets
import Words

@Suite struct `A queue number` {
  @Test(arguments: [("A", 1, "A 001"), ("E", 17, "E 017"), ("X", 999, "X 999")])
  func `is written with a letter, a space and three digits`(
    letter: String, number: Int, text: String
  ) throws {
    let made = try QueueNumber(letter: #require(Letter(rawValue: letter)), number: number)

    #expect(made?.description == text)
    #expect(QueueNumber(text) == made)
  }

  @Test(arguments: ["", "A017", "A 17", "A 0017", "A 000", "A 1000", "a 017", "A +17", "A 017 "])
  func `is not read from any other form`(text: String) {
    #expect(QueueNumber(text) == nil)
  }

  @Test(arguments: ["I", "O", "Q", "a", "Ä", "AB", ""])
  func `has no letter that is taken for a digit`(letter: String) {
    #expect(Letter(rawValue: letter) == nil)
  }

  @Test func `has a letter that belongs to one queue`() {
    let error = #expect(throws: LettersError.self) {
      try Letters([.a: lettered("AE"), .counter: lettered("KE")])
    }
    #expect(error?.description == "letter 'E' is given to queue A and K")
  }
}
