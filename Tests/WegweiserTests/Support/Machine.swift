import Foundation
import Glibc
import Testing

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
    let root = place.path + "/machine"
    for (name, text) in [
      "proc/sys/kernel/sysrq": "0\n", "run/systemd/timesync/synchronized": "",
      "lib/systemd/system/wegweiser@.service": "",
      "etc/systemd/logind.conf.d/wegweiser.conf": "",
      "var/lib/apt/lists/debian": "",
      "etc/cups/cupsd.conf": "PreserveJobFiles No\nMaxJobTime 60\n",
    ] { _ = try place.file("machine/" + name, holding: text) }
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

extension Machine {
  /// Takes a folder's rights from everybody else.
  func close(_ folder: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o770], ofItemAtPath: "\(place.path)/\(folder)")
  }
}
