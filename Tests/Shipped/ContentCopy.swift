internal import Foundation
package import GuideFiles
internal import Words

/// A copy of the shipped content for a test that changes something in it.
///
/// Its catalogs hold no messages, which is no finding and saves every test the reading of four long
/// files; a test that is about a catalog writes one. The copy goes with its last reference.
package final class ContentCopy: Sendable {
  package let folder: ContentFolder

  package init() throws {
    let files = FileManager.default
    let path = files.temporaryDirectory.appending(path: "wegweiser-\(UUID().uuidString)").path
    folder = ContentFolder(path: path)
    try files.createDirectory(atPath: "\(path)/locales", withIntermediateDirectories: true)
    try files.copyItem(atPath: "\(Shipped.folder.path)/Resources", toPath: "\(path)/Resources")
    for language in Language.allCases where language != .source {
      let name = "locales/\(language.rawValue).po"
      let whole = try String(contentsOfFile: "\(Shipped.folder.path)/\(name)", encoding: .utf8)
      let header = whole.components(separatedBy: "\n\n")[0] + "\n"
      try Data(header.utf8).write(to: URL(filePath: "\(path)/\(name)"))
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder.path) }

  /// Reads the copy as a kiosk would.
  package func content() throws(ContentError) -> Content {
    try folder.read(office: "kreis-viersen", texts: Shipped.texts)
  }

  /// What a kiosk finds wrong with the copy, one line each.
  package var findings: [String] {
    do throws(ContentError) {
      _ = try content()
      return []
    } catch {
      return error.findings.map(\.description)
    }
  }

  /// Replaces the first `old` in a file. The place of the first finding expected is marked `①`, of
  /// the next `②`; the marks themselves are taken out.
  ///
  /// - Returns: The places of the marks in order, each as `file:line:column`.
  @discardableResult
  package func change(_ name: String, _ old: String, to new: String) throws -> [String] {
    let text = try String(contentsOfFile: "\(folder.path)/\(name)", encoding: .utf8)
    guard let range = text.range(of: old) else { throw Absent(text: old, file: name) }
    return try write(name, text.replacingCharacters(in: range, with: new))
  }

  /// Writes a whole file, with marks as in ``change(_:_:to:)``.
  @discardableResult
  package func write(_ name: String, _ text: String) throws -> [String] {
    var places: [String] = []
    var plain = text
    while let mark = plain.firstIndex(where: { "①②③④⑤⑥⑦⑧⑨".contains($0) }) {
      let before = plain[..<mark].components(separatedBy: "\n")
      places.append("\(name):\(before.count):\((before.last ?? "").unicodeScalars.count + 1)")
      plain.remove(at: mark)
    }
    try Data(plain.utf8).write(to: URL(filePath: "\(folder.path)/\(name)"))
    return places
  }

  /// Writes bytes that may be no text.
  package func write(_ name: String, bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(filePath: "\(folder.path)/\(name)"))
  }

  package func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)")
  }

  /// A test wants to change what is not there: the content has changed, the test must follow.
  private struct Absent: Error {
    let text: String
    let file: String
  }
}
