extension String {
  /// Its sentences, each with its mark and without the space around it.
  ///
  /// A full stop ends one only after a word of three letters or more and before a letter that is
  /// no small one, so that "z. B.", "3. Mai" and "Nr. 5" stay whole. Where that is in doubt, two
  /// sentences stay together.
  var sentences: [String] {
    var sentences: [String] = []
    var sentence = ""
    for (index, character) in zip(indices, self) {
      sentence.append(character)
      // A quotation or a bracket closes behind the mark.
      let said = sentence.reversed().drop(while: \.isClosing)
      guard let mark = said.first, "።؟!?.".contains(mark),
        self[self.index(after: index)...].beginsSentence
      else { continue }
      guard mark != "." || said.dropFirst().endsInWord else { continue }
      sentences.append(sentence.trimmed)
      sentence = ""
    }
    return (sentences + [sentence.trimmed]).filter { !$0.isEmpty }
  }

  /// Without spaces at either end.
  var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension Substring {
  /// Whether a space follows and then a letter that is no small one.
  fileprivate var beginsSentence: Bool {
    guard first == " " else { return false }
    let next = drop { $0 == " " || $0.isIsolate }.first
    return next.map { $0.isLetter && !$0.isLowercase } ?? false
  }
}

extension Collection<Character> {
  /// Whether three letters come first in these characters, which run backwards, an end aside.
  fileprivate var endsInWord: Bool {
    let word = drop(while: \.isClosing).prefix(3)
    return word.count == 3 && word.allSatisfy(\.isLetter)
  }
}

extension Character {
  fileprivate var isIsolate: Bool { ("\u{2066}"..."\u{2069}").contains(self) }

  /// Whether it closes what a sentence stands in.
  fileprivate var isClosing: Bool { isIsolate || ")\u{201C}\u{201D}\u{BB}".contains(self) }
}
