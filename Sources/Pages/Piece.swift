package import Messages

/// One thing that a page says.
package struct Piece: Equatable, Sendable {
  /// The same in every language: the key of its message, mostly.
  package let id: String
  package let role: Role
  package let text: Text

  /// Whether it runs in its own language's direction whatever the page's is, as names of languages
  /// do.
  package let standsAlone: Bool

  /// Whether it stands on the visitor's side alone: an address is the same in every language.
  package let standsOnce: Bool

  /// Whether it is only shown, never read aloud: others may listen.
  package let isSilent: Bool

  package init(
    _ id: String, _ role: Role, _ text: Text, standsAlone: Bool = false,
    standsOnce: Bool = false, isSilent: Bool = false
  ) {
    self.id = id
    self.role = role
    self.text = text
    self.standsAlone = standsAlone
    self.standsOnce = standsOnce
    self.isSilent = isSilent
  }

  package enum Role: Equatable, Sendable {
    /// The question or the most important sentence; repeated where a page takes several screens.
    case title
    case paragraph
    /// One of a list under a heading.
    case item
    /// How far the visitor has come; it stands above the page, with a dot for each part.
    case progress(done: Int, of: Int)
    /// What stands back: a reason, an explanation.
    case hint
    /// A small heading above what follows.
    case heading
    /// By when, where: what to look at within a step.
    case detail
    case notice
    /// A queue number, as large as the screen allows.
    case number
    /// An option, by its place among the page's options.
    case option(Int)
  }
}
