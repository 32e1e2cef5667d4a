/// A line into which the visitor types.
package enum Field: Equatable, Sendable {
  /// A day, month and year.
  case date
  /// The first letters of one of these names, and those that opened the field.
  case name([String], typed: String)

  /// How many letters fit in it.
  package var longest: Int {
    switch self {
    case .date: 24
    case .name: 24
    }
  }

  /// Whether both are the same field, whatever was typed in it since.
  package func isSame(as other: Field?) -> Bool {
    switch (self, other) {
    case (.date, .date): true
    case (.name(let one, _), .name(let other, _)): one == other
    default: false
    }
  }
}
