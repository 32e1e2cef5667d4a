internal import ArgumentParser
internal import Proof

/// `wegweiser content report`: Markdown for those who read the guide without reading its files.
struct ContentReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Print the statements with their sources, or the texts in five languages.",
    discussion: """
      The result is Markdown.

      Example: wegweiser content report --sources > sources.md
      """)

  @OptionGroup var content: ContentOptions

  @Flag(help: "For the lawyer: every source with the statements that rest on it.")
  var sources = false

  @Flag(help: "For the translator: every text in five languages, with its state.")
  var texts = false

  func validate() throws {
    if sources == texts { throw ValidationError("Name one of --sources and --texts.") }
  }

  func run() throws {
    let details = try content.readDetails().details
    print(sources ? SourceReport(details).markdown : TextReport(details).markdown)
  }
}
