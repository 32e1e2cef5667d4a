package import Guide
package import GuideFiles

/// Proves that a profile which names a place for some towns names it for all of them.
///
/// A place without lines is printed in general words; with some towns left out, their visitors would
/// be sent to every site at once.
package struct SiteProof {
  package private(set) var findings: [Finding] = []

  package init(_ guide: Guide, in details: ContentDetails) {
    let profile = guide.profile
    for (place, lines) in profile.lines.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let served = Set(lines.flatMap(\.towns))
      guard !lines.contains(where: \.towns.isEmpty) else { continue }
      for town in profile.towns where !served.contains(town.id) {
        findings.append(
          Finding(
            details.place(.profile, ["towns", town.id.rawValue]),
            "no line of place '\(place)' serves town '\(town.id)'"))
      }
    }
  }
}
