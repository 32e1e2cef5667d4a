internal import ArgumentParser

/// `wegweiser queue`: numbers, for staff and for other programs.
struct QueueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue", abstract: "Give numbers and look at them.",
    subcommands: [QueueTake.self, QueueList.self])
}
