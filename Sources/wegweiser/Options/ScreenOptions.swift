internal import ArgumentParser
internal import Pictures
internal import Settings
internal import TextLayout

/// How a kiosk uses its screen.
struct ScreenOptions: ParsableArguments {
  @Flag(help: "Speak in plain lines, for screen readers, braille lines and serial terminals.")
  var plain = false

  @Option(help: .of(.direction))
  var direction = TextDirection(rawValue: MachineSettings.values.text(.direction)) ?? .auto

  @Option(help: .of(.pages))
  var pages = PageChoice(rawValue: MachineSettings.values.text(.pages)) ?? .auto

  @Option(help: .of(.pictures))
  var pictures = PictureChoice(rawValue: MachineSettings.values.text(.pictures)) ?? .auto

  @OptionGroup var offer: LanguageOptions
}

/// Who puts right-to-left text into the order of the screen.
enum TextDirection: String, CaseIterable, ExpressibleByArgument {
  case visual, logical, auto

  /// The order in which text is sent to a terminal that would be sent `detected`.
  func order(_ detected: SendingOrder) -> SendingOrder {
    switch self {
    case .visual: .device
    case .logical: .logical
    case .auto: detected
    }
  }
}

/// Whether pages may be shown as pictures.
enum PageChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, cells
}

/// How pictures are drawn, where somebody says so.
enum PictureChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, none
  case colours256 = "256"
  case trueColour = "true"
  case sixel, kitty

  /// The way chosen, or the one that the terminal's answers say.
  func way(_ detected: PictureWay) -> PictureWay { PictureWay(rawValue: rawValue) ?? detected }
}
