/// What a visit waits for.
package enum Event: Equatable, Sendable {
  case key(Key)

  /// A key that is held down, where the terminal can tell.
  case held(Key)

  /// The terminal has another size.
  case resized

  /// The time is over.
  case deadline

  /// A descriptor that was watched has something to read, or its other end is closed.
  case readable(Int32)

  /// The terminal is gone.
  case hangUp

  /// The program is asked to end.
  case terminated
}
