@unsafe @preconcurrency internal import CReadline
internal import CSystem
internal import Glibc

/// GNU readline, as an editor of one line that touches no terminal.
///
/// This file is the only one that imports `CReadline`. The library reads from a pipe and writes to
/// nowhere; it gets whole, allowed characters and the few commands below, bound in a keymap of our
/// own that holds nothing else: no kill ring, no history, no macros, no file names. It is one per
/// process and no thread may touch it but the main one. Safe, since no pointer leaves it.
@safe @MainActor final class Readline {
  /// A command, by the byte that stands for it in the pipe. ^D is none: readline takes it as the
  /// end of all input.
  enum Command: UInt8, CaseIterable {
    case home = 0x01
    case left = 0x02
    case end = 0x05
    case right = 0x06
    case backspace = 0x08
    case complete = 0x09
    case enter = 0x0D
    case delete = 0x1D
  }

  private static var running: Readline?

  private let reading: Int32
  private let writing: Int32
  private let keymap: Keymap

  /// What Tab may complete to.
  fileprivate var completions: [String] = []
  fileprivate var matches: [String] = []

  /// The line that Enter ended; nil before.
  fileprivate(set) var entered: String?

  /// The editor of this process, set up at the first call.
  ///
  /// - Throws: ``ConsoleError/noUnicodeLocale`` or ``ConsoleError/system(call:reason:)``.
  static func shared() throws(ConsoleError) -> Readline {
    if let running { return running }
    try Surroundings.secure()
    let readline = try Readline()
    running = readline
    return readline
  }

  private init() throws(ConsoleError) {
    var ends: [Int32] = [-1, -1]
    let reason = unsafe csystem_pipe(&ends)
    guard reason == 0, let input = unsafe fdopen(ends[0], "r"),
      let nowhere = unsafe fopen("/dev/null", "we"), let keymap = unsafe rl_make_bare_keymap()
    else { throw .system(call: "pipe", reason: reason == 0 ? errno : reason) }
    (reading, writing) = (ends[0], ends[1])
    unsafe self.keymap = keymap

    // Before the library looks at anything: no terminal, no terminal's name, no settings file.
    unsafe rl_instream = input
    unsafe rl_outstream = nowhere
    unsafe rl_readline_name = UnsafePointer(strdup("wegweiser"))
    unsafe rl_terminal_name = UnsafePointer(strdup("dumb"))
    rl_prep_term_function = nil
    rl_deprep_term_function = nil
    rl_redisplay_function = {}
    rl_catch_signals = 0
    rl_catch_sigwinch = 0
    rl_change_environment = 0
    _ = rl_initialize()
    rl_set_screen_size(24, 512)
    for (name, value) in Readline.variables { _ = unsafe rl_variable_bind(name, value) }
    bindKeys()
    offerCompletionsFromListOnly()
  }

  private static let variables: KeyValuePairs = [
    "bell-style": "none", "bind-tty-special-chars": "off", "blink-matching-paren": "off",
    "completion-ignore-case": "on", "completion-query-items": "0", "convert-meta": "off",
    "echo-control-characters": "off", "enable-bracketed-paste": "off", "enable-keypad": "off",
    "enable-meta-key": "off", "input-meta": "on", "output-meta": "on", "page-completions": "off",
  ]

  private func bindKeys() {
    for byte in Int32(0x20)...0xFF where byte != 0x7F {
      _ = unsafe rl_bind_key_in_map(byte, rl_insert, keymap)
    }
    for command in Command.allCases {
      let byte = Int32(command.rawValue)
      _ =
        switch command {
        case .home: unsafe rl_bind_key_in_map(byte, rl_beg_of_line, keymap)
        case .left: unsafe rl_bind_key_in_map(byte, rl_backward_char, keymap)
        case .end: unsafe rl_bind_key_in_map(byte, rl_end_of_line, keymap)
        case .right: unsafe rl_bind_key_in_map(byte, rl_forward_char, keymap)
        case .backspace: unsafe rl_bind_key_in_map(byte, rl_rubout, keymap)
        case .complete: unsafe rl_bind_key_in_map(byte, rl_complete, keymap)
        case .enter: unsafe rl_bind_key_in_map(byte, rl_newline, keymap)
        case .delete: unsafe rl_bind_key_in_map(byte, rl_delete, keymap)
        }
    }
  }

  private func offerCompletionsFromListOnly() {
    unsafe rl_completer_word_break_characters = UnsafePointer(strdup(""))
    unsafe rl_completion_display_matches_hook = { _, _, _ in }
    unsafe rl_attempted_completion_function = { text, _, _ in
      // readline resets both before each attempt; without them it offers file names.
      rl_completion_append_character = 0
      rl_attempted_completion_over = 1
      return unsafe rl_completion_matches(text) { text, state in
        // What leaves the actor must be Sendable: the pointer goes out as a number.
        let bits = MainActor.assumeIsolated { unsafe Readline.match(text, state) }
        return unsafe UnsafeMutablePointer(bitPattern: bits)
      }
    }
  }

  private static func match(_ text: UnsafePointer<CChar>?, _ state: Int32) -> UInt {
    guard let running, let text = unsafe text else { return 0 }
    if state == 0 {
      let typed = unsafe String(cString: text)
      running.matches = Completion.matches(for: typed, in: running.completions)
    }
    guard !running.matches.isEmpty else { return 0 }
    // The library frees it.
    return unsafe UInt(bitPattern: strdup(running.matches.removeFirst()))
  }
}

extension Readline {
  /// Begins a line; the one before it is ended.
  func begin(_ text: String, completions: [String]) {
    end()
    self.completions = completions
    unsafe rl_callback_handler_install("") { line in
      let text = unsafe line.map { unsafe String(cString: $0) } ?? ""
      unsafe crl_free_line(line)
      MainActor.assumeIsolated { Readline.running?.entered = text }
      rl_callback_handler_remove()
    }
    unsafe rl_set_keymap(keymap)
    _ = rl_tty_set_echoing(1)
    _ = unsafe rl_insert_text(text)
  }

  func type(_ character: Character) { feed(Array(character.utf8)) }

  func run(_ command: Command) { feed([command.rawValue]) }

  /// The line as it stands.
  var text: String { unsafe rl_line_buffer.map { unsafe String(cString: $0) } ?? "" }

  /// How many scalars of it stand before the cursor.
  var cursor: Int {
    String(decoding: text.utf8.prefix(Int(rl_point)), as: UTF8.self).unicodeScalars.count
  }

  /// Ends the line and overwrites what was typed.
  func end() {
    rl_callback_handler_remove()
    crl_wipe_line()
    entered = nil
    completions = []
    matches = []
  }

  private func feed(_ bytes: [UInt8]) {
    guard Descriptor.write(bytes, to: writing, within: .zero) else { return }
    while entered == nil, isReady { rl_callback_read_char() }
  }

  private var isReady: Bool {
    Descriptor.wait(for: [Awaited(reading, Int16(POLLIN))], until: .now)[0] != 0
  }
}
