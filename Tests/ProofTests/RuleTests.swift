import GuideFiles
import Messages
import Proof
import Testing
import Words

/// Each rule of the texts, with a text that breaks it and its corrected twin.
@Suite struct `Every rule of the texts` {
  @Test(arguments: RuleCase.errors + RuleCase.warnings)
  func `finds the text that breaks it, by id, key and line, and not the corrected one`(
    rule: RuleCase
  ) throws {
    let wrong = try proof(of: rule.wrong, rule).filter { $0.message.hasPrefix("[\(rule.id)]") }
    let right = try proof(of: rule.right, rule).filter { $0.message.hasPrefix("[\(rule.id)]") }

    let finding = try #require(wrong.first { $0.severity == rule.severity })
    let file = rule.language == .de ? "steps.yaml" : "\(rule.language).po"
    #expect(
      finding.description
        == "\(file):7:1: \(rule.severity): [\(rule.id)] step/try: \(rule.says)")
    #expect(right.filter { $0.severity == rule.severity } == [])
  }

  @Test func `finds too few plural forms`() throws {
    let german = Message(source: "Eine Person", forms: ["Eine Person", "{count} Personen"])

    let findings = try findings([.ar: ["step/try": ["شخص"]]], of: ["step/try": german])

    #expect(findings.first == "ar.po:7:1: error: [A3] step/try: it has 1 forms; ar has 6")
  }

  @Test func `finds an empty text`() throws {
    let findings = try findings([.en: ["step/try": [""]]], of: ["step/try": .german("Ja")])
    #expect(findings == ["en.po:7:1: error: [A1] step/try: it is empty"])
  }

  @Test func `finds texts that are the same although they should differ`() throws {
    let german = ["step/one": Message.german("Bitte warten"), "step/two": .german("Bitte gehen")]

    let twice = try findings(
      [.en: ["step/one": ["Please wait"], "step/two": ["Please wait"]]], of: german)
    let copied = try findings(
      [.ar: ["step/one": ["انتظار"]], .fa: ["step/one": ["انتظار"]]],
      of: ["step/one": .german("Bitte warten")])
    let allowed = try findings(
      [.ar: ["step/one": ["مترجم"]], .fa: ["step/one": ["مترجم"]]],
      of: ["step/one": .german("Dolmetscher")])

    #expect(
      twice == [
        "en.po:7:1: warning: [A7] step/two: 'step/one' is translated alike, its German is not"
      ])
    #expect(copied == ["ar.po:7:1: warning: [A7] step/one: Arabic and Farsi are the same"])
    #expect(allowed == [])
  }

  @Test(arguments: [
    ("\u{2068}Sozialamt\u{2069} شهر شما", true),
    ("اداره امور اجتماعی (\u{2068}Sozialamt\u{2069})", false),
  ])
  func `finds a text that begins with a Latin name and is put into others`(
    place: String, isWrong: Bool
  ) throws {
    let german = [
      "place/office": Message.german("Sozialamt Ihrer Stadt"),
      "interface/where": .german("Wo: {place}"),
    ]

    let findings = try findings(
      [.fa: ["place/office": [place], "interface/where": ["کجا: \u{2068}{place}\u{2069}"]]],
      of: german
    ).filter { $0.contains("[A15]") }

    #expect(
      findings
        == (isWrong
          ? [
            "fa.po:7:1: error: [A15] place/office: it is put into other texts and begins with a Latin name"
          ]
          : []))
  }

  @Test func `finds a text that its template turns round`() throws {
    let german = [
      "place/office": Message.german("BAMF und Amt"), "interface/where": .german("{place}"),
    ]
    // Without an isolate of its own around the value, and with a Latin word before it.
    let findings = try findings(
      [
        .fa: [
          "place/office": ["اداره (\u{2068}BAMF\u{2069}) 1"],
          "interface/where": ["Wo \u{202D}{place}"],
        ]
      ],
      of: german
    ).filter { $0.contains("[A15]") }

    #expect(
      findings == [
        "fa.po:7:1: error: [A15] place/office: it stands in the wrong order within 'interface/where'"
      ])
  }

  @Test func `finds a header that says reviewed where a text is not`() {
    let entries = ["step/one": "state: reviewed Selam H. 2026-12-01", "step/two": "state: draft"]
      .map {
        CatalogEntry(
          key: MessageKey(rawValue: $0.key), message: Message(source: "Ja", forms: ["Yes"]),
          line: 7,
          comments: [$0.value])
      }

    let lists = WordLists(from: shippedFolder)
    let findings = [entries, entries.filter { $0.key.rawValue == "step/one" }].map { entries in
      TextProof(
        german: [:], places: [:],
        catalogs: [
          CatalogDetails(language: .en, file: "en.po", entries: entries, saysReviewed: true)
        ], lists
      ).findings.map(\.description)
    }

    #expect(
      findings == [
        [
          "en.po:1:1: error: the header says 'X-State: reviewed', but 1 of 2 texts have no comment "
            + "'# state: reviewed NAME DAY'; write 'draft' until they have"
        ], [],
      ])
  }

  /// What is said of catalogs whose entries all stand in line 7.
  private func findings(
    _ catalogs: [Language: [String: [String]]], of german: [String: Message]
  ) throws -> [String] {
    TextProof(
      german: Dictionary(
        uniqueKeysWithValues: german.map { (MessageKey(rawValue: $0.key), $0.value) }),
      places: [:],
      catalogs: catalogs.sorted { $0.key.rawValue < $1.key.rawValue }.map { language, texts in
        CatalogDetails(
          language: language, file: "\(language).po",
          entries: texts.sorted { $0.key < $1.key }.map { key, forms in
            CatalogEntry(
              key: MessageKey(rawValue: key),
              message: Message(source: german[key]?.source ?? "", forms: forms), line: 7)
          })
      }, WordLists(from: shippedFolder)
    ).findings.map(\.description)
  }

  private func proof(of text: String, _ rule: RuleCase) throws -> [Finding] {
    let key = MessageKey(rawValue: "step/try")
    let german = rule.language == .de ? text : rule.german
    let entry = CatalogEntry(
      key: key, message: Message(source: german, forms: [text]), line: 7)
    return TextProof(
      german: [key: Message(source: german, forms: [german])],
      places: [key: FilePlace(file: "steps.yaml", line: 7)],
      catalogs: rule.language == .de
        ? []
        : [CatalogDetails(language: rule.language, file: "\(rule.language).po", entries: [entry])],
      WordLists(from: shippedFolder)
    ).findings
  }
}

extension Message {
  fileprivate static func german(_ text: String) -> Message {
    Message(source: text, forms: [text])
  }
}
