import GuideFiles
import Testing
import Words

/// A text that breaks a rule, the whole line that is said of it, and its corrected twin.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let id: String
  let severity: Finding.Severity
  let language: Language
  let german: String
  let wrong: String
  let right: String

  /// What the finding says after rule and key.
  let says: String

  var testDescription: String { "\(id) \(language): \(wrong)" }

  static func error(
    _ id: String, _ language: Language, _ german: String, _ wrong: String, _ right: String,
    says: String
  ) -> RuleCase {
    RuleCase(
      id: id, severity: .error, language: language, german: german, wrong: wrong, right: right,
      says: says)
  }

  static func warning(
    _ id: String, _ language: Language, _ german: String, _ wrong: String, _ right: String,
    says: String
  ) -> RuleCase {
    RuleCase(
      id: id, severity: .warning, language: language, german: german, wrong: wrong, right: right,
      says: says)
  }

  static let errors: [RuleCase] = [
    .error(
      "A1", .en, "Bitte warten Sie.", "Please  wait.", "Please wait.",
      says: "two spaces stand together"),
    .error(
      "A1", .en, "Bitte warten Sie.", "Please wait. ", "Please wait.",
      says: "a space stands at the beginning or the end"),
    .error(
      "A1", .en, "Bitte warten Sie.", "Please\u{A0}wait.", "Please wait.",
      says: "a no-break space stands only beside a number, a § or an abbreviation"),
    .error(
      "A1", .en, "Nach 3 Tagen.", "After\u{200B} 3 days.", "After 3\u{A0}days.",
      says: "it contains U+200B"),
    .error(
      "A1", .en, "Im Cafe.", "At the cafe\u{301}.", "At the caf\u{E9}.",
      says: "letters are written as letter and accent apart (the text is not NFC)"),
    .error(
      "A2", .en, "Frage {number}", "Question", "Question {number}",
      says: "its placeholders are (none), the German ones {number}"),
    .error(
      "A2", .en, "Frage {number}", "Question {number} %s", "Question {number}",
      says: "'%s' is no placeholder; those have names, as in {number}"),
    .error(
      "A4", .en, "Ab 15 Jahren.", "From the age of 16.", "From the age of 15.",
      says: "its numbers are '16', the German ones '15'"),
    .error(
      "A4", .fa, "Ab 15 Jahren.", "از ۱۵ سالگی.", "از 15 سالگی.",
      says: "digits are 0 to 9 in every language, not '۱۵'"),
    .error(
      "A5", .en, "Fragen Sie das Sozialamt.", "Ask the office.", "Ask the Sozialamt.",
      says: "the German name 'Sozialamt' is missing; people look for it on doors and letters"),
    .error(
      "A7", .en, "Bitte warten", "Bitte warten", "Please wait", says: "it is the German text itself"
    ),
    .error(
      "A8", .en, "Ist er da?", "He is there.", "Is he there?",
      says: "it ends as a statement, the German text as a question"),
    .error(
      "A8", .ti, "Warten Sie.", "ተጸበዩ", "ተጸበዩ።",
      says: "it ends without a mark, the German text as a statement"),
    .error(
      "A8", .en, "Ja. Nein. Gut.", "Yes no good.", "Yes. No. Good.",
      says: "it has 1 sentences, the German text 3"),
    .error(
      "A9", .en, "Das Amt (hier).", "The office (here.", "The office (here).",
      says: "a bracket is not closed, or not opened"),
    .error(
      "A9", .ar, "Das BAMF hilft.", "يساعد \u{2068}BAMF.", "يساعد \u{2068}BAMF\u{2069}.",
      says: "an isolate is not closed"),
    .error(
      "A9", .ti, "Das BAMF.", "\u{2068}BAMF\u{2069} እዩ።", "BAMF እዩ።",
      says: "isolates stand only in Arabic and Farsi"),
    .error(
      "A16", .ti, "Suchen Sie „gültig bis“ auf der Karte.", "ኣብ ካርድ “gültig bis” ድለዩ።",
      "ኣብ ካርድ “gültig bis” (ክሳብ) ድለዩ።",
      says: "'gültig bis' stands without its meaning; write it behind in brackets"),
    .error("B1", .ar, "Ein Zimmer.", "غرفة پ.", "غرفة.", says: "not Arabic: 'پ' (U+067E)"),
    .error(
      "B2", .ar, "Ja, gut.", "نعم, جيد.", "نعم، جيد.", says: "Latin marks ',' instead of ، ؛ ؟"),
    .error("B2", .ar, "Ja.", "نعم .", "نعم.", says: "a space stands before a mark"),
    .error(
      "C1", .fa, "Ein Brief.", "يك نامه.", "یک نامه.", says: "not Farsi: 'ي' (U+064A), 'ك' (U+0643)"
    ),
    .error(
      "C2", .fa, "Ich komme.", "من می آیم.", "من می\u{200C}آیم.",
      says: "'می آیم' is one word with a joint (ZWNJ)"),
    .error(
      "C2", .fa, "Die Briefe.", "نامه ها.", "نامه\u{200C}ها.",
      says: "'نامه ها' is one word with a joint (ZWNJ)"),
    .error(
      "C2", .fa, "Ein Brief.", "نامه\u{200C} است.", "نامه است.",
      says: "a joint (ZWNJ) stands only within a word"),
    .error(
      "C3", .fa, "Ja, gut.", "بله, خوب.", "بله، خوب.", says: "Latin marks ',' instead of ، ؛ ؟"),
    .error(
      "D1", .ti, "Warten Sie.", "ተጸበዩ.", "ተጸበዩ።",
      says: "a sentence ends in ። and not in a Latin full stop"),
    .error("D1", .ti, "Ja, gut.", "እወ, ጽቡቕ።", "እወ፡ ጽቡቕ።", says: "not Tigrinya: ',' (U+002C)"),
    .error(
      "D1", .ti, "Fragen Sie das Jobcenter.", "ን Jobcenter ሕተቱ።", "ን\u{A0}Jobcenter ሕተቱ።",
      says: "'ን' hangs on the Latin word behind it by a no-break space"),
    .error("D1", .ti, "Gut.", "ጽቡቕ፡፡", "ጽቡቕ።", says: "two marks stand for one ።"),
    .error(
      "D2", .ti, "Es gibt.", "አሎ።", "ኣሎ።", says: "'አሎ' begins with አ as in Amharic; here it is ኣ"),
    .error(
      "D3", .ti, "Schreiben.", "ፅሑፍ።", "ጽሑፍ።",
      says: "'ፅሑፍ' has a letter that Eritrea does not write (ፀ, ሠ or ኀ)"),
    .error("D4", .ti, "Menschen.", "ሰባች።", "ሰባት።", says: "'ሰባች' ends as in Amharic"),
    .error(
      "D5", .ti, "Das ist es.", "እዚ ነው።", "እዚ እዩ።", says: "'ነው' is Amharic; in Tigrinya: 'እዩ'"),
  ]

  static let warnings: [RuleCase] = [
    .warning(
      "A5", .en, "Die Wohngeldstelle.", "The housing office.", "The Wohngeld office.",
      says: "a German word begins with the name 'Wohngeld', which is missing here"),
    .warning(
      "A6", .fa, "Das Haus.", "خانه \u{2068}house\u{2069}.", "خانه.",
      says: "left in Latin letters: 'house'"),
    .warning(
      "A8", .en, "Ja. Nein.", "Yes, no.", "Yes. No.", says: "it has 1 sentences, the German text 2"),
    .warning(
      "A10", .en, "Bitte warten Sie hier.", String(repeating: "wait ", count: 9),
      "Please wait here.", says: "45 characters long; for 22 German ones at most 29"),
    .warning(
      "A10", .ar, "Duldung", "وقف مؤقت للترحيل هنا (\u{2068}Duldung\u{2069})",
      "وقف الترحيل (\u{2068}Duldung\u{2069})",
      says: "20 characters long; for 7 German ones at most 14"),
    .warning(
      "A13", .en, "Das Konto bei der Bank.", "The account there.", "The account at the bank.",
      says: "'Bank' is 'bank' in the glossary"),
    .warning(
      "A13", .ar, "Ein Schalter.", "غرفة.", "شباك.", says: "'Schalter' is 'الشباك' in the glossary"),
    .warning(
      "A13", .fa, "Ein Schalter.", "یک اتاق.", "یک باجه.",
      says: "'Schalter' is 'باجه' in the glossary"),
    .warning(
      "A13", .ti, "Eine Frist.", "ቆጸራ።", "ግዜ ገደብ።", says: "'Frist' is 'ግዜ ገደብ' in the glossary"),
    .warning(
      "A14", .de, "", "Man wartet hier.", "Warten Sie hier.", says: "hard to read: 'Man'"),
    .warning(
      "A14", .de, "",
      "Eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf drei vier fünf.",
      "Eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf drei vier.",
      says:
        "a sentence has 15 words, 14 at most: 'Eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf drei vier fünf.'"
    ),
    .warning(
      "A14", .de, "", "Das Amt (hier (oben)).", "Das Amt (hier).",
      says: "a bracket stands within a bracket"),
    .warning(
      "A14", .de, "", "Freund:innen kommen.", "Freunde kommen.",
      says: "'*', ':' and '_' stand in no word: they are read aloud"),
    .warning(
      "B3", .ar, "Wählen Sie.", "اختر.", "اختاروا.",
      says: "speaks to one man: 'اختر'; the plural is for all"),
    .warning(
      "B4", .ar, "Zum Amt.", "الي المكتب.", "إلى المكتب.",
      says: "the last letter may be wrong: 'الي'"),
    .warning(
      "B4", .ar, "Das Büro ist hier.", "مكتبة هنا.", "المكتب هنا.",
      says: "the last letter may be wrong: 'مكتبة'"),
    .warning(
      "B5", .ar, "Die Frist.", "المهله.", "المهلة.", says: "the glossary ends it in ة: 'المهله'"),
    .warning(
      "C2", .fa, "Es wird gesagt.", "میشود گفت.", "می\u{200C}شود گفت.",
      says: "a joint is missing after می: 'میشود'"),
    .warning("C4", .fa, "Für Sie.", "واسه شما.", "برای شما.", says: "spoken form: 'واسه'"),
    .warning(
      "C5", .fa, "Ein Formular.", "یک فورم.", "یک فرم (فورم).",
      says: "the Dari word 'فورم' stands alone"),
    .warning(
      "D5", .ti, "Ein Brief.", "ደብዳቤ።", "ደብዳበ።", says: "'ደብዳቤ' is Amharic; in Tigrinya: 'ደብዳበ'"),
    .warning(
      "D6", .ti, "Eins zwei drei vier fünf.", "ቀቀቀ በበበ ተተተ ነነነ ረረረ።", "ናይ ካብ ምስ ኣብ እዩ።",
      says: "5 of 5 words are in no list: 'ቀቀቀ', 'በበበ', 'ተተተ', 'ነነነ', 'ረረረ'"),
    .warning(
      "D7", .ti, "Acht kurze Wörter stehen hier in einer Reihe.", "ናይ ናይ ናይ ናይ ናይ ናይ ናይ ናይ።",
      "ናይ ናይ ናይ ናይ ናይ ናይ ናይ ሓደ።",
      says: "none of the letters that long Tigrinya texts have (ቐ ኸ ሓ ሕ ዓ ዕ ጽ)"),
    .warning(
      "D8", .ti, "Wählen Sie.", "ምረጽ።", "ምረጹ።",
      says: "'ምረጽ' speaks to one man; the plural is for all"),
    .warning(
      "A17", .ti, "Ansicht", "ርእየት", "ትርኢት", says: "'ርእየት' is eyesight; better 'ትርኢት'"),
    .warning("D9", .ti, "Alle.", "ኵሉ።", "ኩሉ።", says: "'ኵሉ' is written 'ኩሉ'"),
  ]
}
