/// A schematic drawing by which a visitor who cannot read finds a paper, as `paper-toleration`.
///
/// The guide knows only its name; the drawing itself lies beside the guide's files.
package struct Drawing: Equatable, Sendable, Identifiable {
  package let id: Identifier<Drawing>

  package init(id: Identifier<Drawing>) {
    self.id = id
  }
}
