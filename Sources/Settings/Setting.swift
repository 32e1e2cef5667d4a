/// Something that an office sets once for a machine: a line of the settings file, and an option of
/// the commands with the same name.
///
/// The table below is all there is to it: the file's reader, the options' defaults and help, the
/// sample file and the man page are made from it. A new setting is a case and its row.
package enum Setting: String, CaseIterable, Sendable {
  case office
  case offices
  case content
  case contentKey = "content-key"
  case state
  case ledger
  case kiosk
  case numberHours = "number-hours"
  case untoldMinutes = "untold-minutes"
  case keepDays = "keep-days"
  case printer
  case printerProfile = "printer-profile"
  case printerLogin = "printer-login"
  case paper
  case steps
  case languages
  case direction
  case pages
  case pictures
  case voice
  case silenceWarn = "silence.warn"
  case silenceWipe = "silence.wipe"
  case escape = "esc"
  case haste
}

extension Setting {
  /// What is true of one setting.
  package struct Row: Sendable {
    package let form: SettingForm

    /// What holds where nothing is set; nil where that depends on the machine.
    package let standard: String?

    /// One or two sentences, for the option's help, the sample file and the man page.
    package let says: String

    init(_ form: SettingForm, _ standard: String?, _ says: String) {
      self.form = form
      self.standard = standard
      self.says = says
    }
  }

  package var row: Row {
    switch self {
    case .office:
      Row(.text, "kreis-viersen", "The office profile, by its name in Resources/offices.")
    case .offices:
      Row(
        .folder, nil,
        "The folder of this machine's own office profiles; they go before those that came with the guide."
      )
    case .content:
      Row(.folder, nil, "The folder that holds Resources and locales.")
    case .contentKey:
      Row(
        .publicKey, nil,
        "The minisign public key that new content must be signed with; without one, any is taken.")
    case .state:
      Row(.folder, nil, "The folder of the ledger and the slips.")
    case .ledger:
      Row(
        .beginning(with: ["file", "postgresql:", "postgres:"]), "file",
        "The office's numbers: file, in the folder of the state, or the PostgreSQL server at which "
          + "several kiosks share them, as in postgresql://kiosk-1@server/wegweiser.")
    case .kiosk:
      Row(
        .text, nil,
        "This kiosk's name in the office profile, which gives it a letter for when the server is "
          + "away; the machine's own if not given.")
    case .numberHours:
      Row(
        .number(4...72), "20",
        "For how many hours a number can be called after it was taken; as long no other looks like it."
      )
    case .untoldMinutes:
      Row(
        .number(1...600), "15",
        "For how many minutes a kiosk gives numbers that the office's server answers and refuses; then it "
          + "sends visitors to the counter.")
    case .keepDays:
      Row(
        .number(4...3650), "90",
        "After how many days single numbers are removed from the ledger, by 'queue prune', every night."
      )
    case .printer:
      Row(
        .beginning(with: ["tray", "file:/", "serial:/", "tcp://", "ipp://", "ipps://"]), "tray",
        "The printer: tray, file:/dev/usb/lp0, serial:/dev/ttyS0?speed=19200, tcp://HOST:9100, "
          + "ipp://HOST:631/ipp/print, ipps:// where it is encrypted, or a queue, "
          + "ipp://localhost/printers/NAME.")
    case .printerProfile:
      Row(
        .text, nil,
        "The kind of printer, by its name in Resources/printers. An ipp printer has PDF without.")
    case .printerLogin:
      Row(
        .file, nil,
        "A file with name:password on its one line, for an ipp printer that asks who prints.")
    case .paper:
      Row(
        .word(["auto", "80mm", "58mm", "a4", "a5"]), "auto",
        "The paper in the printer: auto for what the printer or its profile says, or 80mm, 58mm, a4 "
          + "or a5, which goes above that.")
    case .steps:
      Row(
        .word(["titles", "full"]), "titles",
        "What a slip on a roll says of the steps after today: titles, or full sentences in both "
          + "languages, on a slip twice as long. Visitors may ask for the full ones too; a sheet has room "
          + "for them.")
    case .languages:
      Row(
        .words(["de", "ar", "fa", "en", "ti"]), "de,ar,fa,en,ti",
        "The languages that the greeting offers; German is always among them.")
    case .direction:
      Row(
        .word(["auto", "visual", "logical"]), "auto",
        "Who turns Arabic and Farsi round: the program (visual), the terminal (logical), or whoever "
          + "the terminal's answers say (auto).")
    case .pages:
      Row(
        .word(["auto", "cells"]), "auto",
        "How pages are shown: auto, in real letters where the terminal shows whole pages as pictures, or "
          + "cells, in its own letters.")
    case .pictures:
      Row(
        .word(["auto", "none", "256", "true", "sixel", "kitty"]), "auto",
        "How pictures are drawn: auto, none, 256 or true for half blocks, sixel or kitty.")
    case .voice:
      Row(
        .text, "off",
        "Reads pages aloud on a sound device of ALSA, such as default or plughw:1; 'aplay -L' "
          + "lists them.")
    case .silenceWarn:
      Row(
        .seconds, nil,
        "Seconds without a key until the kiosk asks; 90, or 600 with a helper, where not set. A page of "
          + "more than 67 words gets more.")
    case .silenceWipe:
      Row(.number(1...600), "30", "Seconds from then on until all is wiped.")
    case .haste:
      Row(
        .seconds, "20",
        "Seconds: who takes a number in fewer was in haste; key D rests after three.")
    case .escape:
      Row(.number(1...1000), "75", "Milliseconds after which a lone Esc means 'back'.")
    }
  }
}
