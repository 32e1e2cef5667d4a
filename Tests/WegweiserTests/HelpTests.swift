import Foundation
import Testing

/// What `--help` says, and with it the man page: both are made from the same tree.
@Suite struct `The help` {
  @Test func `of each command has an example, of that command`() throws {
    let dump = try Program.run(["--experimental-dump-help"])
    let tree = try JSONDecoder().decode(Tree.self, from: Data(dump.output.utf8)).command

    let commands = tree.all(under: [])

    #expect(commands.count > 30)
    for command in commands {
      // A session is nothing without the display that it is started below.
      let starts = ["Example: ", "Examples: ", "Example: cage -d -- "].map { $0 + command.name }
      #expect(starts.contains(where: command.discussion.contains), "\(command.name)")
    }
  }

  private struct Tree: Decodable { let command: Command }

  private struct Command: Decodable {
    let commandName: String
    let discussion: String?
    let shouldDisplay: Bool
    let subcommands: [Command]?

    /// This command and those below it that a person can give, each with its whole name.
    func all(under parents: [String]) -> [(name: String, discussion: String)] {
      guard shouldDisplay, commandName != "help" else { return [] }
      let names = parents + [commandName]
      return [(names.joined(separator: " "), discussion ?? "")]
        + (subcommands ?? []).flatMap { $0.all(under: names) }
    }
  }
}
