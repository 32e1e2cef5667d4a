import Foundation
import Slips
import Testing
import Words

/// Reads slips back with programs that had no part in making them.
enum Reader {
  /// The day that all test PDFs name as the day of their making.
  static func day() throws -> Day { try #require(Day(iso: "2026-11-24")) }

  /// The text that MuPDF finds on each page, without white space and marks of direction.
  static func pages(of pdf: [UInt8]) throws -> [String] {
    let text = try run("mutool", ["draw", "-q", "-F", "txt"], on: pdf, named: "slip.pdf")
    return text.split(separator: "\u{0C}").map { plain(String($0)) }.filter { !$0.isEmpty }
  }

  /// The digits that zbar reads from a picture.
  static func code(in picture: Picture) throws -> String {
    try run("zbarimg", ["--quiet", "--raw", "--nodbus"], on: picture.png(), named: "slip.png")
      .trimmingCharacters(in: .newlines)
  }

  /// What tesseract reads from a picture.
  static func text(in picture: Picture, model: String) throws -> String {
    try run(
      "sh", ["-c", "OMP_THREAD_LIMIT=1 tesseract \"$0\" - -l \(model) --psm 6 --dpi 300"],
      on: picture.png(), named: "slip.png")
  }

  /// The same, in the form of ``plain(_:)``.
  static func print(in picture: Picture, model: String) throws -> String {
    plain(try text(in: picture, model: model))
  }

  /// One form for what a PDF keeps and what it loses: compatibility letters, spaces, isolates and
  /// joiners.
  static func plain(_ text: String) -> String {
    let scalars = text.precomposedStringWithCompatibilityMapping.unicodeScalars
    return String(
      String.UnicodeScalarView(
        scalars.filter { !$0.properties.isWhitespace && $0.properties.generalCategory != .format }))
  }

  /// The parts of a text that MuPDF keeps whole: it turns words round, also at a joiner.
  static func words(of text: String) -> [String] {
    text.unicodeScalars.split { scalar in
      !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
        && scalar.properties.canonicalCombiningClass == .notReordered
    }.map { plain(String($0)) }
  }

  private static func run(
    _ program: String, _ arguments: [String], on bytes: [UInt8], named name: String
  ) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(bytes).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments + [file.path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    // `Process` keeps its pipe for good.
    try output.fileHandleForReading.close()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
