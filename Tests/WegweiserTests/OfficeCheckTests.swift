import Foundation
import Glibc
import PtyTesting
import Testing

/// The doctor, on a machine where one thing is wrong.
@Suite struct `The doctor` {
  @Test func `finds nothing wrong on a sound machine`() throws {
    let machine = try Machine()

    let (result, answer) = try machine.examine()

    #expect(answer.remarks.filter { $0.verdict == "wrong" } == [])
    #expect(result.status == 0)
    // Every part is spoken of, and what nobody has confirmed is said.
    #expect(
      Set(answer.remarks.map(\.part)) == [
        "settings", "content", "profile", "languages", "sources", "fonts", "terminal", "locale",
        "printer", "ledger", "clock", "permissions", "session",
      ])
    #expect(
      Set(answer.remarks.filter { $0.verdict == "unverified" }.map(\.part)) == [
        "profile", "languages", "printer",
      ])
  }

  @Test(arguments: Fault.all)
  func `finds what is wrong`(fault: Fault) throws {
    let machine = try Machine()
    try fault.plant(machine)

    let (result, answer) = try machine.examine()

    let found = answer.remarks.filter { $0.part == fault.part && $0.verdict == fault.verdict }
    #expect(found.contains { $0.says.contains(fault.says) }, "\(answer.remarks)")
    let others = answer.remarks.filter { $0.verdict == "wrong" && $0.part != fault.part }
    #expect(others == [])
    #expect(result.status == (fault.verdict == "wrong" ? 78 : 0))
  }

  @Test func `speaks in lines, with what to do`() throws {
    let machine = try Machine()
    machine.options += ["--printer", "file:/nowhere"]
    let result = try machine.run()
    #expect(result.status == 78)
    #expect(result.lines.last?.hasPrefix("1 wrong, ") == true)
    let line = try #require(result.lines.firstIndex { $0.hasPrefix("wrong       printer") })
    #expect(
      result.lines[line + 1].trimmingCharacters(in: .whitespaces)
        == "→ see to the printer, then run this again with --test-slip")
  }

  @Test func `prints a test slip, and takes no number`() throws {
    let machine = try Machine()
    machine.options += ["--test-slip", "--language", "ti"]
    let (result, answer) = try machine.examine()

    let said = try #require(answer.remarks.first { $0.part == "printer" })
    #expect(
      said.says
        == "The test slip may be missing: the printer cannot tell whether the slip came out.")
    #expect(result.status == 0)
    // A picture of some size, and the cut at its end.
    #expect(machine.printer.bytes.count > 1000)
  }

  @Test func `looks at the terminal that it stands on`() throws {
    let machine = try Machine()
    let small = try Pty(
      Program.wegweiser, ["office", "check"] + machine.options,
      environment: machine.environment.merging(["TERM": "xterm"]) { $1 }, columns: 60, rows: 20)
    #expect(small.expectOutput("The terminal has 60 columns"))

    let bare = try Pty(
      Program.wegweiser, ["office", "check"] + machine.options,
      environment: machine.environment.merging(["TERM": "linux"]) { $1 }, columns: 120, rows: 50)
    #expect(bare.expectOutput("this terminal shows German and English only"))
  }

  @Test(arguments: [
    // Each sample's end: as it should be, or for Tigrinya as if each letter took two columns.
    ("xterm", "\u{1B}[1;8R\u{1B}[1;12R\u{1B}[1;5R\u{1B}[?6c", []),
    ("xterm", "\u{1B}[1;8R\u{1B}[1;12R\u{1B}[1;9R\u{1B}[?6c", ["Tigrinya"]),
    ("linux", Pty.plainAnswer, ["Arabic", "Farsi", "Tigrinya"]),
  ])
  func `says for each language whether the terminal can show it`(
    name: String, answer: String, missing: [String]
  ) throws {
    let machine = try Machine()
    let pty = try Pty(
      Program.wegweiser, ["office", "check"] + machine.options,
      environment: machine.environment.merging(["TERM": name]) { $1 }, columns: 150, rows: 60,
      answer: answer)
    #expect(pty.wait() == .status(0))
    for language in ["German", "Arabic", "Farsi", "English", "Tigrinya"] {
      let isMissing = missing.contains(language)
      let line =
        isMissing
        ? "unverified  terminal     \(language): this terminal does not show it."
        : "good        terminal     \(language): this terminal shows it."
      #expect(pty.screen.text.contains(line), "\(pty.screen.text)")
      let advice = "→ its visitors are asked to go to the counter"
      #expect(pty.screen.text.contains(advice) == !missing.isEmpty)
    }
  }
}

