import Dispatch
import Foundation
import Glibc

/// A program without a terminal, as a script would start it.
///
/// It has an empty environment, and files for its input and outputs, so that nothing can fill up.
struct Program {
  /// What came of it.
  struct Result {
    let status: Int32
    let output: String
    let errors: String

    var lines: [String] { output.lines }
    var errorLines: [String] { errors.lines }
  }

  /// The program under test; it lies beside the test bundle.
  static let wegweiser = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "wegweiser").path

  private let process = Process()
  private let end = DispatchSemaphore(value: 0)
  private let place = Place()

  init(
    _ program: String, _ arguments: [String], environment: [String: String] = [:],
    input: String = "", in folder: String? = nil
  ) throws {
    // A pipe whose reader has ended must not end the tests.
    _ = signal(SIGPIPE, SIG_IGN)
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = environment
    let files = [
      try FileHandle(forReadingFrom: place.file("input", holding: input)),
      try FileHandle(forWritingTo: place.file("output", holding: "")),
      try FileHandle(forWritingTo: place.file("errors", holding: "")),
    ]
    // `Process` keeps its handles for good, and cannot start anything beside a thousand open ones.
    defer { for file in files { try? file.close() } }
    process.standardInput = files[0]
    process.standardOutput = files[1]
    process.standardError = files[2]
    process.terminationHandler = { [end] _ in end.signal() }
    try process.run()
  }

  /// Ends it as a power cut would end it.
  func kill() { _ = Glibc.kill(process.processIdentifier, SIGKILL) }

  /// Waits for its end.
  func result() throws -> Result {
    end.wait()
    return Result(
      status: process.terminationStatus, output: try place.text(of: "output"),
      errors: try place.text(of: "errors"))
  }

  /// Runs `wegweiser` to its end.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], input: String = ""
  ) throws -> Result {
    try Program(wegweiser, arguments, environment: environment, input: input).result()
  }

  /// Runs a tool of the system to its end.
  static func tool(
    _ name: String, _ arguments: [String], in folder: String? = nil
  ) throws -> Result {
    try Program("/usr/bin/" + name, arguments, in: folder).result()
  }
}

extension String {
  var lines: [String] { split(separator: "\n").map(String.init) }

  /// `a=b c=d` as one option for each word.
  func options(_ name: String) -> [String] { split(separator: " ").flatMap { [name, String($0)] } }

  /// `question=choice …` as options.
  var answers: [String] { options("--answer") }
}
