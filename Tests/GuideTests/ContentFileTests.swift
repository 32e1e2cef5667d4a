import Foundation
import Guide
import GuideFiles
import Shipped
import Testing

/// What an author reads who has made one mistake in one file.
@Suite struct `A content file` {
  private static let questions = "Resources/guide/questions.yaml"
  private static let outcomes = "Resources/guide/outcomes.yaml"
  private static let steps = "Resources/guide/steps.yaml"
  private static let documents = "Resources/guide/documents.yaml"
  private static let circumstances = "Resources/guide/circumstances.yaml"
  private static let sources = "Resources/guide/sources.yaml"
  private static let interface = "Resources/guide/interface.yaml"
  private static let profile = "Resources/offices/kreis-viersen.yaml"

  /// One mistake: in `file`, `old` became `new`. The finding must point to the mark `①`, or to the
  /// first `place` in the changed file.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let message: String
    let place: String

    init(_ file: String, _ old: String, _ new: String, _ message: String, at place: String = "①") {
      (self.file, self.old, self.new, self.message) = (file, old, new, message)
      self.place = place
    }

    var testDescription: String { message }
  }

  @Test func `has no finding as it is shipped`() throws {
    let copy = try ContentCopy()

    let findings = copy.findings

    #expect(findings == [])
  }

  @Test(arguments: [
    Mistake(
      steps, "title: Antrag heute stellen", "title: ①Den Antrag heute hier am Schalter stellen",
      "a title has at most 6 words, this one 7: 'Den Antrag heute hier am Schalter stellen'"),
    Mistake(
      steps, "title: Antrag heute stellen", "title: ①Antrag stellen?",
      "a title says what to do and asks nothing: 'Antrag stellen?'"),
    Mistake(
      steps, "title: Antrag heute stellen", "title: ①BAB",
      "a title is no abbreviation alone, but an act, as in 'BAB beantragen': 'BAB'"),
    Mistake(
      steps, "title: Antrag heute stellen", "title: ①Antrag stellen.",
      "a title is no sentence and has no full stop: 'Antrag stellen.'"),
    Mistake(
      steps, "    title: Antrag heute stellen\n", "", "the key 'title' is missing", at: "code: 2\n"),
    Mistake(
      steps, "time: today", "time: ①todya", "unknown time 'todya'; did you mean 'today'?"),
    Mistake(
      steps, "time: today", "time: ①soon", "what is due today has the time 'today'"),
    Mistake(
      steps, "time: later", "time: ①later\n    deadline: end-of-month",
      "what has a date is not for 'later'; say 'soon'"),
    Mistake(
      steps, "time: today", "time: today\n    paper: ①nevr",
      "unknown paper 'nevr'; did you mean 'never'?"),
    Mistake(
      steps, "time: today", "time: today\n    show: ①Ich brauche Hilfe.",
      "a sentence to show stands in quotation marks, as in „Ich brauche Hilfe.“: 'Ich brauche Hilfe.'"
    ),
    Mistake(
      questions, "start: urgent", "start: ①urgend",
      "unknown question 'urgend'; did you mean 'urgent'?"),
    Mistake(
      questions, "go: age }", "go: ①agee }",
      "unknown question or outcome 'agee'; did you mean 'age'?"),
    Mistake(
      questions, "go: apply-now }", "go: ①aply-now }",
      "unknown question or outcome 'aply-now'; did you mean 'apply-now'?"),
    Mistake(
      questions, "{ when: { age: [66-plus] }", "{ when: { age: [①66plus] }",
      "unknown choice of 'age' '66plus'; did you mean '66-plus'?"),
    Mistake(
      questions, "{ when: { income: [sozialamt] }", "{ when: { incme: ①[sozialamt] }",
      "unknown question 'incme'; did you mean 'income'?"),
    Mistake(
      questions, "[sgb1-36, sgb2-7, sgb2-7a]", "[sgb1-36, ①sgb3-7, sgb2-7a]",
      "unknown source 'sgb3-7'; did you mean 'sgb2-7'?"),
    Mistake(
      outcomes, "card-may-run-on, hand-in-copies", "card-may-run-on, ①hand-in-copy",
      "unknown step 'hand-in-copy'; did you mean 'hand-in-copies'?"),
    Mistake(
      outcomes, "offices: [advice-centre,", "offices: [①advice-center,",
      "unknown office 'advice-center'; did you mean 'advice-centre'?"),
    Mistake(outcomes, "queue: W", "queue: ①Q", "unknown queue 'Q'; did you mean 'A'?"),
    Mistake(
      steps, "place: jobcenter", "place: ①jobcentre",
      "unknown place 'jobcentre'; did you mean 'jobcenter'?"),
    Mistake(
      steps, "when: { circumstances: [partner, children] }",
      "when: { circumstances: [partner, ①childern] }",
      "unknown circumstance 'childern'; did you mean 'children'?"),
    Mistake(
      steps, "when: { study: [university] }", "when: { study: [①univercity] }",
      "unknown choice of 'study' 'univercity'; did you mean 'university'?"),
    Mistake(
      steps, "unless: { circumstances", "unless: { circumstance: ①[partner], circumstances",
      "unknown question 'circumstance'; did you mean 'circumstances'?"),
    Mistake(
      steps, "deadline: end-of-month", "deadline: ①end-of-moth",
      "unknown deadline 'end-of-moth'; did you mean 'end-of-month'?"),
    Mistake(
      documents, "except: [section-24-check]", "except: [①section24-check]",
      "unknown outcome 'section24-check'; did you mean 'section-24-check'?"),
    Mistake(
      documents, "{ first-paper-date: [\"yes\",", "{ first-paper-date: [①\"yess\",",
      "unknown choice of 'first-paper-date' 'yess'; did you mean 'yes'?"),
    Mistake(
      questions, "picture: paper-toleration", "picture: ①paper-tolerations",
      "unknown picture 'paper-tolerations'; did you mean 'paper-toleration'?"),
    Mistake(
      documents, "picture: document-bank-details", "picture: ①document-bank-detail",
      "unknown picture 'document-bank-detail'; did you mean 'document-bank-details'?"),
    Mistake(
      documents, "picture: document-bank-details", "picture: ①lottery", "unknown picture 'lottery'"),
    Mistake(
      profile, "- towns: [viersen]", "- towns: [①virsen]",
      "unknown town 'virsen'; did you mean 'viersen'?"),
    Mistake(
      profile, "  agentur:\n    -", "  agentour:\n    ①-",
      "unknown place 'agentour'; did you mean 'agentur'?"),
  ])
  func `names an id that nothing has, and the one meant`(mistake: Mistake) throws {
    try expectOnly(mistake)
  }

  @Test(arguments: [
    Mistake(
      questions, "    hint: Fragen", "    ①hnt: x\n    hint: Fragen",
      "unknown key 'hnt'; did you mean 'hint'?"),
    Mistake(
      questions, "{ code: 1, say: \"Nein\", go: age }",
      "{ code: 1, say: \"Nein\", go: age, ①chek: true }",
      "unknown key 'chek'; did you mean 'check'?"),
    Mistake(
      steps, "    place: here", "    ①wher: x\n    place: here",
      "unknown key 'wher'; did you mean 'when'?"),
    Mistake(
      documents, "    dated: true", "    dated: true\n    ①run-on: true",
      "unknown key 'run-on'; did you mean 'runs-on'?"),
    Mistake(
      sources, "    confidence: high", "    confidence: high\n    ①farbe: x", "unknown key 'farbe'"),
    Mistake(
      profile, "name: Integration", "①nam: x\nname: Integration",
      "unknown key 'nam'; did you mean 'name'?"),
  ])
  func `names a key that nothing reads, and the one meant`(mistake: Mistake) throws {
    try expectOnly(mistake)
  }

  @Test(arguments: [
    Mistake(
      questions, "code: 1\n    ask: \"Brauchen", "①ask: \"Brauchen", "the key 'code' is missing"),
    Mistake(
      outcomes, "queue: B\n    ", "", "the key 'queue' is missing", at: "code: 4\n"),
    Mistake(steps, "{ age: [under-15] }", "①yes", "a map of keys and values is expected here"),
    Mistake(steps, "place: here", "place: ①[here]", "a text is expected here"),
    Mistake(
      outcomes, "first-in-line: true", "first-in-line: ①maybe",
      "'true' or 'false' is expected here"),
    Mistake(
      outcomes, "offices: [jobcenter]", "offices: ①jobcenter",
      "a list is expected here, as in [one, two]"),
    Mistake(steps, "code: 2\n", "code: ①zwei\n", "a whole number of 1 or more is expected here"),
    Mistake(steps, "code: 2\n", "code: ①0\n", "a whole number of 1 or more is expected here"),
    Mistake(
      circumstances,
      "{ code: 1, say: \"Ich lebe mit Partnerin oder Partner.\", unless: { urgent: [\"yes\"] } }",
      "{ code: 1, say: ①\"\" }", "a text is expected here"),
    Mistake(
      sources, "checked: 2026-04-29", "checked: ①2026-02-30",
      "a day is expected here, written yyyy-mm-dd"),
    Mistake(
      sources, "confidence: high", "confidence: ①hihg",
      "unknown confidence 'hihg'; did you mean 'high'?"),
    Mistake(
      profile, "timezone: Europe/Berlin", "timezone: ①Europe/Brelin",
      "the machine knows no time zone 'Europe/Brelin'; did you mean 'Europe/Berlin'?"),
    Mistake(
      profile, "name: Integration Point Kreis Viersen", "name: ①\"Integration\\0 Point\"",
      "the character NUL (U+0000) cannot stand in a text"),
    Mistake(
      profile, "Rathausmarkt 3, Viersen\"", "Rathausmarkt \u{202E}3, Viersen\"",
      "an invisible mark of writing direction (U+202E) cannot stand in a text",
      at: "\"Ausländerbehörde des Kreises"),
    Mistake(
      profile, "day-begins: \"04:00\"", "day-begins: ①\"24:00\"",
      "a time of day is expected here, written \"HH:MM\""),
    Mistake(
      profile, "status: unverified", "status: ①unverifyed",
      "unknown status 'unverifyed'; did you mean 'unverified'?"),
    Mistake(
      profile, "kiosk-1: X", "Kiosk-1: ①X",
      "'Kiosk-1' is no id: small letters a-z, digits and hyphens; did you mean 'kiosk-1'?"),
  ])
  func `says what is expected at a place`(mistake: Mistake) throws {
    try expectOnly(mistake)
  }

  @Test(arguments: [
    Mistake(
      questions, "code: 2\n    ask: Wie alt", "code: ①1\n    ask: Wie alt",
      "code 1 already belongs to 'urgent'"),
    Mistake(
      questions, "15-17: { code: 2", "15-17: { code: ①1", "code 1 already belongs to 'under-15'"),
    Mistake(steps, "code: 3\n", "code: ①2\n", "code 2 already belongs to 'apply-today'"),
    Mistake(outcomes, "code: 3\n", "code: ①2\n", "code 2 already belongs to 'change-this-month'"),
    Mistake(documents, "code: 3\n", "code: ①2\n", "code 2 already belongs to 'bamf-decision'"),
    Mistake(
      circumstances, "children: { code: 2", "children: { code: ①1",
      "code 1 already belongs to 'partner'"),
    Mistake(
      profile, "nettetal: { code: 2", "nettetal: { code: ①1", "code 1 already belongs to 'viersen'"),
    Mistake(
      profile, "B: [B, F, J]", "B: [B, ①A, J]", "the letter 'A' belongs to two queues or kiosks"),
    Mistake(profile, "kiosk-2: Z", "kiosk-2: ①X", "the letter 'X' belongs to two queues or kiosks"),
    Mistake(
      profile, "B: [B, F, J]", "B: [B, ①I, J]",
      "'I' is no letter that people tell apart from a digit: one of A-Z without I, O, Q"),
    Mistake(
      profile, "B: [B, F, J]", "B: []", "queue 'B' has no letters to print", at: "B, S, W, K]"),
    Mistake(
      profile, "queues: [A, B, S, W, K]", "queues: ①[A, B, S, W]", "the program needs the queue 'K'"
    ),
    Mistake(
      questions, "go: section }", "go: ①[{ when: { age: [18-65] }, go: section }] }",
      "the last route must have no condition, or some visitors would come to no page"),
    Mistake(
      questions, "go: section }", "go: [{ go: section }, ①{ go: income }] }",
      "no visitor gets past the route without a condition before this"),
    Mistake(
      questions, "{ when: { age: [under-15] }, go: study }",
      "{ when: { circumstances: ①[children] }, go: study }",
      "circumstances are not known here: they are asked behind the last question"),
    Mistake(
      questions,
      """
            "no": { code: 2, say: "Nein", check: true, go: income }
            unknown: { code: 3, say: "Ich weiß es nicht", check: true, go: papers-check }

      """, "", "a question offers two choices or more, this one 1", at: "code: 12\n"),
    Mistake(
      questions, "      unknown: { code: 9, say: \"Ich weiß es nicht\", go: papers-check }",
      "      unknown: { code: 9, say: \"Ich weiß es nicht\", go: papers-check }\n      tenth: { code: 10, say: \"Zehntens\", go: papers-check }",
      "a question offers at most nine choices, so that one digit picks each; this one 10",
      at: "code: 4\n"),
  ])
  func `says what the guide cannot be used with`(mistake: Mistake) throws {
    try expectOnly(mistake)
  }

  @Test func `names the questions through which a way never ends`() throws {
    let copy = try ContentCopy()
    try copy.change(
      Self.questions, "say: \"Schule\", go: family-papers", to: "say: \"Schule\", go: income")
    let places = try ["code: 13\n", "code: 14\n", "code: 17\n"].flatMap {
      try copy.change(Self.questions, $0, to: "①" + $0)
    }

    let findings = copy.findings

    #expect(
      findings == [
        "\(places[0]): error: a way through 'income' comes back to it and never ends",
        "\(places[1]): error: a way through 'town' comes back to it and never ends",
        "\(places[2]): error: a way through 'study' comes back to it and never ends",
      ])
  }

  @Test func `must have the outcome that the counter's key leads to`() throws {
    let copy = try ContentCopy()
    let places = try copy.change(
      Self.outcomes, "for-person: papers-check", to: "for-person: ①papers-chek")

    let findings = copy.findings

    #expect(
      findings.contains(
        "\(places[0]): error: unknown outcome 'papers-chek'; did you mean 'papers-check'?"))
  }

  @Test(arguments: [
    Mistake(
      interface, "foot/back: zurück", "foot/back: zurück\nfoot/bak: ①zurück",
      "no page shows the text 'foot/bak'; did you mean 'foot/back'?"),
    Mistake(
      interface, "foot/back: zurück\n", "", "the text 'foot/back' is missing",
      at: "# What the kiosk"),
    Mistake(
      interface, "foot/back: zurück\n", "foot/back: ①{ one: zurück }\n",
      "the key 'other' is missing"),
  ])
  func `knows which texts the pages show`(mistake: Mistake) throws {
    try expectOnly(mistake)
  }

  @Test(arguments: [
    Mistake(
      questions, "start: urgent", "start: ①&a urgent",
      "anchors ('&') are not used here; write the text out"),
    Mistake(
      questions, "start: urgent", "start: urgent\n①start: age",
      "'start' stands here twice; the first is in line 2"),
    Mistake(
      questions, "start: urgent\nquestions:", "start: [urgent\nquestions①:",
      "the bracket '[' that is opened in line 2 is not closed, or a comma or a quote is missing before this"
    ),
    Mistake(
      questions, "    ask: Wie alt", "    ask: Alter①: Wie alt",
      "a second ': ' stands in this line, or it is indented wrongly; a text with ': ' is written in quotes: \"…\""
    ),
  ])
  func `is refused where it is not the YAML that is used here`(mistake: Mistake) throws {
    try expectOnly(mistake)
  }

  @Test(arguments: [
    "2026-11-24", "2026-11-24.x", "2026-02-30.1", "", "2026-11-24.1.2", "1.2026-11-24",
  ])
  func `with the version is a day and a number`(text: String) throws {
    let copy = try ContentCopy()
    try copy.write("Resources/guide/version", text)

    let findings = copy.findings

    #expect(
      findings == [
        "Resources/guide/version:1:1: error: a day and a number are expected here, written yyyy-mm-dd.n"
      ])
  }

  @Test func `has a version by which two offices compare what they say`() throws {
    let copy = try ContentCopy()
    let before = try copy.content().version
    try copy.change(Self.interface, "foot/back: zurück", to: "foot/back: Zurück")

    let after = try copy.content().version

    #expect(before.prefix(13) == "2026-11-24.1+")
    #expect(before.count == 21)
    #expect(after != before)
  }

  @Test(arguments: [
    questions, steps, interface, profile, "locales/ti.po",
  ])
  func `is named where it is missing, and nothing else is blamed`(name: String) throws {
    let copy = try ContentCopy()
    try copy.remove(name)

    let findings = copy.findings

    #expect(findings == ["\(name):1:1: error: the file is missing or cannot be read"])
  }

  @Test func `is named where it is not UTF-8`() throws {
    let copy = try ContentCopy()
    try copy.write(Self.steps, bytes: Array("steps:\n  weiß: ".utf8) + [0xDF, 0x0A])

    let findings = copy.findings

    #expect(
      findings == [
        "Resources/guide/steps.yaml:2:9: error: the file is not UTF-8: the byte DF stands here; save it again with the encoding UTF-8"
      ])
  }

  @Test(arguments: [
    ("\\t", "a tab (U+0009)"), ("\u{202E}", "an invisible mark of writing direction (U+202E)"),
    ("\u{1B}", "the character ESC (U+001B)"),
  ])
  func `has no translation with characters that nobody sees`(wrong: String, name: String) throws {
    let copy = try ContentCopy()
    let header = try String(contentsOfFile: copy.folder.path + "/locales/en.po", encoding: .utf8)
    let entry = "\nmsgctxt \"question/age/ask\"\nmsgid \"x\"\nmsgstr \"y\(wrong)\"\n"
    try copy.write("locales/en.po", bytes: Array((header + entry).utf8))

    let messages = copy.findings.map {
      $0.split(separator: ": ").dropFirst(2).joined(separator: ": ")
    }

    #expect(messages == ["message 'question/age/ask': \(name) cannot stand in a text"])
  }

  @Test func `is named where it is empty`() throws {
    let copy = try ContentCopy()
    try copy.write(Self.circumstances, "# nothing yet\n")

    let findings = copy.findings

    #expect(findings == ["Resources/guide/circumstances.yaml:1:1: error: the file is empty"])
  }

  @Test func `is reported with all others that are wrong, each once`() throws {
    let copy = try ContentCopy()
    let places = try [
      copy.change(Self.questions, "go: age }", to: "go: ①agee }"),
      copy.change(Self.outcomes, "queue: B", to: "queue: ①Y"),
      copy.change(Self.steps, "deadline: today", to: "deadline: ①todai"),
      copy.change(Self.profile, "as-of: 2026-11-30", to: "as-of: ①22.11.2026"),
      copy.change(Self.interface, "foot/help: Hilfe", to: "foot/help: ①[Hilfe]"),
    ].flatMap(\.self)
    try copy.write("Resources/guide/version", "heute")

    let findings = copy.findings

    #expect(
      Set(findings) == [
        "\(places[0]): error: unknown question or outcome 'agee'; did you mean 'age'?",
        "\(places[1]): error: unknown queue 'Y'; did you mean 'A'?",
        "\(places[2]): error: unknown deadline 'todai'; did you mean 'today'?",
        "\(places[3]): error: a day is expected here, written yyyy-mm-dd",
        "\(places[4]): error: a text is expected here",
        "Resources/guide/version:1:1: error: a day and a number are expected here, written yyyy-mm-dd.n",
      ])
    #expect(findings.count == 6)
  }

  @Test func `names the pictures that have no file`() throws {
    let copy = try ContentCopy()
    try copy.remove("Resources/pictures/paper-toleration.svg")
    try copy.remove("Resources/pictures/png/paper-expired.png")
    try copy.remove("Resources/pictures/print/paper-another.png")
    let places = try copy.change(
      Self.questions, "picture: paper-toleration", to: "picture: ①paper-toleration")

    let findings = copy.findings

    #expect(
      Set(findings) == [
        "\(places[0]): error: unknown picture 'paper-toleration'",
        "Resources/pictures/paper-another.svg:1:1: error: 'print/paper-another.png' is missing;"
          + " Tools/check-pictures --draw makes it",
        "Resources/pictures/paper-expired.svg:1:1: error: 'png/paper-expired.png' is missing;"
          + " Tools/check-pictures --draw makes it",
      ])
    #expect(findings.count == 3)
  }

  @Test func `leads to all files of a picture`() throws {
    let guide = try Shipped.guide()
    let pictures =
      guide.parts.questions.flatMap(\.choices).compactMap(\.picture)
      + guide.parts.documents.compactMap(\.picture)

    #expect(pictures.count == 21)
    #expect(guide["paper"].choice("toleration")?.picture == "paper-toleration")
    #expect(guide["bank-details" as Identifier<Document>].picture == "document-bank-details")
    for picture in pictures {
      let files = Shipped.folder.files(of: picture)
      let svg = try String(contentsOfFile: files.drawn, encoding: .utf8)
      #expect(svg.hasPrefix("<svg"), "\(picture)")
      for file in [files.shown, files.printed] {
        let png = try Data(contentsOf: URL(filePath: file))
        #expect(png.prefix(4) == Data([0x89, 0x50, 0x4E, 0x47]), "\(file)")
      }
    }
  }

  @Test func `is not read for an office that has no profile`() throws {
    let error = #expect(throws: ContentError.self) {
      try Shipped.folder.read(office: "nirgendwo", texts: Shipped.texts)
    }

    #expect(
      error?.findings.map(\.description) == [
        "Resources/offices/nirgendwo.yaml:1:1: error: the file is missing or cannot be read"
      ])
  }

  @Test func `names its profiles`() {
    #expect(Shipped.folder.profiles == ["kreis-viersen", "musterkreis", "template"])
    #expect(Shipped.folder.exists)
    #expect(!ContentFolder(path: "/nirgendwo").exists)
    #expect(ContentFolder(path: "/nirgendwo").profiles == [])
  }

  private func expectOnly(_ mistake: Mistake) throws {
    let copy = try ContentCopy()
    var places = try copy.change(mistake.file, mistake.old, to: mistake.new)
    if mistake.place != "①" {
      places += try copy.change(mistake.file, mistake.place, to: "①" + mistake.place)
    }

    let findings = copy.findings

    #expect(findings == places.map { "\($0): error: \(mistake.message)" })
    #expect(places.count == 1)
  }
}
