import Foundation
import Testing

/// The real `wegweiser queue` on a state folder, whose calls on files can be made to fail.
final class FaultyProgram: Sendable {
  let place = Place()
  let content: String

  /// Preloaded; see `Tests/CFaults`.
  private static let library = URL(filePath: Program.wegweiser).deletingLastPathComponent()
    .appending(path: "libCFaults.so").path

  /// The long run goes through every call.
  static let isLong = ProcessInfo.processInfo.environment["WEGWEISER_TEST_LONG"] != nil

  /// A ledger that has given one number.
  init() throws {
    content = try place.smallContent()
    try #require(FileManager.default.fileExists(atPath: Self.library))
    try place.makeLedger()
    try #require(take().output == "A 001\n")
  }

  /// A copy of the state as it is now.
  func copy(to name: String) throws {
    try FileManager.default.copyItem(atPath: place.state, toPath: "\(place.path)/\(name)")
  }

  /// Puts the copy in the state's place.
  func putBack(_ name: String) throws {
    try FileManager.default.removeItem(atPath: place.state)
    try FileManager.default.copyItem(atPath: "\(place.path)/\(name)", toPath: place.state)
  }

  /// Takes a number, with the library's settings where there are some.
  func take(_ options: String..., faults: [String: String]? = nil) throws -> Program.Result {
    try take(options, faults: faults)
  }

  func take(_ options: [String], faults: [String: String]? = nil) throws -> Program.Result {
    try run(["take", "--queue", "A"] + options, faults: faults)
  }

  /// Runs one of the commands of `wegweiser queue`.
  func run(_ arguments: [String], faults: [String: String]? = nil) throws -> Program.Result {
    var environment: [String: String] = [:]
    if let faults {
      environment = faults.merging(["FAULTS_FOLDER": place.state, "LD_PRELOAD": Self.library]) {
        own, _ in own
      }
    }
    return try Program.run(
      ["queue"] + arguments + ["--content", content, "--state", place.state],
      environment: environment)
  }

  func audit() throws -> Program.Result {
    try Program.run(["queue", "audit", "--state", place.state])
  }

  func roll() throws -> Roll { try list().decoded() }

  private func list() throws -> Program.Result {
    try Program.run(["queue", "list", "--json", "--state", place.state])
  }

  /// What is wrong after a restart, when these numbers were seen before; empty where nothing is.
  ///
  /// A number that was seen is on the roll and is called, unless the ledger was put back, and is
  /// not given again; the restart gives one; the audit finds nothing.
  func faults(seen: [String]) throws -> [String] {
    let next = try take()
    guard next.status == 0, let number = next.lines.first else {
      return ["no number after the restart: \(next.errors)"]
    }
    var found = seen.contains(number) ? ["\(number) was given again"] : []
    let audit = try audit()
    if audit.status != 0 { found.append("audit: \(audit.output)\(audit.errors)") }
    let list = try list()
    guard list.status == 0 else { return found + ["no list after the restart: \(list.errors)"] }
    let tickets = try list.decoded(as: Roll.self).tickets
    for number in seen {
      guard let ticket = tickets.first(where: { $0.number == number }) else {
        found.append("\(number) was lost")
        continue
      }
      if ticket.state == "void" { found.append("\(number) is void and was seen") }
    }
    return found
  }

  /// The numbers of slips in the tray.
  var slips: [String] {
    place.tray.filter { $0.hasSuffix(".pdf") }
      .map { String($0.dropLast(4)).replacing("-", with: " ") }
  }
}

/// What the long runs tell people; no test depends on it.
func report(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}
