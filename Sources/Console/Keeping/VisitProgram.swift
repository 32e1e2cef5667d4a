/// The program that leads one visitor, and how it is started.
package struct VisitProgram: Sendable {
  package let path: String

  /// Without the program's own name.
  package let arguments: [String]

  /// The whole environment; nothing is taken over.
  package let environment: [String: String]

  package init(path: String, arguments: [String], environment: [String: String]) {
    self.path = path
    self.arguments = arguments
    self.environment = environment
  }

  /// What it is told besides where visits were too hasty, for how long.
  package var inHaste: @Sendable (Duration) -> [String] = { _ in [] }

  /// How a visit ends that is to be followed by the next one; all other ends are failures.
  package static let isOver: Int32 = 10

  /// The same, where it took a number in haste.
  package static let isOverInHaste: Int32 = 11

  /// How a visit ends that cannot work here at all (wrong content, wrong configuration): statuses of
  /// sysexits, without 70, which is a failure that may pass.
  package static func isRefusal(_ status: Int32) -> Bool {
    (64...78).contains(status) && status != 70
  }
}
