import Foundation
import Testing

/// A copy of the shipped content in which a test changes a file.
struct ContentCopy {
  static let shipped = URL(filePath: #filePath).deletingLastPathComponent().path
    .replacing("/Tests/WegweiserTests/Support", with: "")

  private let place = Place()
  var path: String { place.path }

  init() throws {
    for folder in ["Resources", "locales"] {
      try FileManager.default.copyItem(
        atPath: "\(ContentCopy.shipped)/\(folder)", toPath: "\(path)/\(folder)")
    }
  }

  /// Writes a file.
  func file(_ name: String, holding text: String) throws -> URL {
    try place.file(name, holding: text)
  }

  /// Replaces the first `old` in a file.
  ///
  /// - Returns: `file:line:column` of the mark ① in `new`, which is not written; of its beginning
  ///   where there is none.
  @discardableResult func change(
    _ file: String, _ old: String, to new: String
  ) throws -> String {
    let text = try place.text(of: file)
    let range = try #require(text.range(of: old), "'\(old)' is no longer in \(file)")
    let before = text[..<range.lowerBound] + new.prefix { $0 != "①" }
    let changed = text.replacingCharacters(in: range, with: new.replacing("①", with: ""))
    _ = try place.file(file, holding: changed)
    let line = before.split(separator: "\n", omittingEmptySubsequences: false)
    return "\(file):\(line.count):\(line[line.count - 1].unicodeScalars.count + 1)"
  }
}
