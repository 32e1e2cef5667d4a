import Glibc
import PtyTesting

/// One kiosk under attack, until something is found, its line is cut, or the time is over.
final class FuzzSession {
  /// What was found wrong; nil for nothing.
  private(set) var finding: String?

  /// The newest last.
  private(set) var lastBursts: [String] = []

  private let pty: Pty
  private var audit = OutputAudit()
  private var audited = 0
  private var width = 80

  /// How long a kiosk may take to show its page again; a limit for what hangs, not a measure.
  private let patience: Duration

  /// What is shown only after a visit has crashed or was killed; a page of a visit has one space.
  private static let neutralPages = ["m  Einen Moment, bitte.", "one moment"]

  init(_ program: String, _ arguments: [String], patience: Int) throws {
    self.patience = .seconds(patience)
    // At its start the program is asked nothing yet: what is typed then is thrown away.
    pty = try Pty(program, arguments, environment: ["TERM": "xterm"])
    if !pty.expectOutput("\u{1B}[K", within: self.patience) { finding = "it does not start" }
    // What it asked the terminal is no echo.
    audited = pty.bytes.count
  }

  var screen: String { pty.screen.text }

  /// Acts until the end; returns how often.
  func run(_ stranger: inout Stranger, until end: ContinuousClock.Instant?) -> Int {
    var count = 0
    while finding == nil, end.map({ ContinuousClock.now < $0 }) ?? true {
      let act = stranger.next()
      count += 1
      lastBursts = lastBursts.suffix(19) + ["\(act)"]
      switch act {
      case .send(let bytes): pty.send(bytes)
      case .freeze(let bytes): freeze(while: bytes)
      case .resize(let columns, let rows): pty.resize(columns: columns, rows: rows)
      case .signal(let signal): pty.signal(signal)
      case .hangUp:
        pty.hangUp()
        let wayOut = pty.wait(within: patience)
        if wayOut != .status(0) {
          finding = wayOut.map { "ended with \($0) after a hang-up" } ?? "hangs after a hang-up"
        }
        look()
        return count
      }
      if !isAlive() { finding = finding ?? "hangs: no page within \(patience)" }
      look()
    }
    return count
  }

  /// Stops the visit for half a second, in which all of that is typed; its keeper too, which would kill it.
  private func freeze(while bytes: [UInt8]) {
    guard let visit = visit else { return }
    for process in [pty.identifier, visit] { kill(process, SIGSTOP) }
    pty.send(bytes)
    usleep(500_000)
    for process in [visit, pty.identifier] { kill(process, SIGCONT) }
  }

  /// The process of the visit on show.
  private var visit: Int32? {
    let path = "/proc/\(pty.identifier)/task/\(pty.identifier)/children"
    guard let file = unsafe fopen(path, "r") else { return nil }
    defer { unsafe fclose(file) }
    var text = [CChar](repeating: 0, count: 32)
    guard unsafe fgets(&text, 32, file) != nil else { return nil }
    let number = unsafe atoi(text)
    return number > 1 ? number : nil
  }

  /// Whether it draws a page for a size that it has not had: then its loop runs.
  private func isAlive() -> Bool {
    width = width == 80 ? 81 : 80
    pty.resize(columns: width, rows: 24)
    let isDrawn = pty.expectScreen(within: patience) { screen in
      screen.lines.contains { !$0.isEmpty }
    }
    if let end = pty.wait(within: .zero) { finding = "the kiosk ended with \(end)" }
    return isDrawn
  }

  private func look() {
    let fresh = pty.bytes[audited...]
    audit.take(fresh)
    let text = String(decoding: fresh, as: UTF8.self)
    audited = pty.bytes.count
    if let page = FuzzSession.neutralPages.first(where: text.contains) {
      finding = finding ?? "a visit crashed or hung: '\(page)' was shown"
    }
    if let echo = audit.findings.first { finding = finding ?? "echo: \(echo)" }
  }
}
