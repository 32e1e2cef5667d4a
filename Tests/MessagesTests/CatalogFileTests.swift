import GuideFiles
import Messages
import Shipped
import Testing
import Words

/// What a translator reads who has made a mistake in a catalog.
@Suite struct `A catalog file` {
  private static let header = #"""
    msgid ""
    msgstr ""
    "Language: ar\n"
    "Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);\n"
    "X-State: draft\n"


    """#

  @Test(arguments: [
    (
      #"""
      msgctxt "interface/foot/back"
      msgid "zurück"
      ①msgst "رجوع"
      """#,
      [
        "locales/ar.po:9:1: error: unknown keyword 'msgst'; did you mean 'msgstr'?",
        "locales/ar.po:7:1: error: this message has no msgstr",
      ]
    ),
    (
      #"""
      msgctxt "interface/foot/back"
      msgid "zurück"
      msgstr ①رجوع"
      """#,
      ["locales/ar.po:9:8: error: a text in double quotes is expected here"]
    ),
    (
      #"""
      msgctxt "interface/foot/back"
      msgid "zurück"
      msgstr ①"رجوع
      """#,
      ["locales/ar.po:9:8: error: a text in double quotes is expected here"]
    ),
    (
      #"""
      msgctxt "interface/foot/back"
      msgid "zurück"
      msgstr ""
        ①"رجو\ع"
      """#,
      [#"locales/ar.po:10:3: error: a backslash stands only before n, t, \ or ""#]
    ),
    (
      #"""
      msgctxt "interface/foot/back"
      msgid "zurück"
      msgstr ①"رج"وع"
      """#,
      [#"locales/ar.po:9:8: error: a double quote within a text is written \""#]
    ),
    (
      #"""
      msgctxt "interface/foot/back"
      msgid "zurück"

      """#,
      ["locales/ar.po:7:1: error: this message has no msgstr"]
    ),
    (
      #"""
      ①"رجوع"
      msgctxt "interface/foot/back"
      msgid "zurück"
      msgstr "رجوع"
      """#,
      ["locales/ar.po:7:1: error: a text without a keyword before it"]
    ),
    (
      #"""
      msgctxt "interface/foot/back"
      msgid "zurück"
      msgstr "رجوع"

      ①msgctxt "interface/foot/back"
      msgid "zurück"
      msgstr "رجوع"
      """#,
      ["locales/ar.po:11:1: error: message 'interface/foot/back' stands here twice"]
    ),
    (
      #"""
      ①msgctxt "interface/foot/bak"
      msgid "zurück"
      msgstr "رجوع"
      """#,
      [
        "locales/ar.po:7:1: error: no German text has the key 'interface/foot/bak'; "
          + "did you mean 'interface/foot/back'?"
      ]
    ),
    (
      #"""
      # A comment does not count as the beginning.
      ①msgctxt "interface/result/where"
      msgid "Wo: {place}"
      msgstr "أين: {plcae}"
      """#,
      [
        "locales/ar.po:8:1: error: message 'interface/result/where' has the placeholders {plcae}, "
          + "its German text {place}"
      ]
    ),
    (
      #"""
      ①msgctxt "interface/foot/back"
      msgid "zurück"
      msgstr "رجوع {number}"
      """#,
      [
        "locales/ar.po:7:1: error: message 'interface/foot/back' has the placeholders {number}, "
          + "its German text (none)"
      ]
    ),
    (
      #"""
      ①msgctxt "interface/foot/back"
      msgid "zurück"
      msgstr[0] "رجوع"
      msgstr[1] "رجوع"
      """#,
      ["locales/ar.po:7:1: error: message 'interface/foot/back' has 2 forms, not 1"]
    ),
    (
      #"""
      msgctxt "interface/foot/back"
      msgid "zurück"
      msgstr[0] "رجوع"
      ①msgstr[2] "رجوع"
      """#,
      [
        "locales/ar.po:10:1: error: unknown keyword 'msgstr[2]'; did you mean 'msgstr'?"
      ]
    ),
  ])
  func `is refused with the place and what was meant`(text: String, expected: [String]) throws {
    let copy = try ContentCopy()
    let places = try copy.write("locales/ar.po", Self.header + text + "\n")

    let findings = copy.findings

    #expect(findings == expected)
    #expect(places.allSatisfy { place in expected.contains { $0.hasPrefix(place) } })
  }

  @Test func `says which byte is not UTF-8`() throws {
    let copy = try ContentCopy()
    let text = Self.header + "msgctxt \"interface/foot/back\"\nmsgid \"zurück\"\nmsgstr \""
    try copy.write("locales/ar.po", bytes: Array(text.utf8) + [0xFF, 0x22, 0x0A])

    let findings = copy.findings

    #expect(findings == ["locales/ar.po:9:8: error: this is not UTF-8"])
  }

  @Test(arguments: [
    (
      "Language: ar", "Language: fa",
      "the header's Language is 'ar' in this file"
    ),
    (
      "nplurals=6; plural=(n==0 ? 0", "nplurals=5; plural=(n==0 ? 0",
      "the header's Plural-Forms is 'nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : "
        + "n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);'"
    ),
    ("\"X-State: draft\\n\"\n", "", "the header's X-State is 'draft' or 'reviewed'"),
    (
      "X-State: draft", "X-State: drafd",
      "the header's X-State is 'draft' or 'reviewed'; did you mean 'draft'?"
    ),
  ])
  func `has a header that fits its language`(old: String, new: String, message: String) throws {
    let copy = try ContentCopy()
    try copy.write("locales/ar.po", Self.header)
    try copy.change("locales/ar.po", old, to: new)

    let findings = copy.findings

    #expect(findings == ["locales/ar.po:1:1: error: \(message)"])
  }

  @Test func `without any header says what the header must say`() throws {
    let copy = try ContentCopy()
    try copy.write(
      "locales/ar.po", "msgctxt \"interface/foot/back\"\nmsgid \"zurück\"\nmsgstr \"رجوع\"\n")

    let findings = copy.findings

    #expect(findings == ["locales/ar.po:1:1: error: the catalog has no header"])
  }

  @Test(arguments: ["draft", "reviewed"])
  func `is a draft while one of its texts is, whatever its header says`(header: String) throws {
    let copy = try ContentCopy()
    let read = """
      # state: reviewed Selam H. 2026-12-01
      msgctxt "interface/foot/back"
      msgid "zurück"
      msgstr "رجوع"


