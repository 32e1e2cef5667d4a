package import GuideFiles
package import Pages

/// A page that visitors can come to, in no language yet.
package struct ShownPage {
  /// For findings: "question 'paper'".
  package let name: String

  /// Where its author finds it.
  package let place: FilePlace

  package let subject: Subject

  /// Whether only those pieces of it count that no page before it had.
  package let isStack: Bool
}
