internal import Console
internal import Foundation
internal import Glibc
internal import Slips
internal import TextLayout
internal import Words

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
    for letters in TerminalLetters.all {
      switch letters.family {
      case nil:
        remarks.append(
          Remark(.fonts, .skipped, "fc-match is missing.", advice: "apt install fontconfig"))
        return remarks
      case let family? where letters.fit(family):
        remarks.append(
          Remark(.fonts, .good, "A terminal shows \(letters.script) in '\(letters.face)'."))
      case let family?:
        remarks.append(
          Remark(
            .fonts, .wrong,
            "A terminal shows \(letters.script) in '\(family)', whose cells do not fit.",
            advice: "the README in Resources/fonts says how to install '\(letters.face)'"))
      }
    }
    return remarks
  }

  @MainActor func terminal() -> [Remark] {
    // The running session's, from wherever this is asked: over SSH, this terminal is not the visitors'.
    if let screen = ScreenNote.read(at: root + ScreenNote.path) { return [remark(on: screen)] }
    guard let terminal = try? Terminal() else {
      return [
        Remark(
          .terminal, .skipped, "Keyboard or screen is no terminal here.",
          advice: "run this on the kiosk's own screen")
      ]
    }
    let size = terminal.size
    guard size.holds(.page) else {
      return [
        Remark(
          .terminal, .wrong,
          "The terminal has \(size.columns) columns and \(size.rows) rows; the kiosk needs 80 and 24.",
          advice: "choose smaller letters for the terminal, or a larger window")
      ]
    }
    terminal.makeRaw()
    let (kind, answers) = terminal.ask(environment: ProcessInfo.processInfo.environment)
    terminal.restore()
    let found = "\(size.columns) columns and \(size.rows) rows (kind: \(kind.rawValue))"
    let verdict: Remark.Verdict = kind.advice == nil ? .good : .unverified
    let shown = kind.languages.filter(answers.languages.contains)
    return [Remark(.terminal, verdict, found, advice: kind.advice)]
      + Language.allCases.map { remark(on: $0, isShown: shown.contains($0)) }
  }

  /// What the running session says of its screen, which nobody need stand before.
  private func remark(on screen: ScreenNote) -> Remark {
    let found =
      "The session's screen of \(screen.width)×\(screen.height) dots has \(screen.columns) columns and "
      + "\(screen.rows) rows in letters of \(screen.letters) dots"
    if screen.outputs.count > 1 {
      return Remark(
        .terminal, .wrong,
        "The picture stretches over \(screen.outputs.count) screens: \(screen.outputs.joined(separator: ", ")).",
        advice:
          "connect one alone, or switch one off at the start: 'video=\(screen.outputs[1]):d' in "
          + "GRUB_CMDLINE_LINUX of /etc/default/grub, then update-grub and reboot")
    }
    if screen.holdsPage { return Remark(.terminal, .good, found + ".") }
    return Remark(
      .terminal, .wrong, found + "; the kiosk needs 80 and 24.",
      advice: "set the screen to more dots, at least 640×400, or take another one")
  }

  /// Whether this terminal can show a language: by where the letters stand in it, and by the faces of
  /// this machine.
  private func remark(on language: Language, isShown: Bool) -> Remark {
    guard isShown else {
      return Remark(
        .terminal, .unverified, "\(language.englishName): this terminal does not show it.",
        advice: "its visitors are asked to go to the counter")
    }
    let letters = TerminalLetters.all.first { $0.languages.contains(language) }
    if let letters, let family = letters.family, !letters.fit(family) {
      return Remark(
        .terminal, .unverified, "\(language.englishName): letters may be missing or cut off.",
        advice: "see 'fonts' above")
    }
    return Remark(.terminal, .good, "\(language.englishName): this terminal shows it.")
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
