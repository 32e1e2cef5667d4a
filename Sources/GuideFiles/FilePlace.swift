/// A place in a content file, as editors count: from 1, the column in Unicode scalars.
package struct FilePlace: Hashable, Sendable {
  package let file: String
  package let line: Int
  package let column: Int

  package init(file: String, line: Int, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension FilePlace: CustomStringConvertible {
  package var description: String { "\(file):\(line):\(column)" }
}

extension YAMLEntry {
  /// Where the entry begins.
  var place: FilePlace { file.place(of: node) }
}
