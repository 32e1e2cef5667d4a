/// Reads the registry of codes.
struct CodeReader {
  static let name = "Resources/guide/codes.yaml"
  private let file: YAMLFile

  init(_ file: YAMLFile) {
    self.file = file
  }

  var findings: [Finding] { file.findings }

  /// The registry; an empty one where there is no file yet.
  func registry() -> CodeRegistry {
    var groups: [String: [Int: String]] = [:]
    let known = [
      "questions", "choices", "outcomes", "steps", "documents", "circumstances", "towns",
    ]
    for (name, entry) in file.root?.fields(known: known) ?? [] {
      if ["choices", "towns"].contains(name) {
        for (part, group) in entry.fields(known: nil) { groups["\(name)/\(part)"] = ids(in: group) }
      } else {
        groups[name] = ids(in: entry)
      }
    }
    return CodeRegistry(groups: groups)
  }

  private func ids(in entry: YAMLEntry) -> [Int: String] {
    var ids: [Int: String] = [:]
    for (code, id) in entry.fields(known: nil) {
      if let number = Int(code), number > 0 {
        ids[number] = id.text()
      } else {
        id.add("a code is a whole number of 1 or more, not '\(code)'")
      }
    }
    return ids
  }
}
