internal import Guide
internal import Yams

/// Where in its file a value stands.
extension YAMLFile {
  /// Adds what the guide found wrong at a path of keys and list positions.
  ///
  /// One finding a place is enough: routes of each town are written once and found wrong for every
  /// town, and a value that could not be read has been replaced by one that no id fits.
  func add(_ defect: Defect) {
    guard let root else { return }
    let node = place(of: defect.path, below: root.node)
    guard !hasFinding(at: node) else { return }
    add("\(defect.problem)\(defect.suggestion)", at: node)
  }

  /// The node that a path leads to, or the last one on it that exists.
  private func place(of path: [String], below top: Yams.Node) -> Yams.Node {
    var node = top
    for key in path {
      if let index = Int(key), let sequence = node.sequence, index < sequence.count {
        node = sequence[index]
      } else if let next = node.mapping?.first(where: { $0.key.scalar?.string == key }) {
        node = next.value
      } else {
        break
      }
    }
    return node
  }
}

extension YAMLFile {
  func place(of node: Yams.Node) -> FilePlace {
    FilePlace(file: name, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  /// Notes the place of every value by the keys and list positions that lead to it.
  func collectPlaces(into places: inout [String: FilePlace], under name: String) {
    guard let root else { return }
    collect(root.node, name, into: &places)
  }

  private func collect(_ node: Yams.Node, _ name: String, into places: inout [String: FilePlace]) {
    places[name] = place(of: node)
    switch node {
    case .mapping(let mapping):
      for (key, value) in mapping {
        guard let key = key.scalar?.string else { continue }
        collect(value, "\(name)/\(key)", into: &places)
      }
    case .sequence(let sequence):
      for (index, value) in sequence.enumerated() {
        collect(value, "\(name)/\(index)", into: &places)
      }
    case .scalar, .alias: break
    }
  }
}

extension Defect {
  fileprivate var suggestion: String {
    guard case .unknown(_, let id, let known) = problem else { return "" }
    return known.suggestion(for: id)
  }
}
