internal import ArgumentParser
internal import Console
internal import Pages
internal import Pictures
internal import TextLayout
internal import Words

/// What the keeper found out about the terminal, for the visit that it starts.
struct TerminalOptions: ParsableArguments {
  @ArgumentParser.Option(help: "What the terminal is.")
  var terminal: String

  @ArgumentParser.Option(help: "The order in which text is sent.")
  var order: String

  @ArgumentParser.Option(help: "How pictures are drawn.")
  var pictures: String

  @ArgumentParser.Option(help: "How large a picture of a page may be; none without.")
  var pageRoom: String?

  @ArgumentParser.Option(name: .customLong("shows"), help: "The languages that it can show.")
  var languages: String

  @ArgumentParser.Option(help: "The helper's language, beside the visitor's.")
  var beside: String?

  @Flag(help: "Send no colours.")
  var colourless = false

  @ArgumentParser.Option(help: "The columns and rows for which its letters were chosen.")
  var fitted: String?

  /// The same, as a process is started with it.
  static func arguments(
    _ kind: TerminalKind, _ order: SendingOrder, _ pictures: PictureWay, _ languages: [Language],
    beside: Language?, hasColours: Bool, fitted: Size?, pageRoom: PictureRoom? = nil
  ) -> [String] {
    var arguments = [
      "--terminal", kind.rawValue, "--order", order.rawValue, "--pictures", pictures.rawValue,
      "--shows", languages.map(\.rawValue).joined(separator: ","),
    ]
    if let beside { arguments += ["--beside", beside.rawValue] }
    if !hasColours { arguments.append("--colourless") }
    if let fitted { arguments += ["--fitted", "\(fitted.columns)x\(fitted.rows)"] }
    if let pageRoom { arguments += ["--page-room", pageRoom.text] }
    return arguments
  }

  /// What it says.
  func read(hasVoice: Bool) throws -> Found {
    guard let kind = TerminalKind(rawValue: terminal), let order = SendingOrder(rawValue: order),
      let way = PictureWay(rawValue: pictures)
    else { throw Failure(.usage, "unknown terminal '\(terminal)', '\(order)' or '\(pictures)'") }
    let room = pageRoom.flatMap { PictureRoom($0) }
    return Found(
      kind: kind, order: order, pictures: way, pageRoom: room,
      languages: languages.split(separator: ",").compactMap { Language(rawValue: String($0)) },
      manner: Manner(
        beside: beside.flatMap(Language.init(rawValue:)), hasPictures: way != .none && room == nil,
        hasVoice: hasVoice),
      palette: Palette(hasColours: !colourless),
      fitted: fitted.flatMap {
        let numbers = $0.split(separator: "x").compactMap { Int($0) }
        return numbers.count == 2 ? Size(columns: numbers[0], rows: numbers[1]) : nil
      })
  }

  /// The terminal and the manner of a visit on it.
  struct Found {
    let kind: TerminalKind
    let order: SendingOrder
    let pictures: PictureWay

    /// How large a picture of a page may be; nil where pages are shown in the terminal's own letters.
    let pageRoom: PictureRoom?
    let languages: [Language]
    let manner: Manner
    let palette: Palette

    /// The size for which the session chose its letters; nil where none did.
    let fitted: Size?
  }
}
