internal import Guide

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

  /// The same as a finding that is not kept here.
  func finding(of defect: Defect, severity: Finding.Severity) -> Finding {
    let place = root.map { self.place(of: self.place(of: defect.path, below: $0.node)) }
    return Finding(
      place ?? FilePlace(file: name, line: 1), "\(defect.problem)\(defect.suggestion)",
      severity: severity)
  }

  /// The node that a path leads to, or the last one on it that exists.
  private func place(of path: [String], below top: YAMLNode) -> YAMLNode {
    var node = top
    for key in path {
      if let index = Int(key), let list = node.list, index < list.count {
        node = list[index]
      } else if let next = node.map?.first(where: { $0.key.text == key }) {
        node = next.value
      } else {
        break
      }
    }
    return node
  }
}

extension YAMLFile {
  func place(of node: YAMLNode) -> FilePlace {
    FilePlace(file: name, line: node.line, column: node.column)
  }

  /// Notes the place of every value by the keys and list positions that lead to it.
  func collectPlaces(into places: inout [String: FilePlace], under name: String) {
    guard let root else { return }
    collect(root.node, name, into: &places)
  }

  private func collect(_ node: YAMLNode, _ name: String, into places: inout [String: FilePlace]) {
    places[name] = place(of: node)
    switch node.value {
    case .map(let map):
      for entry in map {
        guard let key = entry.key.text else { continue }
        collect(entry.value, "\(name)/\(key)", into: &places)
      }
    case .list(let list):
      for (index, value) in list.enumerated() {
        collect(value, "\(name)/\(index)", into: &places)
      }
    case .text: break
    }
  }
}

extension Defect {
  fileprivate var suggestion: String {
    guard case .unknown(_, let id, let known) = problem else { return "" }
    return known.suggestion(for: id)
  }
}
