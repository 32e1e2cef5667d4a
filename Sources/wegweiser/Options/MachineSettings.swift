internal import ArgumentParser
internal import Foundation
internal import GuideFiles
internal import Settings

/// The settings of this machine, from which options take their defaults.
///
/// They are read once, before the options are: what the file says is what `--help` shows.
enum MachineSettings {
  /// Where an installed program finds them.
  static let installed = "/etc/wegweiser/kiosk.yaml"

  /// The file: the option, the environment, else the installed one where it is there.
  ///
  /// In a checkout it must be named, so that no test depends on the machine. A visit has all that it
  /// needs from its keeper: a file that is being edited must not stop the next visitor.
  static let path: String? = {
    let arguments = CommandLine.arguments
    if arguments.dropFirst().first == VisitCommand.configuration.commandName { return nil }
    if let named = SettingsOption.named(in: arguments) { return named }
    if let named = ProcessInfo.processInfo.environment["WEGWEISER_SETTINGS"] { return named }
    let isThere = FileManager.default.fileExists(atPath: installed)
    return isThere && Checkout.containing.isEmpty ? installed : nil
  }()

  /// What they say; the standards where there is no file or something is wrong with it.
  static var values: Settings { (try? reading.get()) ?? Settings() }

  /// Ends a command that would go by a wrong file.
  static func check() throws { _ = try reading.get() }

  private static let reading: Result<Settings, any Error> = Result {
    guard let path else { return Settings() }
    let text: String
    do throws(TextFile.Fault) {
      text = try TextFile.text(of: try TextFile.bytes(at: path))
    } catch .missing {
      throw Failure(.configuration, "the settings '\(path)' cannot be read")
    } catch {
      throw ContentError(findings: [error.finding(in: path)])
    }
    return try SettingsFile.settings(text, named: path)
  }
}

/// `--settings FILE`, which may stand anywhere in a command and is taken out before it is parsed.
enum SettingsOption {
  /// The last one named.
  static func named(in arguments: [String]) -> String? { split(arguments).file }

  /// The arguments without it.
  static func without(_ arguments: [String]) -> [String] { split(arguments).rest }

  private static func split(_ arguments: [String]) -> (file: String?, rest: [String]) {
    var file: String?
    var rest: [String] = []
    var left = arguments[...]
    while let argument = left.popFirst() {
      if argument == "--" {
        rest += [argument] + left
        break
      } else if argument == "--settings", !left.isEmpty {
        file = left.removeFirst()
      } else if argument.hasPrefix("--settings=") {
        file = String(argument.dropFirst("--settings=".count))
      } else {
        rest.append(argument)
      }
    }
    return (file, rest)
  }
}

extension ArgumentHelp {
  /// The words of a setting's row.
  static func of(_ setting: Setting, valueName: String? = nil) -> ArgumentHelp {
    ArgumentHelp(setting.row.says, valueName: valueName)
  }
}

extension NameSpecification {
  /// The option of a setting, where its property cannot have the same name.
  static func of(_ setting: Setting) -> NameSpecification { .customLong(setting.rawValue) }
}
