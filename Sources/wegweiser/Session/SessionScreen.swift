internal import ArgumentParser
internal import Console
internal import Foundation
internal import Glibc
internal import Messages
internal import TextLayout
internal import Words

/// `wegweiser session-screen`: what a session runs in its terminal before or instead of its command.
struct SessionScreen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session-screen", abstract: "Measure a screen, or say that it is too small.",
    shouldDisplay: false)

  @OptionGroup var content: ContentOptions

  @Option(help: "The file that is told of the screen.")
  var note: String?

  @Option(help: "The size of the terminal's letters.")
  var letters = 0

  @Flag(help: "Say in every language that the screen is too small.")
  var words = false

  func run() throws {
    try MainActor.assumeIsolated {
      let terminal = try Terminal()
      let size = settled(terminal)
      if let note {
        let cell = terminal.cell
        let edge = LetterSize(dots: letters).edge
        try ScreenNote(
          width: size.columns * cell.width + 2 * edge.width,
          height: size.rows * cell.height + 2 * edge.height, columns: size.columns,
          rows: size.rows, letters: letters
        ).write(at: note)
      }
      if words { try say(on: terminal) }
    }
  }

  /// The size when it no longer changes: a terminal opens small and is then made as large as the screen.
  @MainActor private func settled(_ terminal: Terminal) -> Size {
    var (size, calm) = (terminal.size, 0)
    for _ in 0..<60 where calm < 5 {
      usleep(50_000)
      calm = terminal.size == size ? calm + 1 : 0
      size = terminal.size
    }
    return size
  }

  /// Says so for a while; then the session looks at the screen again.
  @MainActor private func say(on terminal: Terminal) throws {
    terminal.makeRaw()
    defer { terminal.restore() }
    let kind = terminal.ask(environment: ProcessInfo.processInfo.environment).kind
    let messages = try content.readTexts(else: [
      Phrase.troubleTooSmall.key: "Dieser Bildschirm ist zu klein. Bitte fragen Sie am Schalter."
    ])
    let screen = Console.Screen(on: terminal)
    terminal.enterPage(as: kind)
    let rows = messages.languages.filter(kind.languages.contains).flatMap { language in
      Typesetter(language.direction, order: kind.order)
        .lines(messages.string(.troubleTooSmall, in: language), columns: terminal.size.columns)
        .map { Row($0, .bold) }
    }
    screen.show(Array(rows.prefix(terminal.size.rows)))
    let size = terminal.size
    for _ in 0..<300 where terminal.size == size { usleep(100_000) }
    throw Failure(
      .configuration,
      "the screen is too small: \(size.columns) columns and \(size.rows) rows with the smallest letters; the kiosk needs 80 and 24"
    )
  }
}
