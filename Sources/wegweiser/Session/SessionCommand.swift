internal import ArgumentParser
internal import Console
internal import Foundation
internal import Glibc
internal import TextLayout

/// `wegweiser session`: a command on the office's own screen, in letters that fit it.
struct SessionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session",
    abstract:
      "Start a command in a terminal of its own, in the largest letters that fit the screen.",
    discussion: """
      The units of the package start it below cage. It opens the terminal once to measure the screen, \
      chooses the largest letters with which a page fits (80 columns and 24 rows, and 104 and 29 for \
      pictures where letters of 20 dots leave the room), and becomes the terminal with the command. \
      Where even the smallest letters do not fit, the screen says so in every language.

      Example: cage -d -- wegweiser session kiosk
      """)

  @Option(help: "The terminal, foot.", completion: .file())
  var terminal = "/usr/bin/foot"

  @Option(help: "The terminal's own settings.", completion: .file(extensions: ["ini"]))
  var terminalSettings = "/etc/wegweiser/foot.ini"

  @Argument(parsing: .captureForPassthrough, help: "The command and its options.")
  var command: [String]

  func run() throws {
    let note = try ownFolder() + "/screen.json"
    let screen = try measured(LetterSize(dots: LetterSize.least), note)
    var letters = LetterSize.largest(on: (screen.width, screen.height))
    // What the terminal makes of a font is its own affair: it is looked at, not trusted.
    while try !measured(letters, note).holdsPage, let smaller = letters.smaller {
      letters = smaller
    }
    let fits = ScreenNote.read(at: note)?.holdsPage ?? false
    unsafe setenv(ScreenNote.variable, note, 1)
    // `--settings` has been taken out of the command line, wherever it stood.
    let settings = SettingsOption.named(in: CommandLine.arguments).map { ["--settings", $0] } ?? []
    try become((fits ? command : ["session-screen", "--words"]) + settings, in: letters)
  }

  /// The folder in which the note of the screen lies.
  ///
  /// - Throws: ``Failure`` where there is none, or where somebody else could lay a note there: it would be
  ///   believed, and no letter of it could be replaced.
  private func ownFolder() throws -> String {
    guard let path = ProcessInfo.processInfo.environment["XDG_RUNTIME_DIR"], path.hasPrefix("/")
    else {
      throw Failure(
        .configuration,
        "XDG_RUNTIME_DIR names no folder; a session needs one of its own, as the package's units have it"
      )
    }
    guard FileOwner.alone(geteuid(), has: path) else {
      throw Failure(
        .configuration,
        "'\(path)' (XDG_RUNTIME_DIR) is not closed to others; a session needs a folder of its own user's, "
          + "with the mode 0700")
    }
    return path
  }

  /// What a terminal with such letters has.
  private func measured(_ letters: LetterSize, _ note: String) throws -> ScreenNote {
    try? FileManager.default.removeItem(atPath: note)
    let process = Process()
    process.executableURL = URL(filePath: terminal)
    process.arguments = arguments(
      ["session-screen", "--note", note, "--letters", "\(letters.dots)"], letters)
    let said = Pipe()
    process.standardError = said
    do {
      try process.run()
    } catch {
      throw Failure(.unavailable, "'\(terminal)' cannot be started: \(error.localizedDescription)")
    }
    let words = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard var screen = ScreenNote.read(at: note) else {
      throw Failure(
        .unavailable,
        "'\(terminal)' shows nothing on this screen (status \(process.terminationStatus))")
    }
    screen.outputs = ScreenNote.outputs(in: words)
    try screen.write(at: note)
    return screen
  }

  private func arguments(_ command: [String], _ letters: LetterSize) -> [String] {
    ["--config=\(terminalSettings)"] + letters.options + [Checkout.executable] + command
  }

  /// Goes on as the terminal: the session ends with it.
  private func become(_ command: [String], in letters: LetterSize) throws {
    let words = [terminal] + arguments(command, letters)
    var pointers = unsafe words.map { unsafe strdup($0) } + [nil]
    unsafe execv(terminal, &pointers)
    throw Failure(.unavailable, "'\(terminal)' cannot be started")
  }
}

extension ScreenNote {
  var holdsPage: Bool { size.holds(.page) }

  /// The screens that foot names when it starts: 'info: wayland.c:1353: HDMI-A-1: 1280x720+0x0@60Hz …'.
  static func outputs(in words: String) -> [String] {
    words.matches(of: /wayland\.c:\d+: ([^ :]+): \d+x\d+\+\d+x\d+@/).map { String($0.1) }.sorted()
  }
}
