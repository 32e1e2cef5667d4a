/// The settings of one machine: what its file says, and the standards for all else.
///
/// A value can only be here if its form is right, so the readers below need not ask again.
package struct Settings: Equatable, Sendable {
  private let values: [Setting: String]

  /// The standards, with nothing set.
  package init() {
    values = [:]
  }

  init(_ values: [Setting: String]) {
    self.values = values
  }

  /// What holds; nil where nothing is set and there is no standard.
  package subscript(_ setting: Setting) -> String? { values[setting] ?? setting.row.standard }

  /// Whether the file says it.
  package func isSet(_ setting: Setting) -> Bool { values[setting] != nil }

  /// The same where the setting has a standard.
  package func text(_ setting: Setting) -> String { self[setting] ?? "" }

  package func number(_ setting: Setting) -> Int { self[setting].flatMap { Int($0) } ?? 0 }

  package func seconds(_ setting: Setting) -> Double { self[setting].flatMap { Double($0) } ?? 0 }
}

extension Settings {
  /// The whole file that would say the same: what is only a standard stands in it as a comment.
  package var file: String {
    let entries = Setting.allCases.map { setting in
      let value = self[setting].map { " " + setting.row.form.written($0) } ?? ""
      let line = "\(setting.rawValue):\(value)"
      return setting.row.says.comment + (isSet(setting) ? line : "#\(line)") + "\n"
    }
    return ([Settings.head] + entries).joined(separator: "\n")
  }

  private static let head = """
    # The settings of this machine; kiosk.yaml(5) explains them. To set one, take the mark '#'
    # from its line. After a change: wegweiser office check

    """
}

extension SettingForm {
  /// A value as YAML has it.
  fileprivate func written(_ value: String) -> String {
    switch self {
    case .words: "[\(value.split(separator: ",").joined(separator: ", "))]"
    case .seconds, .number: value
    case .text, .publicKey, .folder, .file, .beginning, .word:
      "\"" + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
  }
}

extension String {
  /// The text as lines of comment, broken at spaces.
  fileprivate var comment: String {
    var lines = ["#"]
    for word in split(separator: " ") {
      if lines[lines.count - 1].count + word.count > 96 { lines.append("#") }
      lines[lines.count - 1] += " " + word
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
