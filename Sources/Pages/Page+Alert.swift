package import Messages
internal import Words

/// What is said about the last key.
extension Page {
  /// The alert in the page's language; of a wrong key it names those that there are, out of `keys`
  /// and the numbers of the `options` on the screen.
  ///
  /// At the greeting nobody's language is known: there the keys speak for themselves.
  package func said(
    _ alert: Phrase, _ messages: Messages, _ keys: [FootKey], options shown: [Int]
  ) -> Text {
    guard alert == .pageWrongKey else { return messages.text(alert.key, in: language) }
    let ends = [shown.first, shown.last].compactMap { $0.map { "\(number(of: $0, on: shown))" } }
    let numbers = shown.count > 1 ? [ends.joined(separator: "-")] : Array(ends.prefix(1))
    let signs = keys.compactMap { $0.sign(for: hand) }
    let possible = (numbers + signs).joined(separator: "\u{A0}\u{A0}")
    if isGreeting {
      return Text(string: "→ \(possible)", language: .source)
    }
    return messages.text(alert.key, in: language, ["keys": possible])
  }
}
