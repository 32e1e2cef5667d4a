import Messages
import Testing
import Words

/// What visitors read where a translation is not there or no longer true.
@Suite struct `A text` {
  private let key = MessageKey(rawValue: "foot/back")

  @Test func `is in the visitor's language where it is current`() {
    let messages = messages(Message(source: "zurück", forms: ["رجوع"]))

    let text = messages.text(key, in: .ar)

    #expect(text == Text(string: "رجوع", language: .ar))
    #expect(!text.isStandIn)
  }

  @Test(arguments: [
    nil,
    Message(source: "zurück", forms: ["رجوع"], isFuzzy: true),
    Message(source: "Zurück", forms: ["رجوع"]),
    Message(source: "zurück", forms: [""]),
  ])
  func `is German, and says so, where it is missing, fuzzy, outdated or empty`(arabic: Message?) {
    let messages = messages(arabic)

    let text = messages.text(key, in: .ar)

    #expect(text == Text(string: "zurück", language: .de, isStandIn: true))
  }

  @Test func `is German where one of its plural forms is empty`() {
    let messages = counting(["", "one", "two", "few", "many", "other"])

    let text = messages.text(key, in: .ar, count: 5)

    #expect(text == Text(string: "5 Fragen", language: .de, isStandIn: true))
  }

  @Test func `is German, and no stand-in, in a German visit`() {
    let messages = messages(nil)

    let text = messages.text(key, in: .de)

    #expect(text == Text(string: "zurück", language: .de, isStandIn: false))
  }

  @Test(arguments: [
    (0, "zero"), (1, "one"), (2, "two"), (3, "few 3"), (10, "few 10"), (11, "many 11"),
    (99, "many 99"), (100, "other 100"), (103, "few 103"), (111, "many 111"),
  ])
  func `has the form of its number`(number: Int, expected: String) {
    let messages = counting([
      "zero", "one", "two", "few {count}", "many {count}", "other {count}",
    ])

    let (arabic, german) = (
      messages.string(key, in: .ar, count: number), messages.string(key, in: .de, count: number)
    )

    #expect(arabic == expected)
    #expect(german == (number == 1 ? "1 Frage" : "\(number) Fragen"))
  }

  @Test func `chooses its form by German rules where German stands in`() {
    let messages = counting(nil)

    let texts = [0, 1, 2].map { messages.string(key, in: .fa, count: $0) }

    #expect(texts == ["0 Fragen", "1 Frage", "2 Fragen"])
  }

  @Test func `has its placeholders filled in, repeated ones too`() {
    let messages = messages(nil, german: "{number} von {total}, also {number}; {other}")

    let text = messages.string(key, in: .de, ["number": "2", "total": "{number}"])

    #expect(text == "2 von {number}, also 2; {other}")
  }

  @Test(arguments: ["\u{2068}Sozialamt\u{2069} شهر شما", "اداره (\u{2068}BAMF\u{2069})"])
  func `keeps the closed isolates of what is filled in, so that a German name turns nothing`(
    place: String
  ) {
    let messages = messages(
      Message(source: "Wo: {place}", forms: ["کجا: \u{2068}{place}\u{2069}"]), german: "Wo: {place}"
    )

    let text = messages.string(key, in: .ar, ["place": "\u{200E}" + place + "\u{202E}"])

    #expect(text == "کجا: \u{2068}\(place)\u{2069}")
  }

  @Test func `keeps its own isolates and takes format characters out of what is filled in`() {
    let messages = messages(
      Message(source: "Wo: {place}", forms: ["أين: \u{2068}{place}\u{2069}"]), german: "Wo: {place}"
    )
    let place =
      "Sozial\u{200E}\u{200F}\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{61C}\u{2069}\u{2066}\u{2067}\u{2068}\u{2069}amt"

    let text = messages.string(key, in: .ar, ["place": place])

    #expect(text == "أين: \u{2068}Sozialamt\u{2069}")
  }

  @Test func `keeps the joiners within what is filled in`() {
    let messages = messages(nil, german: "{name}")

    let text = messages.string(key, in: .de, ["name": "می\u{200C}شود"])

    #expect(text.unicodeScalars.contains("\u{200C}"))
  }

  private func messages(_ arabic: Message?, german: String = "zurück") -> Messages {
    Messages(
      source: Catalog(
        language: .de, isDraft: false, entries: [key: Message(source: german, forms: [german])]),
      translations: [
        Catalog(language: .ar, isDraft: true, entries: arabic.map { [key: $0] } ?? [:])
      ])
  }

  private func counting(_ arabic: [String]?) -> Messages {
    let german = Message(source: "{count} Frage", forms: ["{count} Frage", "{count} Fragen"])
    let translation = arabic.map { [key: Message(source: "{count} Frage", forms: $0)] }
    return Messages(
      source: Catalog(language: .de, isDraft: false, entries: [key: german]),
      translations: [
        Catalog(language: .ar, isDraft: true, entries: translation ?? [:]),
        Catalog(language: .fa, isDraft: false, entries: [:]),
      ])
  }
}

/// Which languages a kiosk has, and what it may say of them.
@Suite struct `The messages` {
  private let messages = Messages(
    source: Catalog(language: .de, isDraft: false, entries: [:]),
    translations: [
      Catalog(language: .ti, isDraft: true, entries: [:]),
      Catalog(language: .ar, isDraft: false, entries: [:]),
    ])

  @Test func `name the languages that have a catalog, as the greeting does`() {
    #expect(messages.languages == [.de, .ar, .ti])
  }

  @Test
  func `call a language a draft until somebody has reviewed it, and one without a catalog too`() {
    let drafts = Language.allCases.filter(messages.isDraft)

    #expect(drafts == [.fa, .en, .ti])
  }
}

@Suite struct `A template` {
  @Test(
    arguments: [
      ("", []), ("ohne", []), ("{a}", ["a"]), ("{a} {b} {a}", ["a", "b", "a"]), ("{a", []),
      ("a}", []), ("{}", [""]), ("{a}{b}", ["a", "b"]),
    ] as [(String, [String])])
  func `names its placeholders in order`(text: String, names: [String]) {
    #expect(text.placeholders == names)
  }
}
