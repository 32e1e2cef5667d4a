package import TextLayout
package import Words

/// What kind of terminal this is, as far as right-to-left text goes.
///
/// The raw value is handed from the keeper to each visit, so that the terminal is asked only once.
package enum TerminalKind: String, CaseIterable, Sendable {
  case vte, konsole, mlterm, putty, kitty, tmux, screen

  /// The Linux console, and whatever calls itself nothing or dumb.
  case bare
  case other

  /// Judges by the answers, and by `TERM`, `TMUX` and `STY` in the environment.
  package init(_ answers: TerminalAnswers, environment: [String: String]) {
    let name = TerminalKind.name(in: environment)
    self =
      if TerminalKind.isBare(name) {
        .bare
      } else if answers.turning == 1 || answers.turning == 2 {
        .vte
      } else if answers.version.hasPrefix("Konsole") {
        .konsole
      } else if answers.secondary.hasPrefix("24;279") || name.hasPrefix("mlterm") {
        .mlterm
      } else if answers.secondary.hasPrefix("0;136;") {
        .putty
      } else if answers.version.hasPrefix("kitty") {
        .kitty
      } else if answers.version.hasPrefix("tmux") || environment["TMUX"] != nil {
        .tmux
      } else if answers.secondary.hasPrefix("83;") || environment["STY"] != nil {
        .screen
      } else {
        .other
      }
  }

  /// Whether such a terminal is asked at all.
  package static func isAsked(environment: [String: String]) -> Bool {
    !isBare(name(in: environment))
  }

  /// A hostile name (a path, an escape sequence) counts as none.
  private static func name(in environment: [String: String]) -> String {
    let name = environment["TERM"] ?? ""
    let isSound = name.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || [0x2B, 0x2D, 0x2E, 0x5F].contains(byte)
    }
    return isSound && name.utf8.count <= 64 ? name : ""
  }

  private static func isBare(_ name: String) -> Bool {
    ["", "linux", "dumb"].contains(name)
  }
}

extension TerminalKind {
  /// The form in which it wants right-to-left text.
  package var order: SendingOrder { self == .putty ? .logical : .device }

  /// The languages whose letters it can show, with the right fonts.
  package var languages: [Language] {
    self == .bare ? [.de, .en] : Language.allCases
  }

  /// Switches the terminal's own turning of text off.
  package var on: String {
    switch self {
    case .vte, .other: "\u{1B}[8l"
    case .konsole: "\u{1B}]50;BidiRenderingEnabled=false\u{7}"
    case .mlterm: "\u{1B}]5379;use_ctl=false\u{7}"
    case .tmux: "\u{1B}[8l\u{1B}Ptmux;\u{1B}\u{1B}[8l\u{1B}\\"
    case .screen: "\u{1B}P\u{1B}[8l\u{1B}\\"
    case .putty, .kitty, .bare: ""
    }
  }

  /// Switches it on again.
  package var off: String {
    switch self {
    case .vte, .other: "\u{1B}[8h"
    case .konsole: "\u{1B}]50;BidiRenderingEnabled=true\u{7}"
    case .mlterm: "\u{1B}]5379;use_ctl=true\u{7}"
    case .tmux: "\u{1B}[8h\u{1B}Ptmux;\u{1B}\u{1B}[8h\u{1B}\\"
    case .screen: "\u{1B}P\u{1B}[8h\u{1B}\\"
    case .putty, .kitty, .bare: ""
    }
  }

  /// What staff must set in the terminal itself, as one line of English; nil for nothing.
  package var advice: String? {
    switch self {
    case .kitty: "kitty turns text itself: set 'force_ltr yes' in kitty.conf"
    case .tmux: "tmux: set 'allow-passthrough on', so that the terminal around it is told too"
    case .bare: "this terminal shows German and English only"
    default: nil
    }
  }
}
