import Foundation
import Testing
import Tickets
import TicketsPostgres

/// A real PostgreSQL server for the tests of one run; it ends with them.
final class PostgresCluster: Sendable {
  /// Whether there is one. `WEGWEISER_TEST_POSTGRES`, which `./test` sets, insists on it.
  static let isThere =
    ProcessInfo.processInfo.environment["WEGWEISER_TEST_POSTGRES"] != nil
    || FileManager.default.fileExists(atPath: "/usr/lib/postgresql")

  /// The one that tests share. Each makes a database of its own.
  static let shared = Result { try PostgresCluster() }

  let folder: String

  /// Where it is reached through packets; nil where it is in no network.
  let address: String?
  private let script: ScriptInFolder

  init(inNetwork: Bool = false) throws {
    folder = NSTemporaryDirectory() + "postgres-" + UUID().uuidString.prefix(8)
    let tool = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Tools/test-postgres").standardizedFileURL.path
    script = try ScriptInFolder(tool, folder, inNetwork ? ["--network"] : [])
    let answer = script.line().split(separator: " ").map(String.init)
    try #require(answer.first == "ready")
    address = answer.dropFirst().first
    // Users belong to all databases of a server.
    let owner = "postgresql:///postgres?host=\(folder)&user=postgres"
    try PostgresMaking.make(at: owner, zone: "Europe/Berlin", dayBegins: 4)
    for kiosk in 1...8 { try PostgresMaking.admit(kiosk: "kiosk\(kiosk)", at: owner) }
    try PostgresMaking.admit(counter: "counter", at: owner)
  }

  /// Whether this machine lets a test have a network, and cut it.
  static let mayHaveNetwork: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c",
      """
      n=wegweiser-try-$$; ip netns add $n && ip netns exec $n nft add table inet x
      s=$?; ip netns del $n; exit $s
      """,
    ]
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  /// Stops the server as a failing machine would, or starts it again; cuts its network, or mends it.
  func order(_ word: String) throws {
    try script.say(word)
    try #require(script.line() == "done")
  }
}

/// A script that works in a folder of its own and ends, with the folder, when nobody needs it.
final class ScriptInFolder: @unchecked Sendable {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  init(
    _ tool: String, _ folder: String, _ more: [String] = [], first: [String] = []
  ) throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    process.executableURL = URL(filePath: "/bin/sh")
    // The shell outlives the test run by as long as tidying takes.
    let command = "f=$1; shift; \"$@\"; rm -rf \"$f\""
    process.arguments = ["-c", command, "sh", folder, tool] + first + [folder] + more
    process.standardInput = input
    process.standardOutput = output
    try process.run()
  }

  deinit {
    try? input.fileHandleForWriting.close()
  }

  func say(_ line: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
  }

  /// The next line that it says; empty at its end.
  func line() -> String {
    var bytes: [UInt8] = []
    while let byte = try? output.fileHandleForReading.read(upToCount: 1)?.first, byte != 10 {
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A ledger on the test server: a database of its own, with two kiosks and a counter.
struct PostgresOffice {
  let cluster: PostgresCluster
  let name = "office_" + UUID().uuidString.prefix(8).lowercased()

  init(on cluster: PostgresCluster? = nil, version: Int? = nil) throws {
    self.cluster = try cluster ?? PostgresCluster.shared.get()
    try PostgresDirect(to: address("postgres", in: "postgres")).run("CREATE DATABASE \(name)")
    let owner = address("postgres")
    if let version {
      try PostgresDirect(to: owner).make(version: version)
      return
    }
    try PostgresMaking.make(at: owner, zone: "Europe/Berlin", dayBegins: 4)
    try setClock(.noon)
  }

  /// Tests have their own clocks: the server's stands still at that moment.
  func setClock(_ now: Moment) throws {
    try tamper(
      """
      CREATE OR REPLACE FUNCTION wegweiser.office_now() RETURNS bigint LANGUAGE sql VOLATILE
        AS 'SELECT \(now.seconds)::bigint';
      """)
  }

  func address(_ user: String, in database: String? = nil) -> String {
    "postgresql:///\(database ?? name)?host=\(cluster.folder)&user=\(user)"
  }

  /// Runs statements past the ledger.
  func tamper(_ sql: String) throws {
    try PostgresDirect(to: address("postgres")).run(sql)
  }

  /// The rows of a query, their values joined by blanks.
  func rows(_ sql: String) throws -> [String] {
    try PostgresDirect(to: address("postgres")).run(sql)
  }
}
