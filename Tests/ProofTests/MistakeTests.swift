import GuideFiles
import Messages
import Proof
import Shipped
import Testing
import Words

/// What an author or a translator reads who has made one of the usual mistakes: the whole line.
@Suite struct `A mistake in the guide or in a catalog` {
  @Test func `is a question that no way asks`() throws {
    let copy = try ContentCopy()
    try copy.change(
      "Resources/guide/questions.yaml", "go: guardian }", to: "go: paper }")
    let places = try copy.change(
      "Resources/guide/questions.yaml", "  guardian:\n    code", to: "  guardian:\n    ①code")
    try copy.change("Resources/guide/questions.yaml", "go: guardian }", to: "go: paper }")
    let details = try details(of: copy)

    let findings = UseProof(details.content.guide, in: details).findings.map(\.description)

    #expect(findings.contains("\(places[0]): error: no way asks question 'guardian'"))
  }

  @Test func `is a source without the day on which it was read`() throws {
    let copy = try ContentCopy()
    try copy.change(
      "Resources/guide/sources.yaml", "sources:\n",
      to: """
        sources:
          undated:
            provision: § 1
            address: https://www.example.org/
            review-by: 2027-05-22
            confidence: high

        """)
    let places = try copy.change(
      "Resources/guide/sources.yaml", "provision: § 1\n", to: "①provision: § 1\n")

    #expect(copy.findings == ["\(places[0]): error: the key 'checked' is missing"])
  }

  @Test func `is a town without a site`() throws {
    let copy = try ContentCopy()
    let name = "Resources/offices/kreis-viersen.yaml"
    try copy.change(name, "- towns: [nettetal, willich,", to: "- towns: [nettetal,")
    let places = try copy.change(name, "willich: { code", to: "willich: ①{ code")
    let details = try details(of: copy)

    let findings = SiteProof(details.content.guide, in: details).findings.map(\.description)

    #expect(
      findings == [
        "\(places[0]): error: no line of place 'auslaenderbehoerde' serves town 'willich'"
      ])
    let shipped = try shippedDetails()
    #expect(SiteProof(shipped.content.guide, in: shipped).findings == [])
  }

  @Test(arguments: [
    Fault(.en, nil, "error: [A1] step/try: it has no translation", line: 1),
    Fault(
      .en, "Please wait here.", isFuzzy: true,
      "error: [A1] step/try: it is fuzzy: the German text changed"),
    Fault(
      .en, "Please come.", of: "Kommen Sie.",
      "error: [A1] step/try: its German text is 'Warten Sie hier {count} Minuten.' now"),
    Fault(
      .en, "Please wait here for {count} minutes, and then wait here again, and then once more.",
      "warning: [A10] step/try: 83 characters long; for 32 German ones at most 43"),
    Fault(
      .en, "Please wait here some minutes.",
      "error: [A2] step/try: its placeholders are (none), the German ones {count}"),
    Fault(
      .ar, "اینجا {count} دقیقه صبر کنید.",
      "error: [B1] step/try: not Arabic: 'ی' (U+06CC), 'ک' (U+06A9)"),
    Fault(
      .fa, "انتظر هنا {count} دقيقة.",
      "error: [C1] step/try: not Farsi: 'ي' (U+064A), 'ة' (U+0629)"),
    Fault(
      .ti, "ኣብዚ {count} ደቓይቕ wait በሉ።",
      "warning: [A6] step/try: left in Latin letters: 'wait'"),
  ])
  func `is a translation, named with its rule, its key and its line`(fault: Fault) throws {
    let key = MessageKey(rawValue: "step/try")
    let german = "Warten Sie hier {count} Minuten."
    let entries = fault.text.map { text in
      [
        CatalogEntry(
          key: key,
          message: Message(
            source: fault.source ?? german, forms: [text], isFuzzy: fault.isFuzzy),
          line: 7)
      ]
    }

    let findings = TextProof(
      german: [key: Message(source: german, forms: [german])],
      places: [key: FilePlace(file: "steps.yaml", line: 3)],
      catalogs: [
        CatalogDetails(
          language: fault.language, file: "\(fault.language).po", entries: entries ?? [])
      ],
      WordLists(from: shippedFolder)
    ).findings.map(\.description)

    #expect(findings == ["\(fault.language).po:\(fault.line):1: \(fault.message)"])
  }

  /// A wrong translation of one German text, and what is said of it.
  struct Fault: Sendable, CustomTestStringConvertible {
    let language: Language
    let text: String?
    let source: String?
    let isFuzzy: Bool
    let message: String
    let line: Int

    init(
      _ language: Language, _ text: String?, of source: String? = nil, isFuzzy: Bool = false,
      _ message: String, line: Int = 7
    ) {
      (self.language, self.text, self.source) = (language, text, source)
      (self.isFuzzy, self.message, self.line) = (isFuzzy, message, line)
    }

    var testDescription: String { message }
  }

  private func details(of copy: ContentCopy) throws -> ContentDetails {
    try copy.folder.readDetails(office: "kreis-viersen", texts: Shipped.texts)
  }
}
