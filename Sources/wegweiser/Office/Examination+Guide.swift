internal import Guide
internal import GuideFiles
internal import Proof
internal import Settings
internal import Words

/// The doctor's look at settings, content, profile, languages and sources.
extension Examination {
  func settings() -> [Remark] {
    do {
      try MachineSettings.check()
    } catch {
      return "\(error)".split(separator: "\n").map {
        Remark(.settings, .wrong, String($0), advice: "kiosk.yaml(5) lists the settings")
      }
    }
    guard let path = MachineSettings.path else {
      return [Remark(.settings, .good, "There is no settings file: the standards hold.")]
    }
    let count = Setting.allCases.count { MachineSettings.values.isSet($0) }
    return [
      Remark(.settings, .good, "'\(path)' sets \(count) of \(Setting.allCases.count) settings.")
    ]
  }

  /// Content, profile, languages and sources.
  func guide() -> [Remark] {
    switch details {
    case .failure(let error as ContentError):
      return error.findings.map {
        Remark(
          .content, .wrong, "\($0)",
          advice: "no kiosk starts with this; correct the file in '\(folder)'")
      }
    case .failure(let error):
      let words = (error as? Failure)?.message ?? "\(error)"
      return [Remark(.content, .wrong, words)]
    case .success(let details):
      let guide = details.content.guide
      return [
        Remark(.content, .good, "Version \(details.content.version) in '\(folder)' can start."),
        profile(guide.profile),
      ] + fit(details) + details.catalogs.map(translation) + [sources(guide)]
    }
  }

  private var folder: String { (try? content.folder().path) ?? "" }

  private func profile(_ profile: OfficeProfile) -> Remark {
    if profile.towns.isEmpty {
      return Remark(
        .profile, .wrong, "The profile '\(profile.id)' names no town.",
        advice: "add the towns whose people the office serves, in Resources/offices")
    }
    if !profile.isVerified {
      return Remark(
        .profile, .unverified,
        (["Nobody of the office has confirmed the profile '\(profile.id)' (as of \(profile.asOf))."]
          + [placesWithGaps(profile)].filter { !$0.isEmpty }).joined(separator: " "),
        advice: "check towns, places and letters; then write 'status: verified' into it")
    }
    let gaps = placesWithGaps(profile)
    return Remark(
      .profile, gaps.isEmpty ? .good : .unverified,
      "\(profile.name), confirmed as of \(profile.asOf)." + (gaps.isEmpty ? "" : " \(gaps)"))
  }

  /// The places whose street or number nobody has found yet, with the towns that they serve.
  private func placesWithGaps(_ profile: OfficeProfile) -> String {
    profile.lines.sorted { $0.key.rawValue < $1.key.rawValue }.compactMap { place, lines in
      let missing = profile.towns.filter { town in
        lines.contains { $0.isIncomplete && ($0.towns.isEmpty || $0.towns.contains(town.id)) }
      }
      return missing.isEmpty
        ? nil
        : "'\(place)' lacks an address for \(missing.map(\.name).joined(separator: ", "))."
    }.joined(separator: " ")
  }

  /// Whether the machine's own profile still fits the guide, which changes without it.
  private func fit(_ details: ContentDetails) -> [Remark] {
    let (profile, guide) = (details.content.guide.profile, ContentVersion(details.content.version))
    var remarks = details.misfits.map {
      Remark(
        .profile, .unverified, "\($0.place): \($0.message); it is left out.",
        advice: "correct it, or take it out; the guide of today knows it no more")
    }
    if let compared = profile.comparedGuide, ContentVersion(compared) < guide {
      remarks.append(
        Remark(
          .profile, .unverified,
          "The guide is of \(guide), the profile '\(profile.id)' was compared with the one of \(compared).",
          advice:
            "read what changed, run 'wegweiser content check', then write 'guide: \(guide)' into it"
        ))
    }
    return remarks
  }

  private func translation(_ catalog: CatalogDetails) -> Remark {
    var (reviewed, german) = (0, 0)
    for entry in catalog.entries {
      switch ReviewState(entry) {
      case .reviewed: reviewed += 1
      case .draft: break
      case .fuzzy, .missing: german += 1
      }
    }
    let name = catalog.language.rawValue
    let total = catalog.entries.count
    if reviewed == total {
      return Remark(.languages, .good, "'\(name)': all \(total) texts are reviewed.")
    }
    let missing = german > 0 ? ", \(german) are shown in German" : ""
    return Remark(
      .languages, .unverified, "'\(name)': \(reviewed) of \(total) texts are reviewed\(missing).",
      advice: "German stands beside every page with a text that no native speaker has reviewed")
  }

  private func sources(_ guide: Guide) -> Remark {
    guard let today = try? content.day(at: guide.profile) else {
      return Remark(.sources, .skipped, "The day is not known.")
    }
    let overdue = guide.parts.sources.filter { $0.isOverdue(on: today) }
    if overdue.isEmpty {
      return Remark(.sources, .good, "All \(guide.parts.sources.count) sources were read in time.")
    }
    return Remark(
      .sources, .unverified,
      "\(overdue.count) of \(guide.parts.sources.count) sources are overdue; visitors are told so.",
      advice: "wegweiser content due")
  }
}
