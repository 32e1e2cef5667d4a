internal import Foundation

/// Copies content into a folder of its own, readable by every user of the machine.
///
/// What is checked afterwards is the copy: nobody can change it between the check and its use.
struct ContentCopying {
  let source: String
  let target: String

  /// Larger content than this is no content.
  private static let mostBytes = 64 << 20

  init(from source: String, to target: String) {
    self.source = source
    self.target = target
  }

  /// Copies Resources and locales, and the manifest where there is one.
  ///
  /// - Returns: The paths of the files, the manifest left out.
  func run() throws -> [String] {
    try? FileManager.default.removeItem(atPath: target)
    var (files, size): ([String], Int) = ([], 0)
    for top in ["Resources", "locales"] {
      let names = FileManager.default.enumerator(atPath: "\(source)/\(top)")
      while let name = names?.nextObject() as? String {
        let kind = names?.fileAttributes?[.type] as? FileAttributeType
        guard kind != .typeDirectory else { continue }
        guard kind == .typeRegular else {
          throw Failure(.data, "'\(top)/\(name)' is no plain file; content has no links")
        }
        files.append("\(top)/\(name)")
      }
    }
    for name in files { size += try copy(name) }
    guard size <= ContentCopying.mostBytes else {
      throw Failure(.data, "'\(source)' holds more than 64 MB")
    }
    for name in [ContentManifest.name, ContentManifest.signature]
    where FileManager.default.fileExists(atPath: "\(source)/\(name)") {
      _ = try copy(name)
    }
    return files
  }

  private func copy(_ name: String) throws -> Int {
    let place = URL(filePath: "\(target)/\(name)")
    guard let data = FileManager.default.contents(atPath: "\(source)/\(name)") else {
      throw Failure(.inputOutput, "'\(source)/\(name)' cannot be read")
    }
    do {
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o755])
    } catch {
      throw Failure(.cannotCreate, "'\(place.path)' cannot be made: \(error.localizedDescription)")
    }
    let isMade = FileManager.default.createFile(
      atPath: place.path, contents: data, attributes: [.posixPermissions: 0o644])
    guard isMade else { throw Failure(.cannotCreate, "'\(place.path)' cannot be written") }
    return data.count
  }
}
