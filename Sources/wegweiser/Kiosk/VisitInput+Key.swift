internal import Console
internal import Visits

/// From keys to what they mean on a page.
extension VisitInput {
  /// What a key means to a page; nil for one that means nothing anywhere.
  init?(_ key: Key) {
    if let digit = key.digit {
      self = .digit(digit)
      return
    }
    switch key {
    case .character(" "): self = .space
    case .character("?"): self = .letter("h")
    case .character(let character): self = .letter(character)
    case .enter, .right, .pageDown: self = .enter
    case .escape, .left, .pageUp, .backspace: self = .back
    case .up: self = .up
    case .down: self = .down
    case .tab: self = .typed("")
    case .delete, .home, .end: return nil
    }
  }
}
