import Guide
import GuideFiles
import Shipped
import Slips
import Testing
import Wording
import Words

/// The code of a slip, as a scanner types it for the officer.
@Suite struct `The code of a slip` {
  private let plan: Plan
  private let code: String

  init() throws {
    let content = try Shipped.content()
    var interview = Interview(in: content.guide)
    while case .question(let question) = interview.page {
      interview.handle(.chose(try #require(content.guide[question].choices.last).id))
    }
    interview.handle(.answered("interpreter", .choice("yes")))
    plan = try #require(
      content.guide.plan(for: interview, on: Shipped.today, translation: false))
    code =
      SlipMaker(plan, .sample(on: Shipped.today), version: content.version)
      .slip(in: Wording(content.guide, content.messages, in: .ti)).code
  }

  @Test func `says what was printed, and by which content`() throws {
    let reading = try SlipReading(code)

    #expect(try reading.version == Shipped.content().version)
    #expect(reading.day == Shipped.today)
    #expect(reading.outcome == plan.outcome.code)
    #expect(reading.answers.map(\.question) == plan.way.map(\.question.code) + [22])
    #expect(reading.answers.map(\.value) == plan.way.map(\.choice.code) + [1])
    // What must never be on paper, and what is for the visitor alone, is not in the code either.
    let printed = plan.printedSteps.filter { !$0.isPrivate }
    #expect(reading.steps == printed.map(\.step.code))
    #expect(!printed.isEmpty && printed.count < plan.steps.count)
    #expect(reading.papers.map(\.document) == plan.papers.map(\.document.code))
    #expect(reading.papers.map(\.status) == plan.papers.map(\.status))
  }

  @Test func `is read as it was printed before numbers were in it`() throws {
    let old =
      "1" + "20261124" + "01" + "2964340734" + "20261124" + "01"
      + "02" + "0101" + "0203" + "01" + "027" + "01" + "011" + "57"

    let reading = try SlipReading(old)

    #expect(reading.answers.map(\.question) == [1, 2])
    #expect(reading.answers.map(\.value) == [1, 3])
    #expect(reading.steps == [27])
    #expect(reading.papers.map(\.document) == [1])
  }

  @Test func `is refused with any one digit wrong, or two swapped`() {
    let digits = Array(code)
    for place in digits.indices {
      for digit in "0123456789" where digit != digits[place] {
        var wrong = digits
        wrong[place] = digit
        #expect(throws: SlipReadingError.misread) { try SlipReading(String(wrong)) }
      }
      guard place + 1 < digits.count, digits[place] != digits[place + 1] else { continue }
      var swapped = digits
      swapped.swapAt(place, place + 1)
      #expect(throws: SlipReadingError.misread) { try SlipReading(String(swapped)) }
    }
  }

  @Test(arguments: [
    ("", SlipReadingError.notDigits), ("12z4", .notDigits), ("١٢٣", .notDigits),
    ("\u{1B}[2J", .notDigits), ("97", .misread), ("01", .unknownFormat),
    (String(repeating: "1", count: 1025), .tooLong(1025)),
  ])
  func `is nothing that only looks like one`(text: String, error: SlipReadingError) {
    #expect(throws: error) { try SlipReading(text) }
  }

  @Test func `is refused when it ends early, though its check digits fit`() throws {
    for length in 1..<code.count - 2 {
      let start = String(code.prefix(length))
      let rest = start.reduce(0) { ($0 * 10 + ($1.wholeNumberValue ?? 0)) % 97 }
      let check = 98 - rest * 100 % 97
      let digits = start + (check < 10 ? "0\(check)" : "\(check)")

      #expect(throws: SlipReadingError.unknownFormat) { try SlipReading(digits) }
    }
  }
}