/// A sound machine in a folder, which a test spoils.
final class Machine {
  let place = Place()
  let content: ContentCopy
  let printer: Paper
  private var port: Port?
  var options: [String]
  var environment: [String: String]

  init() throws {
    content = try ContentCopy()
    // A printer that is asked nothing can be played by anything that takes bytes.
    try content.change(
      "Resources/printers/generic-80mm.yaml", "acknowledges: status", to: "acknowledges: none")
    let root = place.path + "/root"
    for (name, text) in [
      "proc/sys/kernel/sysrq": "0\n", "run/systemd/timesync/synchronized": "",
      "lib/systemd/system/wegweiser@.service": "",
      "etc/systemd/logind.conf.d/wegweiser.conf": "",
      "etc/cups/cupsd.conf": "PreserveJobFiles No\nMaxJobTime 60\n",
    ] { _ = try place.file("root/" + name, holding: text) }
    printer = try Paper(at: place.path + "/printer")
    _ = try place.file("kiosk.yaml", holding: "office: kreis-viersen\n")
    try place.makeLedger()
    let fonts = root + "/usr/share/fonts/truetype"
    try FileManager.default.createDirectory(atPath: fonts, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: fonts + "/noto", withDestinationPath: "/usr/share/fonts/truetype/noto")
    options = [
      "--root", root, "--content", content.path, "--state", place.state,
      "--printer", "file:\(place.path)/printer", "--settings", place.path + "/kiosk.yaml",
    ]
    environment = ["LANG": "C.UTF-8"]
    try useFonts(from: [
      "/usr/share/fonts/truetype/dejavu", ContentCopy.shipped + "/Resources/fonts",
    ])
  }

  /// What a terminal on this machine has for fonts.
  func useFonts(from folders: [String]) throws {
    let file = try place.file(
      "fonts.conf",
      holding: """
        <fontconfig>
        \(folders.map { "<dir>\($0)</dir>" }.joined())
        <cachedir>\(place.path)/fonts</cachedir>
        <include>\(ContentCopy.shipped)/Resources/fonts/60-wegweiser.conf</include>
        </fontconfig>
        """)
    environment["FONTCONFIG_FILE"] = file.path
  }

  /// Opens a port that takes connections, as a printer in the network does.
  func listen() throws -> UInt16 {
    let port = try Port()
    self.port = port
    return port.number
  }

  func run() throws -> Program.Result {
    try Program.run(["office", "check"] + options, environment: environment)
  }

  func examine() throws -> (Program.Result, Answer) {
    options.append("--json")
    let result = try run()
    return (result, try result.decoded(as: Answer.self))
  }

  struct Answer: Decodable {
    let remarks: [Remark]
    let wrong, unverified: Int
  }

  struct Remark: Decodable, Equatable {
    let part, verdict, says: String
    let advice: String?
  }
}

/// A device file that takes every byte and says nothing, as a printer without a way back.
final class Paper {
  private let descriptor: Int32

  init(at path: String) throws {
    try #require(unsafe mkfifo(path, 0o600) == 0)
    descriptor = unsafe open(path, O_RDWR | O_NONBLOCK)
  }

  deinit { close(descriptor) }

  /// What it was sent since it was last asked.
  var bytes: [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    return Array(buffer.prefix(max(0, unsafe read(descriptor, &buffer, buffer.count))))
  }
}

/// A port of this machine that takes connections.
private final class Port {
  private let descriptor: Int32
  let number: UInt16

  init() throws {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    self.descriptor = descriptor
    try #require(Glibc.listen(descriptor, 8) == 0)
    var address = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = unsafe withUnsafeMutablePointer(to: &address) {
      unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe getsockname(descriptor, $0, &size)
      }
    }
    try #require(result == 0)
    number = UInt16(bigEndian: address.sin_port)
  }

  deinit { close(descriptor) }
}

