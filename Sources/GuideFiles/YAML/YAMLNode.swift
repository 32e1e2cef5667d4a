/// One value of a YAML file, and the place where it begins.
package struct YAMLNode: Equatable, Sendable {
  package enum Value: Equatable, Sendable {
    case text(String)
    case list([YAMLNode])
    /// The entries in the order of the file; no key stands in it twice.
    case map([Entry])
  }

  package struct Entry: Equatable, Sendable {
    package let key, value: YAMLNode
  }

  package let value: Value

  /// Counted from 1, as editors do; the column in Unicode scalars.
  package let line, column: Int

  package var text: String? {
    if case .text(let text) = value { text } else { nil }
  }

  package var list: [YAMLNode]? {
    if case .list(let list) = value { list } else { nil }
  }

  package var map: [Entry]? {
    if case .map(let map) = value { map } else { nil }
  }
}
