package import Words

/// Something about the visitor's life that decides which papers and steps concern them.
package struct Circumstance: Equatable, Sendable, Identifiable {
  package let id: Identifier<Circumstance>
  package let code: Int

  package init(id: Identifier<Circumstance>, code: Int) {
    self.id = id
    self.code = code
  }

  package var say: MessageKey { MessageKey(rawValue: "circumstance/\(id)") }
}
