internal import ArgumentParser
internal import Guide
internal import GuideFiles
internal import Proof
internal import Words

/// `wegweiser content report`: Markdown for those who read the guide without reading its files.
struct ContentReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Print the statements with their sources, or the texts in five languages.",
    discussion: """
      The result is Markdown.

      Example: wegweiser content report --sources > sources.md
      Example: wegweiser content report --sources --due --today 2027-02-02
      """)

  @OptionGroup var content: ContentOptions

  @Flag(help: "For the lawyer: every source with the statements that rest on it.")
  var sources = false

  @Flag(help: "For the translator: every text in five languages, with its state.")
  var texts = false

  @Flag(help: "With --sources: only what is due, or whose law has changed since it was read.")
  var due = false

  @Option(help: "With --sources: only this source, as sgb2-37; repeatable.")
  var source: [String] = []

  @Option(help: "With --sources: only what this step rests on, as apply-today; repeatable.")
  var step: [String] = []

  func validate() throws {
    if sources == texts { throw ValidationError("Name one of --sources and --texts.") }
    if texts && (due || !source.isEmpty || !step.isEmpty) {
      throw ValidationError("--due, --source and --step belong to --sources.")
    }
  }

  func run() throws {
    let details = try content.readDetails().details
    guard sources else { return print(TextReport(details).markdown) }
    let guide = details.content.guide
    var chosen = try known(source, among: guide.parts.sources.map(\.id), "source")
    if due {
      let today = try content.day(at: guide.profile)
      let moved = Set(DueList(guide, on: today, until: today).sources.map(\.id))
      chosen = chosen.map { $0.intersection(moved) } ?? moved
    }
    let steps = try known(step, among: guide.parts.steps.map(\.id), "step")
    print(SourceReport(details, only: chosen, of: steps).markdown)
  }

  /// The ids that were named; nil where none was.
  private func known<Part>(
    _ names: [String], among ids: [Identifier<Part>], _ kind: String
  ) throws -> Set<Identifier<Part>>? {
    if names.isEmpty { return nil }
    return try Set(
      names.map { name in
        if let id = ids.first(where: { $0.rawValue == name }) { return id }
        let suggestion = ids.map(\.rawValue).suggestion(for: name)
        throw Failure(.usage, "unknown \(kind) '\(name)'\(suggestion)")
      })
  }
}
