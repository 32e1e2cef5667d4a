internal import Foundation
package import Guide
package import Messages
package import Words

/// A folder with `Resources` and `locales`, from which a kiosk reads everything that it says.
package struct ContentFolder: Sendable {
  package let path: String

  package init(path: String) {
    self.path = path
  }

  /// Whether the folder has what content is read from.
  package var exists: Bool {
    ["/Resources/guide", "/locales"].allSatisfy {
      FileManager.default.fileExists(atPath: path + $0)
    }
  }

  /// The ids of the office profiles in the folder, sorted.
  package var profiles: [String] {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: path + "/Resources/offices")) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  /// Reads and checks everything.
  ///
  /// - Throws: ``ContentError`` with every finding in every file; then nothing of it may be used.
  package func read(office: String, texts: [MessageKey]) throws(ContentError) -> Content {
    var reading = ContentReading(folder: self, office: office)
    return try reading.content(needing: texts)
  }
}

/// A checked guide with all its texts.
package struct Content: Sendable {
  package let guide: Guide
  package let messages: Messages

  /// `YYYY-MM-DD.n+hash8`: the day and number from `Resources/guide/version`, and eight hexadecimal
  /// digits over guide, profile and catalogs, so that two offices see at once whether they say the
  /// same.
  package let version: String
}
