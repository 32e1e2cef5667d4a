internal import Foundation
internal import GuideFiles

/// A file of the content folder that a command writes.
struct ContentFile {
  let path: String

  init(_ name: String, in folder: ContentFolder) {
    path = "\(folder.path)/\(name)"
  }

  /// Puts the text in its place at once, so that nobody reads half a file.
  ///
  /// - Throws: A ``Failure``; then the file is as it was.
  func write(_ text: String) throws {
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw Failure(.cannotCreate, "'\(path)' cannot be written: \(error.localizedDescription)")
    }
  }
}
