internal import Foundation
internal import Glibc
internal import GuideFiles
internal import TicketsSQLite
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
      + permissions() + session() + updates()
  }

  /// The text of a file of the system; nil where there is none that may be read.
  func text(of path: String) -> String? {
    FileManager.default.contents(atPath: root + path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A command as whoever reads it can copy it: as the ledger's owner, since what root makes in another's
  /// folder stops the kiosk.
  func asOwner(_ command: String) -> String {
    let path = (try? state.folder().path) ?? ""
    let place = state.state.map { " --state '\($0)'" } ?? ""
    guard let owner = FileOwner.another(than: geteuid(), of: path) else { return command + place }
    return "runuser -u \(owner) -- \(command)\(place)"
  }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: root + path) }
}
