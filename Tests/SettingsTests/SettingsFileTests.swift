import GuideFiles
import Settings
import Testing

/// What an office sees of its settings file.
@Suite struct `A settings file` {
  @Test func `says what it says, and leaves the standards for the rest`() throws {
    let settings = try SettingsFile.settings(
      """
      office: kreis-viersen
      printer: tcp://192.0.2.7:9100
      silence.warn: 45
      languages: [de, ar, ti]
      """, named: "kiosk.yaml")

    #expect(settings[.printer] == "tcp://192.0.2.7:9100")
    #expect(settings.seconds(.silenceWarn) == 45)
    #expect(settings.text(.languages) == "de,ar,ti")
    #expect(settings.number(.silenceWipe) == 30)
    #expect(settings[.state] == nil)
    #expect(
      Setting.allCases.filter(settings.isSet) == [.office, .printer, .languages, .silenceWarn])
  }

  @Test(arguments: ["", "\n", "# office: other\n\n  # state: /x\n"])
  func `may be nothing but comments`(text: String) throws {
    #expect(try SettingsFile.settings(text, named: "kiosk.yaml") == Settings())
  }

  @Test func `that was printed says the same again`() throws {
    let text = "printer: serial:/dev/ttyS0?speed=19200\nlanguages: [de, fa]\nsilence.warn: 0.5\n"
    let settings = try SettingsFile.settings(text, named: "kiosk.yaml")

    let again = try SettingsFile.settings(settings.file, named: "kiosk.yaml")

    #expect(again == settings)
    #expect(try SettingsFile.settings(Settings().file, named: "kiosk.yaml") == Settings())
  }

  @Test func `names every setting with its standard`() {
    let file = Settings().file
    for setting in Setting.allCases {
      #expect(file.contains("\n#\(setting.rawValue):"))
    }
    #expect(file.contains("\n#printer: \"tray\"\n"))
  }

  @Test(arguments: mistakes)
  func `is refused with the place and what was meant`(mistake: (text: String, message: String)) {
    let error = #expect(throws: ContentError.self) {
      try SettingsFile.settings(mistake.text.replacing("①", with: ""), named: "kiosk.yaml")
    }

    let before = mistake.text.prefix { $0 != "①" }.split(
      separator: "\n", omittingEmptySubsequences: false)
    let place = "\(before.count):\(before[before.count - 1].count + 1)"
    #expect(error?.description == "kiosk.yaml:\(place): error: \(mistake.message)")
  }

  @Test func `is refused with all its mistakes`() {
    let error = #expect(throws: ContentError.self) {
      try SettingsFile.settings("esc: 0\nsilence.wipe: soon\nprnter: tray\n", named: "k")
    }
    #expect(error?.findings.map(\.line) == [3, 1, 2])
  }

  private static let mistakes: [(text: String, message: String)] = [
    ("office: a\n①prnter: tray\n", "unknown key 'prnter'; did you mean 'printer'?"),
    ("silence.warn: ①0\n", "a number of seconds above 0 is expected here"),
    ("silence.warn: ①inf\n", "a number of seconds above 0 is expected here"),
    ("silence.wipe: ①1.5\n", "a whole number from 1 to 600 is expected here"),
    ("esc: ①1001\n", "a whole number from 1 to 1000 is expected here"),
    (
      "ledger: ①server\n", "'server' begins with none of file, postgresql:, postgres:"
    ),
    ("state: ①ledger\n", "a folder is written from the root on, as in /srv/wegweiser"),
    (
      "printer: ①/dev/usb/lp0\n",
      "'/dev/usb/lp0' begins with none of tray, file:/, serial:/, tcp://, ipp://, ipps://"
    ),
    (
      "languages: ①[de, tii]\n",
      "unknown word 'tii': some of de, ar, fa, en, ti; did you mean 'ti'?"
    ),
    (
      "direction: ①visuel\n",
      "unknown word 'visuel': one of auto, visual, logical; did you mean 'visual'?"
    ),
    (
      "content-key: ①RWbla\n",
      "this is no public key of minisign: 56 letters and digits that begin with RW, the last line of its .pub file"
    ),
    ("office: ①[a]\n", "a text is expected here"),
    ("①- office\n", "a map of keys and values is expected here"),
    ("office: ①&a b\n", "anchors ('&') are not used here; write the text out"),
  ]
}
