/// One content file as a tree whose places are known, and the findings made while reading it.
package final class YAMLFile {
  let name: String
  package private(set) var findings: [Finding] = []
  private let node: YAMLNode?

  /// Takes in the text of one file; `name` is said in findings.
  ///
  /// Without a text the file has no root: whoever failed to read it says so.
  package init(_ text: String?, named name: String) {
    self.name = name
    guard let text else {
      node = nil
      return
    }
    var reading = YAMLReading(text)
    let root: Result<YAMLNode?, YAMLFlaw>
    do throws(YAMLFlaw) {
      root = .success(try reading.root())
    } catch {
      root = .failure(error)
    }
    node = try? root.get()
    let fatal: YAMLFlaw? = if case .failure(let flaw) = root { flaw } else { nil }
    // What stops the reading often begins where something was found already.
    for flaw in reading.flaws
    where fatal.map({ ($0.line, $0.column) != (flaw.line, flaw.column) }) ?? true {
      add(flaw.message, line: flaw.line, column: flaw.column)
    }
    switch root {
    case .success(.some): break
    case .success(nil): add("the file is empty", line: 1, column: 1)
    case .failure(let flaw): add(flaw.message, line: flaw.line, column: flaw.column)
    }
  }

  /// The file's name without folder and ending.
  var stem: String {
    let last = name.split(separator: "/").last ?? ""
    return String(last.prefix { $0 != "." })
  }

  /// The top of the file; nil where it could not be read.
  package var root: YAMLEntry? { node.map { YAMLEntry(file: self, node: $0) } }

  func add(_ message: String, at node: YAMLNode) {
    add(message, line: node.line, column: node.column)
  }

  /// Whether something is wrong at the node's very place already.
  func hasFinding(at node: YAMLNode) -> Bool {
    findings.contains { $0.line == node.line && $0.column == node.column }
  }

  func add(_ message: String, line: Int, column: Int) {
    findings.append(Finding(file: name, line: line, column: column, message: message))
  }
}
