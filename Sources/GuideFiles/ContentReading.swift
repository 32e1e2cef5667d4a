internal import Foundation
internal import Guide
internal import Messages
internal import Words

/// One reading of a content folder.
///
/// Paths in findings are relative to the folder, as an author stands in it.
struct ContentReading {
  private let folder: ContentFolder
  private let profileName: String

  /// Whether the profile is the machine's own. What of it fits the guide no more is left out then, and
  /// told: an update of the guide must not stop a kiosk.
  private let isOwn: Bool

  /// What of the machine's own profile fits no more.
  private(set) var misfits: [Finding] = []

  /// What was read on the way, for those who must know where a text stands.
  private(set) var yaml: [GuideFile: YAMLFile] = [:]
  private(set) var germanTexts: [MessageKey: Message] = [:]
  private(set) var textPlaces: [MessageKey: FilePlace] = [:]
  private(set) var catalogs: [CatalogReader] = []
  private var findings: [Finding] = []
  private var hash = ContentHash()

  init(folder: ContentFolder, office: String) {
    self.folder = folder
    profileName = folder.profile(office)
    isOwn = folder.hasOwnProfile(of: office)
  }

  mutating func content(needing texts: [MessageKey]) throws(ContentError) -> Content {
    let readings = beginCatalogs()
    for file in GuideFile.allCases {
      let name = file == .profile ? profileName : "Resources/guide/\(file.rawValue).yaml"
      yaml[file] = YAMLFile(text(of: name), named: name)
    }
    let interfaceName = ContentFolder.interface
    let interface = YAMLFile(text(of: interfaceName), named: interfaceName)
    let number = version()
    var reader = GuideReader(yaml)
    let profile = yaml[.profile].flatMap { ProfileReader(file: $0).profile() }
    reader.readInterface(interface)
    let guide = profile.flatMap { self.guide(&reader, for: $0, yaml) }
    if interface.root != nil { check(texts, against: reader, interface) }
    let german = reader.germanTexts
    let isWhole = interface.root != nil && yaml.values.allSatisfy { $0.root != nil }
    var translations: [Catalog] = []
    for (language, name, reading) in readings {
      var catalogReader = CatalogReader(language, named: name)
      translations.append(
        catalogReader.catalog(reading.result(), german: isWhole ? german : nil)
          .adding(reader.ownTranslations[language] ?? [:], of: german))
      findings += catalogReader.findings
      catalogs.append(catalogReader)
    }
    findings += GuideFile.allCases.compactMap { yaml[$0] }.flatMap(\.findings)
    findings += interface.findings
    guard let guide, findings.isEmpty else { throw ContentError(findings: findings) }
    return Content(
      folder: folder,
      guide: guide,
      messages: Messages(
        source: Catalog(language: .source, isDraft: false, entries: german),
        translations: translations),
      version: "\(number)+\(hash.digits)")
  }

  /// The guide, or nil where a file or the guide itself has defects; they are then in the findings.
  private mutating func guide(
    _ reader: inout GuideReader, for profile: OfficeProfile, _ files: [GuideFile: YAMLFile]
  ) -> Guide? {
    var parts = reader.parts(for: profile, drawings: drawings())
    // What translators and registries know is the guide's; the office's own comes over it.
    germanTexts = reader.germanTexts
    textPlaces = reader.places.mapValues(\.place)
    let profile = fitting(profile, &parts, &reader)
    // What refers to a file that could not be read is not wrong for that.
    guard files.values.allSatisfy({ $0.root != nil }) else { return nil }
    do {
      return try Guide(parts, for: profile)
    } catch {
      let defects = error.list.map { reader.ownPlace(of: $0) ?? $0 }
      if isOwn, defects.allSatisfy(\.isUnknownToOwnStep), let file = files[.profile] {
        misfits += defects.map { file.finding(of: $0, severity: .warning) }
        parts.leaveOut(Set(defects.map { $0.path[2] }))
        return try? Guide(parts, for: profile)
      }
      for defect in isOwn ? defects.withQueuesAtLetters : defects {
        files[defect.file]?.add(defect)
      }
      return nil
    }
  }

