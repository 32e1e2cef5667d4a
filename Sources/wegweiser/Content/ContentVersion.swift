internal import Words

/// The day and number of a content's version, `2026-11-24.1`, by which one is newer than another.
///
/// They stand in `Resources/guide/version`, so a manifest's signature holds for them.
struct ContentVersion: Comparable, CustomStringConvertible {
  let description: String
  private let day: Day
  private let number: Int

  /// Reads the beginning of a version's name; what is no version is older than all.
  init(_ name: String) {
    description = String(name.prefix { $0 != "+" })
    let parts = description.split(separator: ".")
    day = parts.first.flatMap { Day(iso: String($0)) } ?? Day(ordinal: 0)
    number = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
  }

  static func < (one: ContentVersion, other: ContentVersion) -> Bool {
    (one.day, one.number) < (other.day, other.number)
  }
}
