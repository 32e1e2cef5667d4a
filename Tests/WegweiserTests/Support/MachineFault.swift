import Foundation
import Glibc
import Testing

/// Something wrong with a machine, and how the doctor speaks of it.
struct MachineFault: CustomTestStringConvertible, Sendable {
  let part, verdict, says: String
  let plant: @Sendable (Machine) throws -> Void
  var testDescription: String { "\(part): \(says)" }

  init(
    _ part: String, _ says: String, _ verdict: String = "wrong",
    plant: @escaping @Sendable (Machine) throws -> Void
  ) {
    self.part = part
    self.verdict = verdict
    self.says = says
    self.plant = plant
  }

  static let all = [
    MachineFault("settings", "unknown key 'ofice'; did you mean 'office'?") {
      _ = try $0.place.file("kiosk.yaml", holding: "ofice: x\n")
    },
    MachineFault("content", "unknown question or outcome 'agee'; did you mean 'age'?") {
      _ = try mistakes[0].make(in: $0.content)
    },
    MachineFault("content", "no office profile 'kreis-vierse' in ") {
      $0.options += ["--office", "kreis-vierse"]
    },
    MachineFault("profile", "The profile 'template' names no town.") {
      $0.options += ["--office", "template"]
    },
    MachineFault("languages", "texts are reviewed, 1 are shown in German.", "unverified") {
      try $0.content.change("locales/en.po", "msgctxt \"", to: "#, fuzzy\nmsgctxt \"")
    },
    MachineFault("sources", "sources are overdue; visitors are told so.", "unverified") {
      $0.options += ["--today", "2030-01-01"]
    },
    MachineFault(
      "fonts", "NotoSans-Regular.ttf' cannot be read; the Debian package fonts-noto-core"
    ) {
      try FileManager.default.removeItem(
        atPath: $0.place.path + "/machine/usr/share/fonts/truetype/noto")
    },
    MachineFault(
      "fonts", "A terminal shows Tigrinya in 'DejaVu Sans Mono', whose cells do not fit."
    ) {
      try $0.useFonts(from: ["/usr/share/fonts/truetype/dejavu"])
    },
    MachineFault("terminal", "The picture stretches over 2 screens: HDMI-A-1, HDMI-A-2.") {
      try $0.note(columns: 179, rows: 24, on: ["HDMI-A-1", "HDMI-A-2"])
    },
    MachineFault("terminal", "320×240 dots has 52 columns and 18 rows in letters of 10 dots") {
      try $0.note(columns: 52, rows: 18, on: ["VGA-1"])
    },
    MachineFault("locale", "The locale 'de_DE.ISO-8859-1' is no UTF-8") {
      $0.environment["LC_ALL"] = "de_DE.ISO-8859-1"
    },
    MachineFault("printer", "'file:/nowhere': the printer is not there") {
      $0.options += ["--printer", "file:/nowhere"]
    },
    MachineFault("printer", "'lp0' is no printer") { $0.options += ["--printer", "lp0"] },
    MachineFault("printer", "CUPS keeps slips, or prints them late.") {
      _ = try $0.place.file("machine/etc/cups/cupsd.conf", holding: "PreserveJobFiles Yes\n")
      $0.options += ["--printer", "ipp://localhost/printers/slips"]
    },
    MachineFault("ledger", "the ledger is damaged") {
      _ = try $0.place.file(
        "state/ledger.sqlite", holding: String(repeating: "no ledger ", count: 999))
      try $0.close("state")
    },
    MachineFault("ledger", "There is no ledger in ") {
      try FileManager.default.removeItem(atPath: $0.place.state)
    },
    MachineFault("ledger", "cannot be written by") {
      $0.options += ["--state", "/proc/none/state"]
    },
    MachineFault("ledger", "The ledger's last day is ") {
      _ = try Program.run(["queue", "take", "--queue", "A", "--state", $0.place.state])
      $0.options += ["--today", "2026-01-02"]
    },
    MachineFault(
      "content", "the machine knows no time zone 'Europe/Berlinn'; did you mean 'Europe/Berlin'?"
    ) {
      try $0.content.change(
        "Resources/offices/kreis-viersen.yaml", "timezone: Europe/Berlin",
        to: "timezone: Europe/Berlinn")
      // Nothing else is asked for a day then.
      $0.options += ["--today", "2026-11-24"]
    },
    MachineFault("clock", "but the content is of 2199-01-01.") {
      _ = try $0.content.file("Resources/guide/version", holding: "2199-01-01.1\n")
    },
    MachineFault("clock", "but nothing keeps the clock right.", "unverified") {
      try FileManager.default.removeItem(
        atPath: $0.place.path + "/machine/run/systemd/timesync/synchronized")
    },
    MachineFault("permissions", "Everybody on this machine can look into '") {
      _ = try $0.place.file("state/tray/none", holding: "")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: $0.place.state)
    },
    MachineFault("permissions", "Everybody on this machine can change '") {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o666], ofItemAtPath: $0.place.path + "/kiosk.yaml")
    },
    MachineFault("session", "The keyboard can restart or stop the system (SysRq).") {
      _ = try $0.place.file("machine/proc/sys/kernel/sysrq", holding: "438\n")
    },
    MachineFault("session", "Other virtual terminals may offer a login.") {
      try FileManager.default.removeItem(
        atPath: $0.place.path + "/machine/etc/systemd/logind.conf.d/wegweiser.conf")
    },
    MachineFault("session", " is in the network, which the session shuts out.") {
      // Not this machine, as far as its name goes.
      $0.options += ["--printer", "tcp://127.0.0.2:\(try $0.listen())"]
    },
    MachineFault("session", "Another login takes the screen (getty@tty1.service).") {
      _ = try $0.place.file(
        "machine/etc/systemd/system/getty.target.wants/getty@tty1.service", holding: "")
    },
    MachineFault(
      "session", "2 units want the one screen: wegweiser@display.service, wegweiser@kiosk.service."
    ) {
      for name in ["display", "kiosk"] {
        _ = try $0.place.file(
          "machine/etc/systemd/system/multi-user.target.wants/wegweiser@\(name).service",
          holding: "")
      }
    },
    MachineFault("updates", "The guide is of 2026-01-02, more than 6 months ago.", "unverified") {
      _ = try $0.content.file("Resources/guide/version", holding: "2026-01-02.1\n")
      $0.options += ["--today", "2026-11-24"]
    },
    MachineFault("updates", "Nobody has asked Debian for updates for 20 days.", "unverified") {
      try FileManager.default.setAttributes(
        [.modificationDate: Date().addingTimeInterval(-20 * 86_400 - 60)],
        ofItemAtPath: $0.place.path + "/machine/var/lib/apt/lists")
    },
    MachineFault("session", "No kiosk session is installed", "skipped") {
      try FileManager.default.removeItem(
        atPath: $0.place.path + "/machine/lib/systemd/system/wegweiser@.service")
    },
  ]
}

extension Machine {
  /// What a running session has found out about its screen.
  fileprivate func note(columns: Int, rows: Int, on outputs: [String]) throws {
    _ = try place.file(
      "machine/run/wegweiser/screen.json",
      holding: """
        {"width": 320, "height": 240, "letters": 10, "columns": \(columns), "rows": \(rows), "outputs": \(outputs)}
        """)
  }
}