      """
    let unread = """
      msgctxt "interface/foot/help"
      msgid "Hilfe"
      msgstr "مساعدة"

      """

    try copy.write("locales/ar.po", Self.header + read)
    try copy.change("locales/ar.po", "X-State: draft", to: "X-State: \(header)")
    let whole = try copy.content().messages
    try copy.write("locales/ar.po", Self.header + read + unread)
    try copy.change("locales/ar.po", "X-State: draft", to: "X-State: \(header)")
    let half = try copy.content().messages

    // The other catalogs have no text yet, so none that waits for its review.
    #expect(Language.allCases.filter(whole.isDraft) == [])
    #expect(Language.allCases.filter(half.isDraft) == [.ar])
    #expect(!half.text(Phrase.footBack.key, in: .ar).isDraft)
    #expect(half.text(Phrase.footHelp.key, in: .ar).isDraft)
  }

  @Test func `may lack messages or have them unfinished: German stands in`() throws {
    let copy = try ContentCopy()
    let text = #"""
      #, fuzzy
      msgctxt "interface/foot/back"
      msgid "zurück"
      msgstr "رجوع"

      #  translator
      #. extracted
      #, python-brace-format, fuzzy
      #| msgid "Hilfen"
      msgctxt "interface/foot/help"
      msgid "Hilfe"
      msgstr "مساعدة {number}"

      msgctxt "interface/foot/language"
      msgid "Sprachen"
      msgstr "لغة {number}"

      msgctxt "interface/foot/anew"
      msgid "neu"
      msgstr ""

      msgctxt "interface/foot/counter"
      msgid ""
      "Schal"
      "ter"
      msgstr "الشب"
        "اك"

      #~ msgctxt "interface/foot/more"
      #~ msgid "mehr"
      #~ msgstr "المزيد"
      """#
    try copy.write("locales/ar.po", Self.header + text)

    let messages = try copy.content().messages

    let shown = [
      Phrase.footBack, .footHelp, .footLanguage, .footAnew, .footCounter, .footMore,
    ].map { messages.string($0, in: .ar) }
    #expect(shown == ["zurück", "Hilfe", "Sprache", "neu", "الشباك", "mehr"])
  }

  @Test func `is reported with the other catalogs that are wrong`() throws {
    let copy = try ContentCopy()
    try copy.change("locales/fa.po", "X-State: draft", to: "X-State: fertig")
    try copy.change("locales/ti.po", "Language: ti", to: "Language: am")
    try copy.change(
      "locales/en.po", "nplurals=2; plural=(n != 1);", to: "nplurals=2; plural=n != 1;")

    let findings = copy.findings

    #expect(
      findings == [
        "locales/fa.po:2:1: error: the header's X-State is 'draft' or 'reviewed'",
        "locales/en.po:2:1: error: the header's Plural-Forms is 'nplurals=2; plural=(n != 1);'",
        "locales/ti.po:2:1: error: the header's Language is 'ti' in this file",
      ])
  }

  @Test(arguments: Language.allCases)
  func `is shipped with every message current`(language: Language) throws {
    let messages = try Shipped.content().messages

    let standIns = messages.keys.filter { messages.text($0, in: language).isStandIn }

    #expect(standIns.map(\.rawValue).sorted() == [])
    #expect(messages.keys.count > 400)
  }
}
