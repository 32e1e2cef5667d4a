internal import Guide
internal import GuideFiles
internal import Issuing
internal import Printing
internal import Words

/// What a visitor stands before: the office's counters, the guide in its languages, the printer.
struct Kiosk {
  let counters: Counters
  let content: Content

  /// Where slips come out.
  let outlet: Outlet

  let issuer: Issuer

  init(_ content: Content, _ counters: Counters, _ outlet: Outlet) {
    self.content = content
    self.counters = counters
    self.outlet = outlet
    issuer = counters.issuer
  }

  /// The kiosk that the options name; `logs` says that visitors are at its screen.
  init(
    _ options: ContentOptions, _ state: StateOptions, _ printer: PrinterOptions,
    speaking languages: [Language]? = nil, logs: Bool = false
  ) throws {
    let content = try options.read()
    self.init(
      languages.map(content.speaking) ?? content,
      Counters(try Office(content.guide.profile), try state.place(), logs: logs),
      try printer.outlet(options, tray: try state.folder()))
  }
}
