internal import ArgumentParser
internal import Console
internal import Glibc
internal import GuideFiles

/// `wegweiser`: the one program, and the commands that it knows.
@main
struct Wegweiser: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows refugees the way from asylum benefits to Jobcenter services.",
    discussion: """
      Exit statuses are those of sysexits: 0 done, 64 wrong usage, 65 wrong content, \
      69 unavailable, 70 a bug of ours, 73 cannot create, 74 input or output failed, \
      75 try again, 78 wrong configuration.

      Example: wegweiser kiosk --plain
      """,
    subcommands: [
      KioskCommand.self, AssistCommand.self, PlanCommand.self, SlipCommand.self, QueueCommand.self,
      DisplayCommand.self, ServeCommand.self, ContentCommand.self, OfficeCommand.self,
      StatsCommand.self,
      SessionCommand.self, SessionScreen.self, VisitCommand.self,
    ])

  @Option(
    name: .customLong("settings"),
    help: "The settings file; it may be named anywhere in a command.",
    completion: .file(extensions: ["yaml"]))
  var settings: String?

  /// Runs a command; the one place that turns errors into exit statuses.
  static func main() {
    do {
      let arguments = SettingsOption.without(CommandLine.arguments)
      var command = try parseAsRoot(Array(arguments.dropFirst()))
      try MachineLimits.check()
      if !(command is OfficeCheck) { try MachineSettings.check() }
      try command.run()
    } catch let failure as Failure {
      tell("wegweiser: \(failure.message)")
      Glibc.exit(failure.status.rawValue)
    } catch let error as ContentError {
      tell("\(error)")
      Glibc.exit(Failure.Status.data.rawValue)
    } catch let error as ConsoleError {
      tell("wegweiser: \(error)")
      Glibc.exit(Failure.Status.configuration.rawValue)
    } catch  where exitCode(for: error) == .failure {
      tell("wegweiser: \(error)")
      Glibc.exit(Failure.Status.bug.rawValue)
    } catch  where exitCode(for: error).isSuccess {
      exit(withError: error)
    } catch {
      // What was typed is said again, and may have been pasted.
      tell(fullMessage(for: error))
      Glibc.exit(exitCode(for: error).rawValue)
    }
  }
}
