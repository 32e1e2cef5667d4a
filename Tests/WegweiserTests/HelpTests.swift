import Foundation
import PtyTesting
import Testing

/// What `--help` says, and with it the man page: both are made from the same tree.
@Suite struct `The help` {
  @Test func `of each command has an example, of that command`() throws {
    let dump = try Program.run(["--experimental-dump-help"])
    let tree = try JSONDecoder().decode(Tree.self, from: Data(dump.output.utf8)).command

    let leaves = tree.leaves(under: [])

    #expect(leaves.count > 25)
    for leaf in leaves {
      let starts = ["Example: ", "Examples: "].map { $0 + leaf.name }
      #expect(starts.contains(where: leaf.discussion.contains), "\(leaf.name)")
    }
  }

  private struct Tree: Decodable { let command: Command }

  private struct Command: Decodable {
    let commandName: String
    let discussion: String?
    let shouldDisplay: Bool
    let subcommands: [Command]?

    /// The commands that a person can give, each with its whole name.
    func leaves(under parents: [String]) -> [(name: String, discussion: String)] {
      guard shouldDisplay, commandName != "help" else { return [] }
      let names = parents + [commandName]
      guard let subcommands, !subcommands.isEmpty else {
        return [(names.joined(separator: " "), discussion ?? "")]
      }
      return subcommands.flatMap { $0.leaves(under: names) }
    }
  }
}
