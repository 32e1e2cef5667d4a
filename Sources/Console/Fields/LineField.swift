package import TextLayout
internal import Words

/// A field of a page in which a date part, a number or a name of a town is typed.
///
/// GNU readline edits the line; this draws it, so that a field of a right-to-left page is right.
/// Only one field is open at a time, and ``end()`` overwrites what was typed in it.
@MainActor package final class LineField {
  /// What a key did.
  package enum Outcome: Equatable, Sendable {
    /// The line and the cursor's column within the field, counted from its left edge, from 0.
    case edited(text: String, cursorColumn: Int)

    /// Enter: the whole line. The field takes no more keys.
    case entered(text: String)

    /// The key is none of the field's (Esc, up, down, the page keys, F1): the page may use it.
    case passed
  }

  /// Where the field stands on the screen, counted from 0 from the upper left corner.
  package struct Place: Equatable, Sendable {
    package let row: Int
    package let column: Int

    /// In columns, 1 or more; one of them is kept for the cursor.
    package let width: Int

    package init(row: Int, column: Int, width: Int) {
      self.row = row
      self.column = column
      self.width = width
    }
  }

  /// Bytes that readline's buffer holds without growing: a buffer that moved could not be wiped.
  private static let mostBytes = 200

  /// May be changed when the page is drawn anew.
  package var place: Place
  private let typesetter: Typesetter
  private let allowed: AllowedCharacters
  private let maximumLength: Int
  private let readline: Readline

  /// Opens the field.
  ///
  /// - Parameters:
  ///   - place: On the screen.
  ///   - typesetter: Whose direction the field has; a date is read from the left in every language.
  ///   - allowed: The characters taken; others are dropped without a sound.
  ///   - maximumLength: In characters.
  ///   - completions: What Tab completes to; nothing else is ever offered.
  ///   - initial: What stands in the field at first, with the cursor behind it.
  /// - Throws: ``ConsoleError/noUnicodeLocale`` or ``ConsoleError/system(call:reason:)``.
  package init(
    at place: Place, typesetter: Typesetter, allowed: AllowedCharacters, maximumLength: Int,
    completions: [String] = [], initial: String = ""
  ) throws(ConsoleError) {
    self.place = place
    self.typesetter = typesetter
    self.allowed = allowed
    self.maximumLength = maximumLength
    readline = try Readline.shared()
    let sound = initial.filter { allowed.contains($0) }.prefix(maximumLength)
    readline.begin(String(sound), completions: completions)
  }

  /// Takes a key.
  package func take(_ key: Key) -> Outcome {
    guard readline.entered == nil else { return .passed }
    switch key {
    case .character(let character), .pad(let character):
      if hasRoom(for: character) { readline.type(character) }
    case .enter: readline.run(.enter)
    case .backspace: readline.run(.backspace)
    case .delete: readline.run(.delete)
    case .tab: readline.run(.complete)
    case .left: readline.run(typesetter.direction == .rightToLeft ? .right : .left)
    case .right: readline.run(typesetter.direction == .rightToLeft ? .left : .right)
    case .home: readline.run(.home)
    case .end: readline.run(.end)
    case .escape, .up, .down, .pageUp, .pageDown, .function: return .passed
    }
    if let text = readline.entered { return .entered(text: text) }
    return .edited(text: readline.text, cursorColumn: picture.cursorColumn)
  }

  /// The line as it stands.
  package var text: String { readline.entered ?? readline.text }

  /// What to write to the terminal to show the field and its cursor; a page must be there already.
  package func drawing(_ palette: Palette = Palette()) -> String {
    let picture = picture
    return Painting.position(row: place.row, column: place.column)
      + Painting.span(Span(picture.text, .reverse), palette)
      + Painting.position(row: place.row, column: place.column + picture.cursorColumn)
      + "\u{1B}[?25h"
  }

  /// Overwrites what was typed.
  package func end() { readline.end() }

  private var picture: FieldPicture {
    typesetter.field(readline.text, cursor: readline.cursor, columns: place.width)
  }

  private func hasRoom(for character: Character) -> Bool {
    allowed.contains(character) && text.unicodeScalars.count < maximumLength
      && text.utf8.count + character.utf8.count <= LineField.mostBytes
  }
}
