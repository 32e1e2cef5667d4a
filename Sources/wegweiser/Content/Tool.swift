internal import Foundation

/// A program of the system that a staff command lets do one thing; a visit can start none.
enum Tool {
  /// That it did not do it.
  struct Failed: Error, CustomStringConvertible {
    let name, output, said: String
    var description: String { "\(name) failed: \(said)" }
  }

  /// Runs it to its end with nothing to read.
  ///
  /// - Returns: What it wrote to standard output.
  @discardableResult static func run(
    _ name: String, _ arguments: [String], in folder: String = "/"
  ) throws -> String {
    let (process, output, errors) = (Process(), Pipe(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/\(name)")
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
      .merging(ProcessInfo.processInfo.environment.filter { $0.key == "FONTCONFIG_FILE" }) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    do {
      try process.run()
    } catch {
      throw Failure(.unavailable, "'\(name)' cannot be started; is its package installed?")
    }
    // What is said of errors is short; what is put out may be more than a pipe holds.
    let put = output.fileHandleForReading.readDataToEndOfFile()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: put, as: UTF8.self)
    guard process.terminationStatus == 0 else {
      let words = String(decoding: said, as: UTF8.self).split(whereSeparator: \.isNewline)
      throw Failed(name: name, output: text, said: words.joined(separator: "; "))
    }
    return text
  }
}