/// Something wrong with a machine, and how the doctor speaks of it.
struct Fault: CustomTestStringConvertible, Sendable {
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
    Fault("settings", "unknown key 'ofice'; did you mean 'office'?") {
      _ = try $0.place.file("kiosk.yaml", holding: "ofice: x\n")
    },
    Fault("content", "unknown question or outcome 'agee'; did you mean 'age'?") {
      _ = try mistakes[0].make(in: $0.content)
    },
    Fault("content", "no office profile 'kreis-vierse' in ") {
      $0.options += ["--office", "kreis-vierse"]
    },
    Fault("profile", "The profile 'template' names no town.") {
      $0.options += ["--office", "template"]
    },
    Fault("languages", "texts are reviewed, 1 are shown in German.", "unverified") {
      try $0.content.change("locales/en.po", "msgctxt \"", to: "#, fuzzy\nmsgctxt \"")
    },
    Fault("sources", "sources are overdue; visitors are told so.", "unverified") {
      $0.options += ["--today", "2030-01-01"]
    },
    Fault("fonts", "NotoSans-Regular.ttf' cannot be read; the Debian package fonts-noto-core") {
      try FileManager.default.removeItem(
        atPath: $0.place.path + "/root/usr/share/fonts/truetype/noto")
    },
    Fault("fonts", "A terminal shows Tigrinya in 'DejaVu Sans Mono', whose cells do not fit.") {
      try $0.useFonts(from: ["/usr/share/fonts/truetype/dejavu"])
    },
    Fault("locale", "The locale 'de_DE.ISO-8859-1' is no UTF-8") {
      $0.environment["LC_ALL"] = "de_DE.ISO-8859-1"
    },
    Fault("printer", "'file:/nowhere': the printer is not there") {
      $0.options += ["--printer", "file:/nowhere"]
    },
    Fault("printer", "'lp0' is no printer") { $0.options += ["--printer", "lp0"] },
    Fault("printer", "CUPS keeps slips, or prints them late.") {
      _ = try $0.place.file("root/etc/cups/cupsd.conf", holding: "PreserveJobFiles Yes\n")
      $0.options += ["--printer", "ipp://localhost/printers/slips"]
    },
    Fault("ledger", "the ledger is damaged") {
      _ = try $0.place.file(
        "state/ledger.sqlite", holding: String(repeating: "no ledger ", count: 999))
      try $0.close("state")
    },
    Fault("ledger", "There is no ledger in ") {
      try FileManager.default.removeItem(atPath: $0.place.state)
    },
    Fault("ledger", "cannot be written by") { $0.options += ["--state", "/proc/none/state"] },
    Fault("ledger", "The ledger's last day is ") {
      _ = try Program.run(["queue", "take", "--queue", "A", "--state", $0.place.state])
      $0.options += ["--today", "2026-01-02"]
    },
    Fault("clock", "the machine knows no time zone 'Europe/Berlinn'") {
      try $0.content.change(
        "Resources/offices/kreis-viersen.yaml", "timezone: Europe/Berlin",
        to: "timezone: Europe/Berlinn")
      // Nothing else is asked for a day then.
      $0.options += ["--today", "2026-11-24"]
    },
    Fault("clock", "but the content is of 2199-01-01.") {
      _ = try $0.content.file("Resources/guide/version", holding: "2199-01-01.1\n")
    },
    Fault("clock", "but nothing keeps the clock right.", "unverified") {
      try FileManager.default.removeItem(
        atPath: $0.place.path + "/root/run/systemd/timesync/synchronized")
    },
    Fault("permissions", "Everybody on this machine can look into '") {
      _ = try $0.place.file("state/tray/none", holding: "")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: $0.place.state)
    },
    Fault("permissions", "Everybody on this machine can change '") {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o666], ofItemAtPath: $0.place.path + "/kiosk.yaml")
    },
    Fault("session", "The keyboard can restart or stop the system (SysRq).") {
      _ = try $0.place.file("root/proc/sys/kernel/sysrq", holding: "438\n")
    },
    Fault("session", "Other virtual terminals may offer a login.") {
      try FileManager.default.removeItem(
        atPath: $0.place.path + "/root/etc/systemd/logind.conf.d/wegweiser.conf")
    },
    Fault("session", " is in the network, which the session shuts out.") {
      // Not this machine, as far as its name goes.
      $0.options += ["--printer", "tcp://127.0.0.2:\(try $0.listen())"]
    },
    Fault("session", "No kiosk session is installed", "skipped") {
      try FileManager.default.removeItem(
        atPath: $0.place.path + "/root/lib/systemd/system/wegweiser@.service")
    },
  ]
}

extension Machine {
  /// Takes a folder's rights from everybody else.
  func close(_ folder: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o770], ofItemAtPath: "\(place.path)/\(folder)")
  }
}
