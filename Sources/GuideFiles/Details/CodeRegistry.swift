/// Every code that was ever given to a part of the guide, with the id that it belongs to.
///
/// Codes are printed on slips, "4.5", and read again months later, so none may ever mean something
/// else, not even when its part is gone.
package struct CodeRegistry: Equatable, Sendable {
  /// The ids by code, in groups: `steps`, `choices/age`, `towns/kreis-viersen`.
  package var groups: [String: [Int: String]]

  package init(groups: [String: [Int: String]] = [:]) {
    self.groups = groups
  }

  package static let file = CodeReader.name

  /// The registry with the codes of `others` that it does not have yet; what it has stays.
  package func adding(_ others: CodeRegistry) -> CodeRegistry {
    CodeRegistry(
      groups: groups.merging(others.groups) { own, new in
        own.merging(new.filter { !own.values.contains($0.value) }) { kept, _ in kept }
      })
  }

  /// The file's text, sorted, so that two authors who add codes seldom meet in a line.
  package var text: String {
    var lines = Self.heading
    for name in [
      "questions", "choices", "outcomes", "steps", "documents", "circumstances", "towns",
    ] {
      lines.append("\(name):")
      if let group = groups[name] { lines += rows(of: group, indented: "  ") }
      for key in groups.keys.sorted() where key.hasPrefix("\(name)/") {
        lines.append("  \(key.dropFirst(name.count + 1)):")
        lines += rows(of: groups[key] ?? [:], indented: "    ")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func rows(of group: [Int: String], indented blank: String) -> [String] {
    group.sorted { $0.key < $1.key }.map { "\(blank)\($0.key): \"\($0.value)\"" }
  }

  private static let heading = [
    "# Every code ever given: it stands on slips, so it never changes its meaning, even when its part",
    "# is gone. `wegweiser content template` adds new ones; nobody takes one away.",
  ]
}
