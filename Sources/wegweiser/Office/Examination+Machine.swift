internal import Foundation
internal import Glibc
internal import Guide
internal import GuideFiles
internal import Printing
internal import TicketsSQLite
internal import Words

/// The doctor's look at clock, permissions and session.
extension Examination {
  func clock() -> Remark {
    guard let read = try? details.get().content else {
      return Remark(.clock, .skipped, "Without content the office's time zone is not known.")
    }
    let today: Day
    do {
      today = try MachineClock(of: read.guide.profile).today
    } catch {
      return Remark(
        .clock, .wrong, (error as? Failure)?.message ?? "\(error)", advice: "apt install tzdata")
    }
    guard today >= read.day else {
      return Remark(
        .clock, .wrong, "The clock shows \(today), but the content is of \(read.day).",
        advice: "set the clock; deadlines are counted from it")
    }
    let isKept = Examination.timekeepers.contains(where: exists)
    return isKept
      ? Remark(.clock, .good, "Today is \(today), and the clock is kept right over the network.")
      : Remark(
        .clock, .unverified, "Today is \(today), but nothing keeps the clock right.",
        advice: "install systemd-timesyncd or chrony, or compare the clock every week")
  }

  private static let timekeepers = [
    "/run/systemd/timesync/synchronized", "/run/chrony/chronyd.pid", "/run/ntpd.pid",
  ]

  /// Who may read and change what a kiosk stands on.
  func permissions() -> [Remark] {
    var remarks: [Remark] = []
    if let path = try? state.folder().path, let owner = FileOwner.another(than: geteuid(), of: path)
    {
      remarks.append(
        Remark(
          .permissions, .unverified,
          "root may do what the kiosk may not; this sees no more than that it is there.",
          advice: "runuser -u \(owner) -- wegweiser office check"))
    }
    if let folder = try? state.folder(), let mode = mode(of: folder.path) {
      if mode & 0o007 != 0 {
        remarks.append(
          Remark(
            .permissions, .wrong, "Everybody on this machine can look into '\(folder.path)'.",
            advice: "chmod o= '\(folder.path)'"))
      }
      let owners = Set(
        [folder.path, folder.ledger, folder.lock, folder.highWater].compactMap(FileOwner.name))
      if owners.count > 1 {
        remarks.append(
          Remark(
            .permissions, .wrong,
            "Files in '\(folder.path)' belong to \(owners.sorted().joined(separator: " and ")).",
            advice:
              "as root: chown -R \(FileOwner.name(of: folder.path) ?? "wegweiser"): '\(folder.path)'"
          ))
      }
    }
    for path in [MachineSettings.path, try? content.folder().path].compactMap(\.self) {
      guard let mode = mode(of: path), mode & 0o002 != 0 else { continue }
      remarks.append(
        Remark(
          .permissions, .wrong, "Everybody on this machine can change '\(path)'.",
          advice: "chmod o-w '\(path)'"))
    }
    return remarks.isEmpty
      ? [Remark(.permissions, .good, "Settings, content and ledger are closed to others.")]
      : remarks
  }

  private func mode(of path: String) -> Int? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? Int
  }

  /// What must be true of the system where the kiosk's own session is installed.
  func session() -> [Remark] {
    guard let unit = Examination.units.first(where: exists) else {
      return [
        Remark(.session, .skipped, "No kiosk session is installed: a visitor could leave it.")
      ]
    }
    var remarks: [Remark] = []
    if text(of: "/proc/sys/kernel/sysrq")?.first != "0" {
      remarks.append(
        Remark(
          .session, .wrong, "The keyboard can restart or stop the system (SysRq).",
          advice: "install -m 644 /usr/share/doc/wegweiser/examples/sysctl.conf "
            + "/etc/sysctl.d/wegweiser.conf"))
    }
    if !exists("/etc/systemd/logind.conf.d/wegweiser.conf") {
      remarks.append(
        Remark(
          .session, .wrong, "Other virtual terminals may offer a login.",
          advice: "install -D -m 644 /usr/share/doc/wegweiser/examples/logind.conf "
            + "/etc/systemd/logind.conf.d/wegweiser.conf"))
    }
    for unit in Examination.otherLogins where exists("/etc/systemd/system/" + unit) {
      let name = unit.split(separator: "/").last.map(String.init) ?? unit
      remarks.append(
        Remark(
          .session, .wrong, "Another login takes the screen (\(name)).",
          advice: "systemctl disable \(name)"))
    }
    let screens = wantedScreens
    if screens.count > 1 {
      remarks.append(
        Remark(
          .session, .wrong,
          "\(screens.count) units want the one screen: \(screens.joined(separator: ", ")).",
          advice: "systemctl disable \(screens.dropFirst().joined(separator: " "))"))
    }
    let dropIn = "/etc/systemd/system/wegweiser@.service.d/network.conf"
    let outside =
      (needsNetwork ? ["'\(printer.printer)'"] : []) + (hasFarServer ? ["The office's server"] : [])
    for what in outside where !exists(dropIn) {
      remarks.append(
        Remark(
          .session, .wrong, "\(what) is in the network, which the session shuts out.",
          advice: "install -D -m 644 /usr/share/doc/wegweiser/examples/network.conf \(dropIn)"))
    }
    return remarks.isEmpty ? [Remark(.session, .good, "'\(unit)' is closed.")] : remarks
  }

  /// What else can have been given the screen.
  private static let otherLogins = [
    "display-manager.service", "getty.target.wants/getty@tty1.service",
    "getty.target.wants/kmsconvt@tty1.service",
  ]

  /// The screens of ours that start with the machine.
  private var wantedScreens: [String] {
    let wants = root + "/etc/systemd/system/multi-user.target.wants"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: wants)) ?? []
    return names.filter { $0.hasPrefix("wegweiser@") || $0.hasPrefix("wegweiser-kmscon@") }.sorted()
  }

  /// Whether numbers come from another machine; its address is not repeated, it may hold a password.
  private var hasFarServer: Bool {
    guard let address = state.server else { return false }
    guard let host = URLComponents(string: address)?.host, !host.isEmpty else { return false }
    return !["localhost", "127.0.0.1", "::1", "[::1]"].contains(host)
  }

  private static let units = ["/lib/systemd", "/usr/lib/systemd", "/etc/systemd"]
    .map { $0 + "/system/wegweiser@.service" }

  /// Whether slips leave the machine.
  private var needsNetwork: Bool {
    switch PrinterAddress(printer.printer) {
    case .network(let host, _): !["localhost", "127.0.0.1"].contains(host)
    case .ipp(let uri): !uri.hasPrefix("ipp://localhost")
    case .tray, .file, .serial, nil: false
    }
  }
}
