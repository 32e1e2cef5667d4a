internal import Foundation
package import Guide
package import Messages
package import Words

/// A folder with `Resources` and `locales`, from which a kiosk reads everything that it says.
package struct ContentFolder: Equatable, Sendable {
  package let path: String

  /// The folder of this machine's own profiles, which go before those that came with the guide; nil
  /// where there is none.
  package let offices: String?

  package init(path: String, offices: String? = nil) {
    self.path = path
    self.offices = offices.map { URL(filePath: $0).standardizedFileURL.path }
  }

  /// What a command may need of a folder, by the names of its folders.
  package enum Part: String, Sendable {
    case guide = "Resources/guide and locales"
    /// The offices' profiles alone: counters, waiting room and statistics need no guide.
    case offices = "Resources/offices"

    fileprivate var folders: [String] {
      switch self {
      case .guide: ["/Resources/guide", "/locales"]
      case .offices: ["/Resources/offices"]
      }
    }
  }

  /// Whether that is there.
  package func holds(_ part: Part) -> Bool {
    if part == .offices, let offices, FileManager.default.fileExists(atPath: offices) {
      return true
    }
    return part.folders.allSatisfy { FileManager.default.fileExists(atPath: path + $0) }
  }

  /// Whether the folder has what content is read from.
  package var exists: Bool { holds(.guide) }

  /// The ids of the office profiles in the folder and of the machine's own, sorted.
  package var profiles: [String] {
    let folders = [path + "/Resources/offices", offices].compactMap(\.self)
    let names = folders.flatMap {
      (try? FileManager.default.contentsOfDirectory(atPath: $0)) ?? []
    }
    return Set(names.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }).sorted()
  }

  /// Whether an office's profile is the machine's own, and so must fit a guide that others change.
  package func hasOwnProfile(of office: String) -> Bool { profile(office).hasPrefix("/") }

  /// Where an office's profile stands: in the folder, or from the root on.
  func profile(_ office: String) -> String {
    let own = offices.map { "\($0)/\(office).yaml" }
    if let own, FileManager.default.fileExists(atPath: own) { return own }
    return "Resources/offices/\(office).yaml"
  }

  /// The path of a file that is named relative to the folder, or from the root on.
  func path(of name: String) -> String { name.hasPrefix("/") ? name : "\(path)/\(name)" }

  /// Reads and checks everything.
  ///
  /// - Throws: ``ContentError`` with every finding in every file; then nothing of it may be used.
  package func read(office: String, texts: [MessageKey]) throws(ContentError) -> Content {
    var reading = ContentReading(folder: self, office: office)
    return try reading.content(needing: texts)
  }

  /// The same with everything that only authors, translators and the proof want to know.
  package func readDetails(
    office: String, texts: [MessageKey]
  ) throws(ContentError) -> ContentDetails {
    var reading = ContentReading(folder: self, office: office)
    let content = try reading.content(needing: texts)
    let journeys = JourneyReader(YAMLFile(text(of: JourneyReader.name), named: JourneyReader.name))
    let codes = CodeReader(YAMLFile(text(of: CodeReader.name), named: CodeReader.name))
    return ContentDetails(content, reading, journeys, codes)
  }

  /// The text of a file in the folder; nil where it cannot be read.
  package func text(of name: String) -> String? {
    (try? TextFile.bytes(at: path(of: name))).flatMap { try? TextFile.text(of: $0) }
  }
}

/// A checked guide with all its texts.
package struct Content: Sendable {
  /// Where it was read.
  package let folder: ContentFolder

  package let guide: Guide
  package let messages: Messages

  /// `YYYY-MM-DD.n+hash8`: the day and number from `Resources/guide/version`, and eight hexadecimal
  /// digits over guide, profile and catalogs, so that two offices see at once whether they say the
  /// same.
  package let version: String
}

extension Content {
  /// The same with translations into these languages alone, for an office that offers only them.
  package func speaking(_ languages: [Language]) -> Content {
    Content(
      folder: folder, guide: guide, messages: messages.speaking(languages), version: version)
  }

  /// The day in its version: on that day somebody last changed it.
  package var day: Day { Day(iso: String(version.prefix(10))) ?? Day(ordinal: 0) }
}
