import Foundation
import Glibc
import PtyTesting
import Testing

/// `wegweiser kiosk`, or `assist`, on a terminal of its own, as a visitor finds it.
final class Kiosk {
  let place: Place
  let pty: Pty

  /// Starts it and waits for the greeting.
  convenience init(_ options: String..., in place: Place = Place()) throws {
    try self.init(options, in: place)
    try #require(pty.expect(Kiosk.endOfGreeting), "\(pty.screen.text)")
  }

  /// Starts it, and waits for nothing; for root, as another user where one is named.
  init(
    _ options: [String], columns: Int = 80, rows: Int = 24, in place: Place,
    environment: [String: String] = ["TERM": "xterm"], as user: uid_t? = nil,
    command name: String = "kiosk", answer: String? = Pty.plainAnswer
  ) throws {
    self.place = place
    try place.makeLedger()
    if let user { _ = try Program.tool("chown", ["-R", "\(user)", place.path]) }
    let command =
      [Program.wegweiser, name, "--state", place.state] + options
      + (options.contains("--today") ? [] : today)
      // A test waits for its pages by itself; those of the pace itself say so.
      + (options.contains("--standing") ? [] : ["--no-standing"])
    let whole = user.map { ["/usr/bin/setpriv"] + Kiosk.becoming($0) + command } ?? command
    pty = try Pty(
      whole[0], Array(whole.dropFirst()),
      environment: environment, columns: columns, rows: rows, answer: answer)
  }

  /// What makes `setpriv` give up root first; nobody else has anything to give up.
  static func becoming(_ user: uid_t) -> [String] {
    geteuid() == 0 ? ["--reuid", "\(user)", "--clear-groups"] : []
  }

  /// The end of the greeting; nothing is drawn below it.
  static let endOfGreeting = "  5   ትግርኛ\n" + String(repeating: "─", count: 80)

  /// Presses keys and waits until the screen shows the text; without keys, only waits.
  func press(
    _ keys: String = "", until text: String, location: SourceLocation = #_sourceLocation
  ) throws {
    if !keys.isEmpty { pty.send(keys) }
    try #require(pty.expect(text), "\(pty.screen.text)", sourceLocation: location)
  }

  /// Answers the questions of ``changeThisMonth`` from the greeting on; ends at their check.
  func answerAll(location: SourceLocation = #_sourceLocation) throws {
    let way = [
      ("1", "Bevor wir anfangen"), ("1", "Brauchen Sie heute"), ("1", "Wie alt ist"),
      ("3", "Welches Papier haben"), ("4", "Hat das BAMF entschieden?"),
      ("1", "Woher bekommen Sie jetzt Geld"), ("1", "Wo wohnen Sie?"),
      ("2", "3 Stunden am Tag"), ("1", "Sind Sie in einer Schule"),
      ("1", "Hat jemand in Ihrer"), ("1", "Trifft davon etwas auf Sie zu?"),
      ("\r", "Nichts davon trifft zu"), ("2", "Stimmt alles?"),
    ]
    for (key, page) in way { try press(key, until: page, location: location) }
  }

  /// Goes from the check of the answers over the result to the choice of what to do next.
  func readResult(location: SourceLocation = #_sourceLocation) throws {
    try press("\r", until: "keine Entscheidung", location: location)
    try press("\r", until: "So geht es weiter", location: location)
    try turnPages(to: "Was möchten Sie jetzt tun?", location: location)
  }

  /// Turns the pages that are left with Enter, each by its number, and goes on behind the last one.
  func turnPages(to text: String, location: SourceLocation = #_sourceLocation) throws {
    while let shown = pty.screen.text.firstMatch(of: #/Seite (\d+) von (\d+)/#),
      let page = Int(shown.1), let last = Int(shown.2), page < last
    {
      try press("\r", until: "Seite \(page + 1) von \(last)", location: location)
    }
    try press("\r", until: text, location: location)
  }

  /// The process that leads the visit on show.
  var visit: Int32? {
    let keeper = pty.identifier
    let children = try? String(
      contentsOfFile: "/proc/\(keeper)/task/\(keeper)/children", encoding: .utf8)
    return children?.split(separator: " ").first.flatMap { Int32($0) }
  }

  /// The numbers in the ledger with their paper, as in `A 001 printed`.
  func tickets() throws -> [String] {
    let result = try Program.run(["queue", "list", "--json", "--state", place.state])
    return try result.decoded(as: Roll.self).tickets.map { "\($0.number) \($0.state)" }
  }
}
