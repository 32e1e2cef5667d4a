internal import ArgumentParser
internal import Settings

/// `wegweiser office settings`: every setting of this machine, as a file.
struct OfficeSettings: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings",
    abstract: "Print every setting with its value, as a settings file.",
    discussion: """
      What is not set stands in it as a comment, with the value that holds. Each setting is also an \
      option of the commands that use it, with the same name; the option wins.

      Example: wegweiser office settings --settings /etc/wegweiser/kiosk.yaml
      """)

  @Flag(help: "Print JSON, the form that other programs rely on.")
  var json = false

  func run() throws {
    let values = MachineSettings.values
    guard json else {
      print(values.file, terminator: "")
      return
    }
    let entries = Setting.allCases.map { setting in
      Entry(
        name: setting.rawValue, value: values[setting], standard: setting.row.standard,
        isSet: values.isSet(setting), form: setting.row.form.description, says: setting.row.says)
    }
    print(try encoded(entries))
  }

  private struct Entry: Encodable {
    let name: String
    let value, standard: String?
    let isSet: Bool
    let form, says: String
  }
}
