internal import Foundation
package import GuideFiles
package import Slips

/// The printer profiles of a content folder: `Resources/printers/NAME.yaml`.
package struct PrinterProfiles: Sendable {
  private let folder: String

  /// The profiles in that folder of `Resources`.
  package init(in folder: String) {
    self.folder = folder
  }

  /// The names that can be read, sorted.
  package var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  /// Reads one profile.
  ///
  /// - Throws: ``ContentError`` with everything that is wrong with it.
  package func read(_ name: String) throws(ContentError) -> PrinterProfile {
    let path = "Resources/printers/\(name).yaml"
    let text: String
    do throws(TextFile.Fault) {
      text = try TextFile.text(of: try TextFile.bytes(at: "\(folder)/\(name).yaml"))
    } catch {
      throw ContentError(findings: [error.finding(in: path)])
    }
    return try Self.profile(text, named: path)
  }

  /// Takes a profile from the text of its file; `name` is said in findings.
  package static func profile(
    _ text: String, named name: String
  ) throws(ContentError) -> PrinterProfile {
    let file = YAMLFile(text, named: name)
    let needed = ["paper", "cutter", "draws-code", "starts-anywhere", "acknowledges", "speed"]
    let fields = file.root?.fields(known: needed + ["code-page"], needed: needed) ?? []
    let profile = PrinterProfile(
      paper: fields["paper"]?.word("paper", else: Roll.wide).paper ?? .roll80,
      text: fields["code-page"].map(letters),
      cutter: fields["cutter"]?.word("cutter", else: Cutter.none) ?? Cutter.none,
      drawsCode: fields["draws-code"]?.boolean() ?? false,
      startsAnywhere: fields["starts-anywhere"]?.boolean() ?? false,
      acknowledges: fields["acknowledges"]?.word("acknowledgement", else: Saying.none)
        ?? Saying.none,
      speed: fields["speed"]?.speed() ?? 100)
    guard file.findings.isEmpty else { throw ContentError(findings: file.findings) }
    return profile
  }

  /// The papers that a thermal printer has.
  private enum Roll: String, CaseIterable {
    case wide = "80mm"
    case narrow = "58mm"

    var paper: Paper { self == .wide ? .roll80 : .roll58 }
  }

  private typealias Cutter = PrinterProfile.Cutter
  private typealias Saying = PrinterProfile.Acknowledgement

  private static func letters(_ entry: YAMLEntry) -> PrinterProfile.Text {
    let keys = ["name", "number"]
    let fields = entry.fields(known: keys, needed: keys)
    let number = fields["number"]?.number() ?? 1
    if number > 255 { entry.add("the number of a code page is at most 255") }
    return PrinterProfile.Text(
      codePage: fields["name"]?.word("code page", else: .cp437) ?? .cp437,
      number: UInt8(clamping: number))
  }
}

extension YAMLEntry {
  /// Millimetres of paper a second, 20 to 500.
  fileprivate func speed() -> Int {
    let number = number()
    if !(20...500).contains(number) {
      add("the speed of a printer is 20 to 500 millimetres a second")
    }
    return number
  }
}
