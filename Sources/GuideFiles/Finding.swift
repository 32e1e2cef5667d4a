/// Something that a content file gets wrong, and where.
package struct Finding: Equatable, Sendable {
  package let file: String

  /// Counted from 1, as editors do; the column in Unicode scalars.
  package let line: Int
  package let column: Int

  /// What is wrong and, where it is known, what was probably meant.
  package let message: String

  package init(file: String, line: Int, column: Int, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }
}

extension Finding: CustomStringConvertible {
  /// The form that compilers use, so that editors can jump to it.
  package var description: String { "\(file):\(line):\(column): error: \(message)" }
}

/// Everything that is wrong with the content that was read.
package struct ContentError: Error, Equatable, CustomStringConvertible {
  package let findings: [Finding]

  package init(findings: [Finding]) {
    self.findings = findings
  }

  package var description: String { findings.map(\.description).joined(separator: "\n") }
}
