internal import Words

/// Something that a content file gets wrong, and where.
package struct Finding: Equatable, Sendable {
  package let file: String

  /// Counted from 1, as editors do; the column in Unicode scalars.
  package let line: Int
  package let column: Int

  /// What is wrong and, where it is known, what was probably meant.
  package let message: String

  package let severity: Severity

  /// Whether visitors are shown the German text meanwhile, marked: a change must not be handed in so,
  /// but nobody is harmed by its being installed.
  package let hasStandIn: Bool

  package init(
    file: String, line: Int, column: Int, message: String, severity: Severity = .error,
    hasStandIn: Bool = false
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.severity = severity
    self.hasStandIn = hasStandIn
  }

  package init(
    _ place: FilePlace, _ message: String, severity: Severity = .error, hasStandIn: Bool = false
  ) {
    self.init(
      file: place.file, line: place.line, column: place.column, message: message,
      severity: severity, hasStandIn: hasStandIn)
  }

  /// The same for whoever installs content.
  package var asWarning: Finding { Finding(place, message, severity: .warning) }

  package var place: FilePlace { FilePlace(file: file, line: line, column: column) }

  package enum Severity: String, Sendable {
    case error
    /// Something for a person to look at; it never keeps content from being used.
    case warning
  }
}

extension Finding: CustomStringConvertible {
  /// The form that compilers use, so that editors can jump to it.
  package var description: String {
    "\(file):\(line):\(column): \(severity.rawValue): \(message)".visible
  }
}

/// Everything that is wrong with the content that was read.
package struct ContentError: Error, Equatable, CustomStringConvertible {
  package let findings: [Finding]

  package init(findings: [Finding]) {
    self.findings = findings
  }

  package var description: String { findings.map(\.description).joined(separator: "\n") }
}
