import Messages
import Testing
import Words

/// The numbers at which some language changes its form.
@Suite struct `A plural rule` {
  private let numbers = [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111]

  @Test func `gives Arabic its six forms`() {
    let rule = PluralRule(.ar)

    let forms = numbers.map(rule.form)

    #expect(forms == [0, 1, 2, 3, 3, 4, 4, 5, 5, 5, 3, 4])
    #expect(rule.formCount == 6)
  }

  @Test(arguments: [Language.de, .en])
  func `sets one apart in German and English`(language: Language) {
    let rule = PluralRule(language)

    let forms = numbers.map(rule.form)

    #expect(forms == [1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])
    #expect(rule.formCount == 2)
  }

  @Test(arguments: [Language.fa, .ti])
  func `counts nothing with one in Farsi and Tigrinya`(language: Language) {
    let rule = PluralRule(language)

    let forms = numbers.map(rule.form)

    #expect(forms == [0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])
    #expect(rule.formCount == 2)
  }
}
