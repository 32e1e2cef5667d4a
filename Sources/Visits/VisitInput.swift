package import Pages

/// What a visitor did, in the words of a page.
package enum VisitInput: Equatable, Sendable {
  /// 0 to 9; digits of other scripts come as these.
  case digit(Int)
  /// An option by its number on the whole page, where that is not dealt out to screens; 0 goes back.
  case option(Int)
  /// A Latin letter, in either case.
  case letter(Character)
  /// A key of the foot by a sign that is no letter, such as F1 or one of a number pad.
  case foot(FootKey)
  case up, down, enter, space, back
  /// What now stands in the page's field.
  case typed(String)
  /// What was confirmed in it.
  case entered(String)
  /// The visitor has done nothing for a while and has this long left.
  case silent(secondsLeft: Int)
}

/// The screen that the visitor saw when they did it.
package struct Shown: Equatable, Sendable {
  /// The page's options on it, the one with the key 1 first.
  package let options: [Int]

  /// Its place among the page's screens, from 0.
  package let index: Int
  package let isLast: Bool

  package init(options: [Int], index: Int = 0, isLast: Bool) {
    self.options = options
    self.index = index
    self.isLast = isLast
  }
}
