import GuideFiles
import Testing

/// What is offered to an author who wrote a name wrong.
@Suite struct `A suggestion` {
  private let names = ["say", "papers", "review-by", "residence-paper"]

  @Test(
    arguments: [
      ("sya", "say"), ("sey", "say"), ("sa", "say"), ("says", "say"), ("xyz", nil), ("sxx", nil),
      ("pappers", "papers"), ("pxxers", "papers"), ("pxxxrs", nil),
      ("residenz-papir", "residence-paper"), ("", nil), ("s", nil),
    ] as [(String, String?)])
  func `is a name within a third of its letters, and nothing otherwise`(
    written: String, meant: String?
  ) {
    let suggestion = names.suggestion(for: written)

    #expect(suggestion == (meant.map { "; did you mean '\($0)'?" } ?? ""))
  }

  @Test func `is the nearest of several, the first of those alike`() {
    let names = ["cards", "card", "cart"]

    #expect(names.nearest(to: "carf") == "card")
    #expect(names.nearest(to: "cars") == "cards")
  }
}
