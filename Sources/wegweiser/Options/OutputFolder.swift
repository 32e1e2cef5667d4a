internal import Foundation

/// A folder that a command fills with files for somebody to take away; made when the first is written.
struct OutputFolder {
  let path: String

  /// - Throws: A failure that names the file which cannot be written.
  func write(_ bytes: [UInt8], to name: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(filePath: "\(path)/\(name)"))
    } catch {
      throw Failure(.cannotCreate, "cannot write '\(path)/\(name)'")
    }
  }
}
