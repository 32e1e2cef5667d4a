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
    #expect(finding.message.hasPrefix("[\(rule.id)] step/try: "))
    #expect(finding.line == 7)
    #expect(finding.file == (rule.language == .de ? "steps.yaml" : "\(rule.language).po"))
    #expect(right.filter { $0.severity == rule.severity } == [])
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

struct RuleCase: Sendable, CustomTestStringConvertible {
  let id: String
  let severity: Finding.Severity
  let language: Language
  let german: String
  let wrong: String
  let right: String

  var testDescription: String { "\(id) \(language): \(wrong)" }

  static func error(
    _ id: String, _ language: Language, _ german: String, _ wrong: String, _ right: String
  ) -> RuleCase {
    RuleCase(
      id: id, severity: .error, language: language, german: german, wrong: wrong, right: right)
  }

  static func warning(
    _ id: String, _ language: Language, _ german: String, _ wrong: String, _ right: String
  ) -> RuleCase {
    RuleCase(
      id: id, severity: .warning, language: language, german: german, wrong: wrong, right: right)
  }

  static let errors: [RuleCase] = [
    .error("A1", .en, "Bitte warten Sie.", "Please  wait.", "Please wait."),
    .error("A1", .en, "Bitte warten Sie.", "Please wait. ", "Please wait."),
    .error("A1", .en, "Bitte warten Sie.", "Please\u{A0}wait.", "Please wait."),
    .error("A1", .en, "Nach 3 Tagen.", "After\u{200B} 3 days.", "After 3\u{A0}days."),
    .error("A1", .en, "Im Cafe.", "At the cafe\u{301}.", "At the caf\u{E9}."),
    .error("A2", .en, "Frage {number}", "Question", "Question {number}"),
    .error("A2", .en, "Frage {number}", "Question {number} %s", "Question {number}"),
    .error("A4", .en, "Ab 15 Jahren.", "From the age of 16.", "From the age of 15."),
    .error("A4", .fa, "Ab 15 Jahren.", "از ۱۵ سالگی.", "از 15 سالگی."),
    .error("A5", .en, "Fragen Sie das Sozialamt.", "Ask the office.", "Ask the Sozialamt."),
    .error("A7", .en, "Bitte warten", "Bitte warten", "Please wait"),
    .error("A8", .en, "Ist er da?", "He is there.", "Is he there?"),
    .error("A8", .ti, "Warten Sie.", "ተጸበዩ", "ተጸበዩ።"),
    .error("A8", .en, "Ja. Nein. Gut.", "Yes no good.", "Yes. No. Good."),
    .error("A9", .en, "Das Amt (hier).", "The office (here.", "The office (here)."),
    .error(
      "A9", .ar, "Das BAMF hilft.", "يساعد \u{2068}BAMF.", "يساعد \u{2068}BAMF\u{2069}."),
    .error("A9", .ti, "Das BAMF.", "\u{2068}BAMF\u{2069} እዩ።", "BAMF እዩ።"),
    .error("B1", .ar, "Ein Zimmer.", "غرفة پ.", "غرفة."),
    .error("B2", .ar, "Ja, gut.", "نعم, جيد.", "نعم، جيد."),
    .error("B2", .ar, "Ja.", "نعم .", "نعم."),
    .error("C1", .fa, "Ein Brief.", "يك نامه.", "یک نامه."),
    .error("C2", .fa, "Ich komme.", "من می آیم.", "من می\u{200C}آیم."),
    .error("C2", .fa, "Die Briefe.", "نامه ها.", "نامه\u{200C}ها."),
    .error("C2", .fa, "Ein Brief.", "نامه\u{200C} است.", "نامه است."),
    .error("C3", .fa, "Ja, gut.", "بله, خوب.", "بله، خوب."),
    .error("D1", .ti, "Warten Sie.", "ተጸበዩ.", "ተጸበዩ።"),
    .error("D1", .ti, "Ja, gut.", "እወ, ጽቡቕ።", "እወ፡ ጽቡቕ።"),
    .error("D1", .ti, "Gut.", "ጽቡቕ፡፡", "ጽቡቕ።"),
    .error("D2", .ti, "Es gibt.", "አሎ።", "ኣሎ።"),
    .error("D3", .ti, "Schreiben.", "ፅሑፍ።", "ጽሑፍ።"),
    .error("D4", .ti, "Menschen.", "ሰባች።", "ሰባት።"),
    .error("D5", .ti, "Das ist es.", "እዚ ነው።", "እዚ እዩ።"),
  ]

  static let warnings: [RuleCase] = [
    .warning("A5", .en, "Die Wohngeldstelle.", "The housing office.", "The Wohngeld office."),
    .warning("A6", .fa, "Das Haus.", "خانه \u{2068}house\u{2069}.", "خانه."),
    .warning("A8", .en, "Ja. Nein.", "Yes, no.", "Yes. No."),
    .warning(
      "A10", .en, "Bitte warten Sie hier.", String(repeating: "wait ", count: 9),
      "Please wait here."),
    .warning(
      "A13", .en, "Das Konto bei der Bank.", "The account there.", "The account at the bank."),
    .warning("A13", .ar, "Ein Schalter.", "غرفة.", "شباك."),
    .warning("A13", .fa, "Ein Schalter.", "یک اتاق.", "یک باجه."),
    .warning("A13", .ti, "Eine Frist.", "ቆጸራ።", "ግዜ ገደብ።"),
    .warning(
      "A14", .de, "", "Man wartet hier.", "Warten Sie hier."),
    .warning("A14", .de, "", "Das Amt (hier (oben)).", "Das Amt (hier)."),
    .warning("A14", .de, "", "Freund:innen kommen.", "Freunde kommen."),
    .warning("B3", .ar, "Wählen Sie.", "اختر.", "اختاروا."),
    .warning("B4", .ar, "Zum Amt.", "الي المكتب.", "إلى المكتب."),
    .warning("B5", .ar, "Die Frist.", "المهله.", "المهلة."),
    .warning("C2", .fa, "Es wird gesagt.", "میشود گفت.", "می\u{200C}شود گفت."),
    .warning("C4", .fa, "Für Sie.", "واسه شما.", "برای شما."),
    .warning("C5", .fa, "Ein Formular.", "یک فورم.", "یک فرم (فورم)."),
    .warning("D5", .ti, "Ein Brief.", "ደብዳቤ።", "ደብዳበ።"),
    .warning(
      "D6", .ti, "Eins zwei drei vier fünf.", "ቀቀቀ በበበ ተተተ ነነነ ረረረ።", "ናይ ካብ ምስ ኣብ እዩ።"),
    .warning(
      "D7", .ti, "Acht kurze Wörter stehen hier in einer Reihe.", "ናይ ናይ ናይ ናይ ናይ ናይ ናይ ናይ።",
      "ናይ ናይ ናይ ናይ ናይ ናይ ናይ ሓደ።"),
    .warning("D8", .ti, "Wählen Sie.", "ምረጽ።", "ምረጹ።"),
    .warning("D9", .ti, "Alle.", "ኵሉ።", "ኩሉ።"),
  ]
}
