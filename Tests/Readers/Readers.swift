internal import Console
internal import Settings
internal import Words

@testable internal import GuideFiles
@testable internal import Printing

/// What each reader promises of any bytes whatever; a broken promise stops the program.
package enum Readers {
  /// By name; a new one is one line here, and a folder of examples in `Corpus`.
  package static let all: [String: @Sendable ([UInt8]) -> Void] = [
    "keys": keys, "yaml": yaml, "po": po, "printer": printer, "settings": settings,
  ]

  /// Keys are single scalars that show by themselves, and no sequence swallows the keyboard for ever.
  @Sendable private static func keys(_ bytes: [UInt8]) {
    var parser = KeyParser()
    for byte in bytes {
      guard case .character(let character)? = parser.take(byte) else { continue }
      precondition(character.unicodeScalars.count == 1, "a key is one scalar")
      for scalar in character.unicodeScalars {
        switch scalar.properties.generalCategory {
        case .control, .privateUse, .surrogate, .unassigned, .nonspacingMark, .enclosingMark,
          .spacingMark, .lineSeparator, .paragraphSeparator:
          preconditionFailure("a key that nobody types: \(scalar.value)")
        case .format: precondition(scalar.value == 0x200C, "a format character: \(scalar.value)")
        default: break
        }
      }
    }
    _ = parser.giveUp()
    precondition(parser.take(0x31) == .character("1"), "the keyboard is not heard again")
  }

  /// A file that is no content gives findings with their place, and nothing else happens.
  @Sendable private static func yaml(_ bytes: [UInt8]) {
    let file = YAMLFile(String(decoding: bytes, as: UTF8.self), named: "fuzz.yaml")
    for (_, entry) in file.root?.fields(known: nil) ?? [] {
      _ = entry.text()
      _ = entry.number()
      _ = entry.boolean()
    }
    for finding in file.findings { precondition(finding.line > 0 && finding.column > 0) }
  }

  /// So does a catalog; what it holds is read too.
  @Sendable private static func po(_ bytes: [UInt8]) {
    var reader = POReader(bytes, named: "fuzz.po")
    reader.read()
    var catalogReader = CatalogReader(.ar, named: "fuzz.po")
    _ = catalogReader.catalog(reader, german: [:])
    for finding in catalogReader.findings { precondition(finding.line > 0 && finding.column > 0) }
  }

  /// What a printer says is a state or a fault.
  @Sendable private static func printer(_ bytes: [UInt8]) {
    for start in bytes.indices where start + 4 <= bytes.count {
      _ = try? PrinterStatus(Array(bytes[start..<(start + 4)]))
    }
  }

  /// A file of settings gives values of which each fits its form, or findings with their place.
  @Sendable private static func settings(_ bytes: [UInt8]) {
    do {
      let settings = try SettingsFile.settings(
        String(decoding: bytes, as: UTF8.self), named: "fuzz.yaml")
      for setting in Setting.allCases {
        guard let value = settings[setting], !value.isEmpty else { continue }
        precondition(setting.row.form.fault(of: value) == nil, "a value that does not fit")
      }
    } catch {
      for finding in error.findings { precondition(finding.line > 0 && finding.column > 0) }
    }
  }

  /// Breaks at a word that is in no example: it shows that whoever tries finds it.
  package static func planted(_ bytes: [UInt8]) {
    var word = bytes.makeIterator()
    if word.next() == UInt8(ascii: "o"), word.next() == UInt8(ascii: "p"),
      word.next() == UInt8(ascii: "e"), word.next() == UInt8(ascii: "n")
    {
      preconditionFailure("planted")
    }
  }
}
