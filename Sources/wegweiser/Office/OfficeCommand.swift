internal import ArgumentParser

/// `wegweiser office`: what an office sets, and whether this machine can do it.
struct OfficeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "office",
    abstract: "Examine this machine and the office's settings.",
    discussion: "Example: wegweiser office check",
    subcommands: [OfficeCheck.self, OfficeSettings.self])
}
