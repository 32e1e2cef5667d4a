package import GuideFiles
internal import Messages
internal import Words

/// The template of all catalogs, `locales/wegweiser.pot`, as gettext's tools read it.
///
/// What translators must know stands above each text: what it is, how long it may be, what its
/// placeholders mean, which provision it rests on and where it stands.
package struct PotTemplate {
  package let text: String

  package static let file = "locales/wegweiser.pot"

  package init(_ details: ContentDetails) {
    var lines = [
      "# Wegweiser: the texts to translate. Made by `wegweiser content template`; do not edit.",
      "msgid \"\"",
      "msgstr \"\"",
      "\"Project-Id-Version: wegweiser\\n\"",
      "\"POT-Creation-Date: \(details.content.day) 00:00+0000\\n\"",
      "\"PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE\\n\"",
      "\"Last-Translator: FULL NAME <EMAIL@ADDRESS>\\n\"",
      "\"Language-Team: LANGUAGE <LL@li.org>\\n\"",
      "\"Language: \\n\"",
      "\"MIME-Version: 1.0\\n\"",
      "\"Content-Type: text/plain; charset=UTF-8\\n\"",
      "\"Content-Transfer-Encoding: 8bit\\n\"",
      "\"X-State: draft\\n\"",
    ]
    for key in details.keysInOrder {
      guard let message = details.germanTexts[key] else { continue }
      lines += [""] + Self.entry(key, message, details)
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func entry(
    _ key: MessageKey, _ message: Message, _ details: ContentDetails
  ) -> [String] {
    let kind = TextKind(key, in: details)
    let german = PreparedText(message.forms.last ?? "").visible.count
    let budget = TextRule.lengthBudget(for: german, in: .en)
    let tigrinya = TextRule.lengthBudget(for: german, in: .ti)
    var lines = [
      "#. \(kind.description)",
      budget == tigrinya
        ? "#. At most \(budget) characters."
        : "#. At most \(budget) characters, Tigrinya \(tigrinya).",
    ]
    lines += kind.placeholders.map { "#. \($0)" }
    if !kind.provisions.isEmpty {
      lines.append("#. Rests on: \(kind.provisions.joined(separator: "; "))")
    }
    // Without its line: a text written above must not change the entries of all that follow.
    if let place = details.texts[key] { lines.append("#: \(place.file)") }
    lines.append("msgctxt \(quoted(key.rawValue))")
    lines.append("msgid \(quoted(message.forms[0]))")
    if message.forms.count > 1 {
      lines.append("msgid_plural \(quoted(message.forms[1]))")
      lines += ["msgstr[0] \"\"", "msgstr[1] \"\""]
    } else {
      lines.append("msgstr \"\"")
    }
    return lines
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n").replacing("\t", with: "\\t")
    return "\"\(escaped)\""
  }
}
