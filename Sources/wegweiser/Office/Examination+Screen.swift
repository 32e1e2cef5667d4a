internal import Console
internal import Foundation
internal import Glibc
internal import Slips

/// The doctor's look at fonts, terminal and locale.
extension Examination {
  /// The faces of slips, and the terminal's letters.
  func fonts() -> [Remark] {
    var remarks: [Remark] = []
    do {
      _ = try Typesetter(fontFolder: root + Typesetter.debianFontFolder)
      remarks.append(Remark(.fonts, .good, "The fonts of slips are there."))
    } catch {
      remarks.append(Remark(.fonts, .wrong, "\(error)", advice: "apt install fonts-noto-core"))
    }
    // One letter of each script, as a terminal asks for it.
    for (script, letter, known) in Examination.letters {
      let found = try? Tool.run("fc-match", ["--format=%{family}", "monospace:charset=\(letter)"])
      switch found {
      case nil:
        remarks.append(
          Remark(.fonts, .skipped, "fc-match is missing.", advice: "apt install fontconfig"))
        return remarks
      case let family? where family.contains(known):
        remarks.append(Remark(.fonts, .good, "A terminal shows \(script) in '\(known)'."))
      case let family?:
        remarks.append(
          Remark(
            .fonts, .wrong, "A terminal shows \(script) in '\(family)', whose cells do not fit.",
            advice: "the README in Resources/fonts says how to install '\(known)'"))
      }
    }
    return remarks
  }

  private static let letters = [
    ("Arabic and Farsi", "6a9", "DejaVu Sans Mono"),
    ("Tigrinya", "1290", "Wegweiser Ethiopic Mono"),
  ]

  @MainActor func terminal() -> Remark {
    guard let terminal = try? Terminal() else {
      return Remark(
        .terminal, .skipped, "Keyboard or screen is no terminal here.",
        advice: "run this on the kiosk's own screen")
    }
    let size = terminal.size
    guard size.holds(.page) else {
      return Remark(
        .terminal, .wrong,
        "The terminal has \(size.columns) columns and \(size.rows) rows; the kiosk needs 80 and 24.",
        advice: "choose smaller letters for the terminal, or a larger window")
    }
    terminal.makeRaw()
    let kind = terminal.ask(environment: ProcessInfo.processInfo.environment).kind
    terminal.restore()
    let found =
      "\(size.columns) columns and \(size.rows) rows, "
      + "\(kind.languages.count) languages (kind: \(kind.rawValue))"
    if let advice = kind.advice { return Remark(.terminal, .unverified, found, advice: advice) }
    return Remark(.terminal, .good, found)
  }

  /// What a terminal that is started from here goes by; the kiosk itself always uses C.UTF-8.
  func locale() -> Remark {
    let environment = ProcessInfo.processInfo.environment
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    guard let name, name != "C", name != "POSIX" else {
      return Remark(.locale, .good, "No locale is set; the kiosk takes C.UTF-8.")
    }
    let encoding = name.split(separator: ".").dropFirst().first?.lowercased() ?? ""
    if encoding.hasPrefix("utf-8") || encoding.hasPrefix("utf8") {
      return Remark(.locale, .good, "The locale is '\(name)'.")
    }
    return Remark(
      .locale, .wrong, "The locale '\(name)' is no UTF-8: letters arrive as others.",
      advice: "set LANG=C.UTF-8 where the terminal is started")
  }
}
