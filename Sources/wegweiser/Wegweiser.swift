internal import ArgumentParser

@main
struct Wegweiser: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows refugees the way from asylum benefits to Jobcenter services.")
}
