internal import ArgumentParser
internal import Guide
internal import GuideFiles
internal import Proof
internal import Words

/// `wegweiser content confirm`: records that somebody has read a source again.
struct ContentConfirm: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    abstract: "Record that a source was read again, and by when it must be the next time.",
    discussion: """
      Changes two days in Resources/guide/sources.yaml, and who read it, and nothing
      else. The file is public: sign with an office where no name shall stand in it.

      Example: wegweiser content confirm sgb2-37 --on 2026-11-24 --by "Rechtsamt"
      """)

  @OptionGroup var content: ContentOptions

  @Argument(help: "The source's id, as in sgb2-37.")
  var source: String

  @Option(name: .customLong("on"), help: "The day on which it was read, as yyyy-mm-dd.")
  var checked: String

  @Option(help: "The day by which it must be read again; six months later if not given.")
  var until: String?

  @Option(name: .customLong("by"), help: "Who read it: a name or an office.")
  var reader: String?

  func validate() throws {
    guard let reader else { return }
    let isWritable = reader.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0 != "\"" && $0 != "\\"
    }
    if !isWritable || reader.allSatisfy(\.isWhitespace) {
      throw ValidationError("--by takes a name or an office, without quotes and backslashes.")
    }
  }

  func run() throws {
    let (folder, details) = try content.readDetails()
    let guide = details.content.guide
    guard let known = guide.parts.sources.first(where: { $0.id.rawValue == source }) else {
      let ids = guide.parts.sources.map(\.id.rawValue)
      throw Failure(.usage, "unknown source '\(source)'\(ids.suggestion(for: source))")
    }
    let confirmation = Confirmation(
      known.id, on: try day(checked), until: try until.map(day), by: reader)
    guard confirmation.checked <= (try content.day(at: guide.profile)) else {
      throw Failure(.usage, "\(confirmation.checked) is still to come")
    }
    guard confirmation.reviewBy > confirmation.checked else {
      throw Failure(.usage, "it must be read again after \(confirmation.checked)")
    }
    let name = details.place(.sources, []).file
    guard let text = folder.text(of: name).flatMap({ confirmation.rewriting($0, as: details) })
    else { throw Failure(.inputOutput, "'\(name)' was changed while it was read") }
    try ContentFile(name, in: folder).write(text)
    print("\(known.id): read \(confirmation.checked), to be read again by \(confirmation.reviewBy)")
  }

  private func day(_ text: String) throws -> Day {
    if let day = Day(iso: text) { return day }
    throw Failure(.usage, "'\(text)' is no day; days are written yyyy-mm-dd, as in 2026-11-24")
  }
}
