internal import Console
internal import Pages
internal import Visits

/// From keys to what they mean on a page.
extension VisitInput {
  /// What a key means to a page; nil for one that means nothing anywhere.
  ///
  /// `isRightToLeft` is whether the page is read from the right: there the left arrow goes on.
  init?(_ key: Key, isRightToLeft: Bool = false) {
    if let digit = key.digit {
      self = .digit(digit)
      return
    }
    switch key {
    case .character(" "): self = .space
    case .character(let sign), .pad(let sign):
      if let foot = FootKey(sign: sign) {
        self = .foot(foot)
      } else if case .character = key {
        self = .letter(key.place ?? sign)
      } else {
        return nil
      }
    case .function(let number):
      guard let foot = FootKey(function: number) else { return nil }
      self = .foot(foot)
    case .left: self = isRightToLeft ? .enter : .back
    case .right: self = isRightToLeft ? .back : .enter
    case .enter, .pageDown: self = .enter
    case .escape, .pageUp, .backspace: self = .back
    case .up: self = .up
    case .down: self = .down
    case .tab: self = .typed("")
    case .delete, .home, .end: return nil
    }
  }
}
