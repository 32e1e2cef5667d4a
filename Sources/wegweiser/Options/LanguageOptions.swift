internal import ArgumentParser
internal import Settings
internal import Words

/// Which languages a kiosk offers.
struct LanguageOptions: ParsableArguments {
  @Option(help: .of(.languages))
  var languages = MachineSettings.values.text(.languages)

  func validate() throws {
    if let fault = Setting.languages.row.form.fault(of: languages) { throw ValidationError(fault) }
  }

  /// German, and those that are named, in the order of the greeting.
  var offered: [Language] {
    let named = languages.split(separator: ",").map(String.init)
    return Language.allCases.filter { $0 == .source || named.contains($0.rawValue) }
  }

  /// The same options, for a process that is started with them.
  var arguments: [String] { ["--languages", languages] }
}
