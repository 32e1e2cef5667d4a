@unsafe @preconcurrency internal import CChafa
internal import Glibc

/// How a terminal shows pictures.
///
/// The raw value is handed from the keeper to each visit.
package enum PictureWay: String, CaseIterable, Sendable {
  /// Text only.
  case none

  /// Half blocks in 256 colours, or in all of them.
  case colours256 = "256"
  case trueColour = "true"

  case sixel, kitty

  /// Judges by the environment, as libchafa's own table does, raised by what the terminal answered.
  ///
  /// - Parameters:
  ///   - environment: Of the process; `NO_COLOR` forbids pictures, which are nothing but colours.
  ///   - hasSixel: Whether it said so in its primary attributes; xterm says it nowhere else.
  ///   - isKitty: Whether it said that it is kitty.
  package init(environment: [String: String], hasSixel: Bool, isKitty: Bool) {
    // Of these the table knows nothing, and would say 256 colours.
    let names = ["", "dumb", "linux", "vt100", "vt220"]
    guard environment.allowsColours, !names.contains(environment["TERM"] ?? "") else {
      self = .none
      return
    }
    // A multiplexer says what it passes on only for text.
    let isPassedOn = environment["TMUX"] != nil || environment["STY"] != nil
    if isKitty {
      self = .kitty
    } else if hasSixel, !isPassedOn {
      self = .sixel
    } else {
      self = PictureWay.known(in: environment)
    }
  }

  /// The corresponding C function is `chafa_term_db_detect`.
  private static func known(in environment: [String: String]) -> PictureWay {
    var strings = unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer { unsafe strings.forEach { unsafe free($0) } }
    guard let terminal = unsafe chafa_term_db_detect(chafa_term_db_get_default(), &strings) else {
      return .none
    }
    defer { unsafe chafa_term_info_unref(terminal) }
    func has(_ sequence: ChafaTermSeq) -> Bool {
      unsafe chafa_term_info_have_seq(terminal, sequence) != 0
    }
    if has(CHAFA_TERM_SEQ_BEGIN_KITTY_IMMEDIATE_IMAGE_V1) { return .kitty }
    if has(CHAFA_TERM_SEQ_BEGIN_SIXELS) { return .sixel }
    if has(CHAFA_TERM_SEQ_SET_COLOR_FGBG_DIRECT) { return .trueColour }
    return has(CHAFA_TERM_SEQ_SET_COLOR_FGBG_256) ? .colours256 : .none
  }
}

extension [String: String] {
  /// Whether this environment lets programs write in colours: `NO_COLOR` is unset or empty.
  package var allowsColours: Bool { (self["NO_COLOR"] ?? "").isEmpty }
}
