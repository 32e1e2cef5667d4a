package import Guide
package import Messages
package import Words

/// What can be read although something else in the folder is wrong.
extension ContentFolder {
  static let interface = "Resources/guide/interface.yaml"

  /// The profile of one office, for what needs no guide: counters, the waiting room, statistics.
  ///
  /// - Throws: ``ContentError`` with every finding in the profile; what it says of the guide's places
  ///   is not looked at.
  package func readProfile(of office: String) throws(ContentError) -> OfficeProfile {
    let name = profile(office)
    let text: String
    do throws(TextFile.Fault) {
      text = try TextFile.text(of: try TextFile.bytes(at: path(of: name)))
    } catch {
      throw ContentError(findings: [error.finding(in: name)])
    }
    let file = YAMLFile(text, named: name)
    let profile = ProfileReader(file: file).profile()
    for defect in profile?.defects ?? [] { file.add(defect) }
    guard let profile, file.findings.isEmpty else { throw ContentError(findings: file.findings) }
    return profile
  }

  /// A few texts in every language that has them, for a screen that must stand whatever an author or
  /// a translator has broken.
  ///
  /// `german` holds what is said where the guide's own text cannot be read. A translation is left out
  /// unless it has the German text's placeholders; other texts are not looked at.
  package func readTexts(else german: [MessageKey: String]) -> Messages {
    var reader = GuideReader([:])
    reader.readInterface(YAMLFile(text(of: Self.interface), named: Self.interface))
    let own = reader.germanTexts.filter { key, text in
      guard let other = german[key], !text.source.isEmpty, text.forms.count == 1 else {
        return false
      }
      return text.source.placeholders.sorted() == other.placeholders.sorted()
    }
    let texts = german.mapValues { Message(source: $0, forms: [$0]) }.merging(own) { $1 }
    let translations = Language.allCases.filter { $0 != .source }.map { language in
      let name = "locales/\(language.rawValue).po"
      var catalog = POReader([UInt8]((text(of: name) ?? "").utf8), named: name)
      catalog.read()
      return Catalog(language: language, isDraft: true, entries: catalog.translations(of: texts))
    }
    return Messages(
      source: Catalog(language: .source, isDraft: false, entries: texts),
      translations: translations.filter { !$0.entries.isEmpty })
  }
}

extension POReader {
  fileprivate func translations(of texts: [MessageKey: Message]) -> [MessageKey: Message] {
    var found: [MessageKey: Message] = [:]
    for entry in entries {
      guard let key = entry.context.map(MessageKey.init), let german = texts[key],
        entry.forms.map({ $0.placeholders.sorted() })
          == german.forms.map({ $0.placeholders.sorted() })
      else { continue }
      found[key] = Message(source: entry.source, forms: entry.forms, isFuzzy: entry.isFuzzy)
    }
    return found
  }
}