  /// The profile as it fits the guide, with its own texts and steps laid over it.
  private mutating func fitting(
    _ profile: OfficeProfile, _ parts: inout GuideParts, _ reader: inout GuideReader
  ) -> OfficeProfile {
    guard let file = yaml[.profile], let root = file.root else { return profile }
    for (entry, message) in reader.readOffice(root, into: &parts) {
      if isOwn {
        misfits.append(Finding(entry.place, message, severity: .warning))
      } else {
        entry.add(message)
      }
    }
    guard isOwn else { return profile }
    var profile = profile
    let known = parts.places.map(\.id.rawValue)
    for place in profile.lines.keys.sorted(by: { $0.rawValue < $1.rawValue })
    where !known.contains(place.rawValue) {
      let at = root.fields(known: nil)["places"]?.fields(known: nil)[place.rawValue] ?? root
      let message = "unknown place '\(place)'\(known.suggestion(for: place.rawValue))"
      misfits.append(Finding(at.place, message, severity: .warning))
      profile.lines[place] = nil
    }
    return profile
  }

  /// Checks that the interface has each text that the program shows, and no other.
  private func check(_ texts: [MessageKey], against reader: GuideReader, _ file: YAMLFile) {
    let known = Set(texts)
    for key in texts where reader.germanTexts[key] == nil {
      file.add("the text '\(key.rawValue.dropFirst(10))' is missing", line: 1, column: 1)
    }
    for (key, entry) in reader.places where key.rawValue.hasPrefix("interface/") {
      guard !known.contains(key) else { continue }
      let names = texts.map { String($0.rawValue.dropFirst(10)) }
      let name = String(key.rawValue.dropFirst(10))
      entry.add("no page shows the text '\(name)'\(names.suggestion(for: name))")
    }
  }

  /// The drawings of the folder; one that is not rendered, no screen and no slip could show.
  private mutating func drawings() -> [Drawing] {
    let drawings = folder.drawings
    for drawing in drawings {
      guard let file = folder.files(of: drawing.id).missing else { continue }
      add(
        "'\(file)' is missing; Tools/check-pictures --draw makes it",
        "\(pictures)/\(drawing.id).svg")
    }
    return drawings
  }

  /// Begins to read the catalogs, each on another processor: a kiosk starts anew for each visitor,
  /// and catalogs take half of what reading takes.
  private mutating func beginCatalogs() -> [(Language, String, Beside<POReader>)] {
    var readings: [(Language, String, Beside<POReader>)] = []
    for language in Language.allCases where language != .source {
      let name = "locales/\(language.rawValue).po"
      guard let bytes = bytes(of: name) else { continue }
      let reading = Beside.begin {
        var reader = POReader(bytes, named: name)
        reader.read()
        return reader
      }
      readings.append((language, name, reading))
    }
    return readings
  }

  /// The text of a file; nil with a finding where there is none.
  private mutating func text(of name: String) -> String? {
    guard let bytes = bytes(of: name) else { return nil }
    do throws(TextFile.Fault) {
      return try TextFile.text(of: bytes)
    } catch {
      findings.append(error.finding(in: name))
      return nil
    }
  }

  private mutating func bytes(of name: String) -> [UInt8]? {
    do throws(TextFile.Fault) {
      let bytes = try TextFile.bytes(at: folder.path(of: name))
      hash.add(bytes)
      return bytes
    } catch {
      findings.append(error.finding(in: name))
      return nil
    }
  }

  /// The first part of the content's version.
  private mutating func version() -> String {
    let name = "Resources/guide/version"
    let text = (text(of: name) ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count != 2 || Day(iso: String(parts[0])) == nil || Int(parts[1]) == nil {
      add("a day and a number are expected here, written yyyy-mm-dd.n", name)
    }
    return text
  }

  private mutating func add(_ message: String, _ name: String) {
    findings.append(Finding(file: name, line: 1, column: 1, message: message))
  }
}
