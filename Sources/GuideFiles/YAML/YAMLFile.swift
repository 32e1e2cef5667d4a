internal import Yams

/// One content file as a tree whose places are known, and the findings made while reading it.
///
/// Yams' decoder would lose lines and columns and drop unknown keys, so the tree is read by hand.
/// Anchors, aliases and tags are refused: an author who meets one cannot see where a text comes from.
package final class YAMLFile {
  let name: String
  package private(set) var findings: [Finding] = []
  private let node: Yams.Node?

  /// Takes in the text of one file; `name` is said in findings.
  ///
  /// Without a text the file has no root: whoever failed to read it says so.
  package init(_ text: String?, named name: String) {
    self.name = name
    guard let text else {
      node = nil
      return
    }
    do {
      // Every scalar is read as text, so nothing need be resolved; that is a third of the time.
      // Nodes hold their anchors weakly: they are there as long as the parser is.
      let parser = try Yams.Parser(yaml: text, resolver: .basic)
      node = try parser.singleRoot()
      withExtendedLifetime(parser) { if let node { refuseReferences(in: node) } }
      if node == nil { add("the file is empty", line: 1, column: 1) }
    } catch let error as YamlError {
      node = nil
      add(error)
    } catch {
      node = nil
      add("\(error)", line: 1, column: 1)
    }
  }

  /// The top of the file; nil where it could not be read.
  package var root: YAMLEntry? { node.map { YAMLEntry(file: self, node: $0) } }

  func add(_ message: String, at node: Yams.Node) {
    add(message, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  /// Whether something is wrong at the node's very place already.
  func hasFinding(at node: Yams.Node) -> Bool {
    findings.contains { $0.line == node.mark?.line && $0.column == node.mark?.column }
  }

  func add(_ message: String, line: Int, column: Int) {
    findings.append(Finding(file: name, line: line, column: column, message: message))
  }

  private func add(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      add(problem, line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(let keys, let context):
      let named = keys.map { "'\($0)'" }.joined(separator: ", ")
      add("defined twice: \(named)", line: context.mark.line, column: context.mark.column)
    default:
      add("\(error)", line: 1, column: 1)
    }
  }

  /// The parser puts the anchored node in an alias's place, so refusing anchors refuses both.
  private func refuseReferences(in node: Yams.Node) {
    if node.anchor != nil, !hasFinding(at: node) {
      add("anchors ('&') are not used here; write the text out", at: node)
    }
    switch node {
    case .mapping(let mapping): for pair in mapping { refuseReferences(in: pair.value) }
    case .sequence(let sequence): for entry in sequence { refuseReferences(in: entry) }
    case .scalar, .alias: break
    }
  }
}
