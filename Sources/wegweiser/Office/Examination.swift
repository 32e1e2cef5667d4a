internal import Foundation
internal import GuideFiles
internal import Words

/// The doctor's look at one machine; each part in a file of its own.
struct Examination {
  let content: ContentOptions
  let state: StateOptions
  let printer: PrinterOptions

  /// Put before the paths of the system's own files; empty on the machine itself.
  let root: String
  let printsSlip: Bool

  /// The content with its places, or why there is none.
  let details: Result<ContentDetails, any Error>
  let language: Language

  init(
    _ content: ContentOptions, _ state: StateOptions, _ printer: PrinterOptions, root: String,
    printsSlip: Bool
  ) throws {
    self.content = content
    self.state = state
    self.printer = printer
    self.root = root
    self.printsSlip = printsSlip
    language = try content.chosenLanguage()
    details = Result { try content.readDetails().details }
  }

  /// Everything there is to say, in the order in which a person puts it right.
  @MainActor func remarks() -> [Remark] {
    settings() + guide() + fonts() + terminal() + [locale(), paper()] + ledger() + [clock()]
      + permissions() + session()
  }

  /// The text of a file of the system; nil where there is none that may be read.
  func text(of path: String) -> String? {
    FileManager.default.contents(atPath: root + path).map { String(decoding: $0, as: UTF8.self) }
  }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: root + path) }
}
