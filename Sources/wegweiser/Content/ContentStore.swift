internal import Foundation
internal import GuideFiles

/// The versions of the content that were installed on a machine, and which of them counts.
///
/// Each version is a folder that nobody changes once it is there. `current` is a link to the one
/// that counts, `previous` to the one before it. A link is replaced in one step, so whoever reads
/// finds a whole version at any moment, whatever was cut off.
struct ContentStore: Equatable {
  let path: String

  /// Where an installed program has it; it belongs to root, so that no kiosk can change its guide.
  static let installed = ContentStore(path: "/var/lib/wegweiser-content")

  enum Link: String { case current, previous }

  /// Whether anything was installed in it.
  var isUsed: Bool { target(of: .current) != nil }

  /// The folder of the version that a link names; nil where there is none.
  func folder(_ link: Link = .current) -> ContentFolder? {
    target(of: link).map { ContentFolder(path: "\(path)/\($0)") }
  }

  func target(of link: Link) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: "\(path)/\(link.rawValue)")
  }

  /// Has a link name another version, in one step.
  func point(_ link: Link, to target: String) throws {
    let (new, old) = ("\(path)/.\(link.rawValue)", "\(path)/\(link.rawValue)")
    try? FileManager.default.removeItem(atPath: new)
    do {
      try FileManager.default.createSymbolicLink(atPath: new, withDestinationPath: target)
    } catch {
      throw Failure(.cannotCreate, "'\(new)' cannot be made: \(error.localizedDescription)")
    }
    guard unsafe rename(new, old) == 0 else {
      throw Failure(.inputOutput, "'\(old)' cannot be replaced")
    }
  }

  /// Makes a version the one that counts, and keeps the one before it.
  func use(_ version: String) throws {
    let target = "versions/\(version)"
    if let old = self.target(of: .current), old != target { try point(.previous, to: old) }
    try point(.current, to: target)
    try Tool.run("sync", ["--file-system", path])
  }

  /// Takes away what neither link names: older versions, and what was cut off.
  func tidy() {
    let kept = [Link.current, .previous].compactMap(target)
    for name in names(in: "versions") where !kept.contains("versions/\(name)") {
      try? FileManager.default.removeItem(atPath: "\(path)/versions/\(name)")
    }
  }

  func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []).sorted()
  }
}
