internal import ArgumentParser
internal import Proof

/// `wegweiser content graph`: the tree of questions as a picture.
struct ContentGraph: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Draw the tree of questions as SVG or DOT.",
    discussion: """
      Examples: wegweiser content graph > tree.svg
                wegweiser content graph --dot | dot -Tpdf > tree.pdf
      """)

  @OptionGroup var content: ContentOptions

  @Flag(help: "Write it for Graphviz instead of drawing it.")
  var dot = false

  func run() throws {
    let content = try content.read()
    print(dot ? GraphText(content).dot : GraphDrawing(content).svg, terminator: "")
  }
}
