package import GuideFiles

/// Reads the settings of a machine from the text of their file.
package enum SettingsFile {
  /// Takes in the whole file; `name` is said in findings. Only comments are no settings.
  ///
  /// - Throws: ``ContentError`` with everything that is wrong; then nothing of it may be used.
  package static func settings(_ text: String, named name: String) throws(ContentError) -> Settings
  {
    guard !text.isOnlyComment else { return Settings() }
    let file = YAMLFile(text, named: name)
    var values: [Setting: String] = [:]
    for (key, entry) in file.root?.fields(known: Setting.allCases.map(\.rawValue)) ?? [] {
      guard let setting = Setting(rawValue: key) else { continue }
      let form = setting.row.form
      let value =
        if case .words = form, entry.isList {
          entry.list().map { $0.text() }.joined(separator: ",")
        } else {
          entry.text()
        }
      // What is no text has its finding already.
      if !value.isEmpty, let fault = form.fault(of: value) { entry.add(fault) }
      values[setting] = value
    }
    guard file.findings.isEmpty else { throw ContentError(findings: file.findings) }
    return Settings(values)
  }
}

extension String {
  fileprivate var isOnlyComment: Bool {
    split(whereSeparator: \.isNewline).allSatisfy { line in
      let first = line.first { $0 != " " }
      return first == nil || first == "#"
    }
  }
}
