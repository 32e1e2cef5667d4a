package import Guide
package import Words

/// The paper that a visitor takes along: one content for two readers, officer and visitor.
///
/// Everything is text that is ready to be set; nothing here knows a paper size or a font. The
/// strings are in logical order and may hold the isolates U+2066 to U+2069.
package struct Slip: Equatable, Sendable {
  /// The office's name and the place of the counter, one a line: German, then the visitor's
  /// language.
  package let office: [String]

  /// Day and time as on letters: `24.11.2026, 14:30`.
  package let issued: String

  /// The queue's letter and the number, `A 017`: Western digits in every language.
  package let number: String

  /// German first, then the visitor's language; one block alone for a German visitor.
  package let blocks: [Block]

  /// The digits of the QR code; empty where the slip gets none.
  package let code: String

  /// Whether every step is wanted in full on a roll too; sheets have room for it.
  package var isWhole = false

  package init(office: [String], issued: String, number: String, blocks: [Block], code: String) {
    self.office = office
    self.issued = issued
    self.number = number
    self.blocks = blocks
    self.code = code
  }
}

extension Slip {
  /// The slip's lines in one language.
  package struct Block: Equatable, Sendable {
    package let language: Language

    /// Line `k` has the same ``Line/id`` and the same role in every block.
    package let lines: [Line]

    package init(language: Language, lines: [Line]) {
      self.language = language
      self.lines = lines
    }
  }

  /// One statement of a slip.
  package struct Line: Equatable, Sendable, Identifiable {
    /// What the statement is about, `step/apply-today`, the same in every language.
    package let id: String

    package let role: Role
    package let text: String

    /// The language that the text is in where that is not its block's: German that stands in.
    package let language: Language?

    /// The drawing that stands beside the line and its detail, for who cannot read.
    package let drawing: Identifier<Drawing>?

    /// Whether it is about a step that is not for today.
    package var isLater = false

    /// Whether it stands in the visitor's own block alone, without a German twin.
    package let isPrivate: Bool

    package init(
      id: String, role: Role, text: String, in language: Language? = nil,
      drawing: Identifier<Drawing>? = nil, isPrivate: Bool = false
    ) {
      self.id = id
      self.role = role
      self.text = text
      self.language = language
      self.drawing = drawing
      self.isPrivate = isPrivate
    }
  }

  /// What a line is on the slip, and so how it looks.
  package enum Role: Equatable, Sendable {
    /// What to do now, below the number: the one thing that a glance must bring.
    case now

    /// What the officer has before them, on a roll in German alone.
    case purpose

    /// One more statement for the officer; a roll has them one after the other in few lines.
    case fact

    /// A German sentence to say or to show, in every block.
    case sentence

    /// What that sentence means; German has none.
    case meaning

    case heading
    case text

    /// A step's title with its number, 1 or more.
    case step(Int)

    /// What a step says in full sentences; `isNow` for one of today. On a roll the others are left
    /// out unless all is wanted.
    case full(isNow: Bool)

    case paper(Status)

    /// What belongs to the step or paper before it: where, by when.
    case detail

    /// How many later steps a roll leaves out, and where to ask for them.
    case more
    case note

    /// A form to tear off at the end of the paper.
    ///
    /// Two underscores or more are a blank; the words before one, back to the end of a sentence,
    /// are its label. The last blank leaves room for a stamp.
    case strip
  }

  /// What is known about a paper.
  package enum Status: String, Equatable, Sendable, CaseIterable {
    case have = "\u{2611}"
    case missing = "\u{2610}"
    case notNeeded = "\u{2013}"
    case unasked = "?"

    /// The sign printed before the paper's name: ☑, ☐, – or ?.
    package var sign: String { rawValue }
  }
}
