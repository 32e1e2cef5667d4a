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

  /// The codes that zbar reads from grey pictures (PGM), of those that it can read.
  static func codes(in pictures: [[UInt8]]) throws -> [String] {
    let files = pictures.enumerated().map { ("\($0).pgm", $1) }
    return try run("zbarimg", ["--quiet", "--raw", "--nodbus"], on: files)
      .split(separator: "\n").map(String.init)
  }

  /// The rows of a PNG of one bit a dot as Python's zlib unpacks them, with 1 for black.
  static func rows(ofPNG png: [UInt8]) throws -> [[UInt8]] {
    let script = """
      import sys, zlib, struct
      file = open(sys.argv[1], 'rb').read()
      place, packed = 8, b''
      while place < len(file):
          length, name = struct.unpack('>I4s', file[place:place + 8])
          body = file[place + 8:place + 8 + length]
          assert zlib.crc32(name + body) == struct.unpack('>I', file[place + 8 + length:place + 12 + length])[0]
          if name == b'IHDR': width, height, depth = struct.unpack('>IIB', body[:9])
          if name == b'IDAT': packed += body
          place += 12 + length
      assert depth == 1
      rows, width = zlib.decompress(packed), (width + 7) // 8
      for y in range(height):
          row = rows[y * (width + 1):(y + 1) * (width + 1)]
          assert row[0] == 0
          print(bytes(byte ^ 255 for byte in row[1:]).hex())
      """
    return try run("python3", ["-c", script], on: png, named: "slip.png")
      .split(separator: "\n").map { row in
        let digits = Array(row.utf8)
        func digit(_ place: Int) -> UInt8 {
          digits[place] < 0x3A ? digits[place] - 0x30 : digits[place] - 0x57
        }
        return stride(from: 0, to: digits.count, by: 2).map { digit($0) << 4 | digit($0 + 1) }
      }
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

  /// A digest and a name a line.
  static func digests(of files: [(name: String, bytes: [UInt8])]) throws -> String {
    try files.map { file in
      let digest = try run("sha256sum", ["--binary"], on: file.bytes, named: file.name)
      return "\(digest.prefix { $0 != " " })  \(file.name)\n"
    }.joined()
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
    try run(program, arguments, on: [(name, bytes)])
  }

  private static func run(
    _ program: String, _ arguments: [String], on files: [(name: String, bytes: [UInt8])]
  ) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = try files.map { name, bytes in
      let file = folder.appending(path: name)
      try Data(bytes).write(to: file)
      return file.path
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments + paths
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
