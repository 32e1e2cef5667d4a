import Foundation
import PtyTesting
import Testing

/// What a stranger does at a kiosk, and what they must not find there.
extension Kiosk {
  /// What the page of towns says while one is typed, as far as it stands in one line beside any language.
  static let typing = "Tippen Sie die ersten"

  /// An option with its digit, which stands on the side where reading begins.
  static func option(_ digit: Int, _ name: String, in language: String) -> String {
    language == "ar" ? "\(name)   \(digit)" : "\(digit)   \(name)"
  }

  /// What no page says: what a visitor before typed, and what is on every machine.
  private static let strange = [
    "geheim", "root", "/bin", "/home", "/usr", "Package", "Sources", "bash", "readline", "libc",
    "possibilities", "Thread 0", "Fatal", "crashed",
  ]

  /// Types a secret as a visitor would, and ends that visit in the middle.
  func leaveSecret(location: SourceLocation = #_sourceLocation) throws {
    let visit = try #require(visit, sourceLocation: location)
    try press("1113411g", until: Kiosk.typing, location: location)
    try press("eheim", until: "Nichts passt.", location: location)
    kill(visit, SIGTERM)
    try press(until: Kiosk.endOfGreeting, location: location)
    try #require(self.visit != visit, sourceLocation: location)
  }

  func goToFirstQuestion(
    in language: String, location: SourceLocation = #_sourceLocation
  ) throws {
    try press(language == "ar" ? "2" : "1", until: "Bevor wir anfangen", location: location)
    try press(language == "ar" ? "١" : "1", until: "Brauchen Sie heute", location: location)
    // The foot is the same as on the page before: only what is gone says that the whole page is there.
    try #require(pty.expectGone("Anfangen"), "\(pty.screen.text)", sourceLocation: location)
  }

  /// From the first question to the one whose answer can be typed.
  func goToTowns(location: SourceLocation = #_sourceLocation) throws {
    // The digits stand on the side where reading begins.
    try press("13411", until: "Tönisvorst", location: location)
  }

  /// Presses keys until they are heard: what a stranger sent before may still be swallowing them, but
  /// not for long.
  ///
  /// `page` is waited for first, where one is named.
  func answer(
    _ keys: String, until text: String, after page: String? = nil,
    location: SourceLocation = #_sourceLocation
  ) throws {
    if let page { try press(until: page, location: location) }
    for _ in 0..<20 {
      pty.send(keys)
      // Far longer than keys are swallowed: pressed twice, some of them mean another page.
      if pty.expect(text, within: .seconds(3)) { return }
    }
    Issue.record("\(pty.screen.text)", sourceLocation: location)
  }

  /// Checks all that the program wrote since that byte.
  func expectNothingStrange(since start: Int, location: SourceLocation = #_sourceLocation) {
    var audit = OutputAudit()
    audit.take(pty.bytes[start...])
    #expect(audit.findings == [], sourceLocation: location)
    let words = String(decoding: pty.bytes[start...], as: UTF8.self)
      .replacing(#/\u{1B}\[[0-9;?]*[A-Za-z]/#, with: "")
    for word in Kiosk.strange {
      #expect(!words.contains(word), "\(word)", sourceLocation: location)
    }
    #expect(pty.screen.scrollback == [], sourceLocation: location)
  }
}

extension PtyScreen {
  /// Whether the word stands there by itself, as what was typed into a field does.
  func shows(word: Substring) -> Bool {
    text.split { $0 == " " || $0 == "\n" }.contains(word)
  }
}
