internal import Guide
package import GuideFiles
package import Words

extension ContentDetails {
  /// The keys of all German texts in the order in which authors wrote them: file by file as the
  /// guide is read, each from the top.
  package var keysInOrder: [MessageKey] {
    let files = GuideFile.allCases.map { "Resources/guide/\($0.rawValue).yaml" }
    return texts.sorted { one, other in
      let ranks = [one, other].map { files.firstIndex(of: $0.value.file) ?? files.count }
      return (ranks[0], one.value.line, one.value.column) < (
        ranks[1], other.value.line, other.value.column
      )
    }.map(\.key)
  }
}
