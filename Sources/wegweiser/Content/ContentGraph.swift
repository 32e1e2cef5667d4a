internal import ArgumentParser
internal import GuideFiles
internal import Proof

/// `wegweiser content graph`: the tree of questions as a picture.
struct ContentGraph: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Draw the tree of questions as SVG.",
    discussion: "Example: wegweiser content graph > tree.svg")

  @OptionGroup var content: ContentOptions

  func run() throws {
    print(GraphDrawing(try content.read()).svg, terminator: "")
  }
}
