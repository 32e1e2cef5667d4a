internal import Foundation

/// The list of a version's files with their SHA-256 sums, as `sha256sum` writes and checks it.
///
/// Authors make and sign it with the same tools that check it here:
/// `find Resources locales -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum > MANIFEST`, and
/// `minisign`.
struct ContentManifest {
  static let name = "MANIFEST"
  static let signature = "MANIFEST.minisig"

  /// The folder that it stands in.
  let folder: String

  var path: String { "\(folder)/\(ContentManifest.name)" }
  var exists: Bool { FileManager.default.fileExists(atPath: path) }
  private var isSigned: Bool {
    FileManager.default.fileExists(atPath: "\(folder)/\(ContentManifest.signature)")
  }

  /// Writes it for these files, whose paths are relative to the folder.
  func write(listing files: [String]) throws {
    let sums = try Tool.run("sha256sum", ["--"] + files.sorted(), in: folder)
    guard FileManager.default.createFile(atPath: path, contents: Data(sums.utf8)) else {
      throw Failure(.cannotCreate, "'\(path)' cannot be written")
    }
  }

  /// Checks that it lists these files and no others, and that each is as it says.
  func check(listing files: [String]) throws {
    let text = FileManager.default.contents(atPath: path).map {
      String(decoding: $0, as: UTF8.self)
    }
    let listed = Set((text ?? "").split(separator: "\n").map { String($0.dropFirst(66)) })
    if let stray = Set(files).symmetricDifference(listed).min() {
      throw Failure(
        .data,
        listed.contains(stray)
          ? "\(ContentManifest.name) lists '\(stray)', which is missing"
          : "\(ContentManifest.name) does not list '\(stray)'")
    }
    do {
      try Tool.run(
        "sha256sum", ["--check", "--strict", "--quiet", ContentManifest.name], in: folder)
    } catch let failure as Tool.Failed {
      let wrong = failure.output.split(separator: "\n").compactMap {
        $0.split(separator: ":").first
      }
      throw Failure(
        .data, "not as \(ContentManifest.name) says: \(wrong.joined(separator: ", "))")
    }
  }

  /// Checks that the owner of a public key has signed it.
  func check(signedBy key: String) throws {
    guard exists, isSigned else {
      throw Failure(
        .data, "the content is not signed: \(ContentManifest.signature) is missing in '\(folder)'")
    }
    do {
      try Tool.run("minisign", ["-V", "-q", "-P", key, "-m", ContentManifest.name], in: folder)
    } catch let failure as Tool.Failed {
      throw Failure(.data, "the signature does not fit the content and the key: \(failure.said)")
    }
  }
}
