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

  /// How a visit ends that is to be followed by the next one; all other ends are failures.
  package static let isOver: Int32 = 10
}
