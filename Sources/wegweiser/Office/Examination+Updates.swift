internal import Foundation
internal import Glibc
internal import Guide
internal import GuideFiles
internal import Words

/// The doctor's look at what has become old: the guide, and the programs that read foreign bytes.
extension Examination {
  func updates() -> [Remark] { [age(), packages()].compactMap(\.self) }

  /// Whether the guide is older than laws usually stay as they are.
  private func age() -> Remark? {
    guard let read = try? details.get().content,
      let today = try? content.day(at: read.guide.profile)
    else { return nil }
    guard read.day.adding(months: Self.mostMonths) < today else {
      return Remark(.updates, .good, "The guide is of \(read.day).")
    }
    return Remark(
      .updates, .unverified,
      "The guide is of \(read.day), more than \(Self.mostMonths) months ago.",
      advice:
        "as root: apt update && apt upgrade; then 'wegweiser content due' says what to read again")
  }

  /// Whether somebody asks for updates, and whether one waits for what reads letters, pictures or answers.
  private func packages() -> Remark? {
    let path = root + "/var/lib/apt/lists"
    guard
      let changed = (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate]
        as? Date
    else { return nil }
    let days = Int(Date().timeIntervalSince(changed) / 86_400)
    guard days <= Self.mostDays else {
      return Remark(
        .updates, .unverified, "Nobody has asked Debian for updates for \(days) days.",
        advice: "as root: apt update && apt upgrade; unattended-upgrades does it by itself")
    }
    // What an image has installed, this machine's apt cannot tell.
    guard root.isEmpty, let plan = try? Tool.run("apt-get", ["--simulate", "--quiet", "upgrade"])
    else { return nil }
    let waiting = Self.packages(waitingIn: plan)
    return waiting.isEmpty
      ? Remark(.updates, .good, "No update waits for what reads foreign bytes.")
      : Remark(
        .updates, .unverified, "Updates wait for \(waiting.joined(separator: ", ")).",
        advice: "as root: apt upgrade, in the night, then reboot")
  }

  /// The packages of ``readers`` that `apt-get --simulate upgrade` would install: 'Inst libcups2 [2.4.2] (…)'.
  static func packages(waitingIn plan: String) -> [String] {
    plan.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard words.count > 1, words[0] == "Inst" else { return nil }
      let name = String(words[1])
      return readers.contains { name.hasPrefix($0) } ? name : nil
    }
  }

  /// What the names of packages begin with whose programs read what others wrote.
  private static let readers = [
    "cage", "foot", "libcairo", "libchafa", "libcups", "libfontconfig", "libfreetype", "libfribidi",
    "libglib2", "libgnutls", "libharfbuzz", "libpango", "libpng", "libpq5", "libreadline",
    "libsqlite3",
    "libyaml", "seatd", "wegweiser",
  ]

  private static let mostMonths = 6
  private static let mostDays = 14
}
