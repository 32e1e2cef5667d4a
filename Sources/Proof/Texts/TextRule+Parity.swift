internal import GuideFiles
internal import Messages
internal import Words

/// A2 and A4 to A7: what a translation shares with its German text, and what it must not share.
extension TextRule {
  static let parity: [TextRule] = [
    TextRule("A2", .error) { pair in
      let (wanted, found) = (
        pair.german.raw.placeholders.sorted(), pair.text.raw.placeholders.sorted()
      )
      if found == wanted || pair.mayOmitCount && found == wanted.filter({ $0 != "count" }) {
        return []
      }
      return ["its placeholders are \(braced(found)), the German ones \(braced(wanted))"]
    },
    TextRule("A2", .error, .everyLanguage) { pair in
      ["%s", "%d", "{0}", "{{"].filter(pair.text.raw.contains).map {
        "'\($0)' is no placeholder; those have names, as in {number}"
      }
    },
    TextRule("A4", .error) { pair in
      guard !pair.isPluralForm else { return [] }
      let (wanted, found) = (numbers(pair.german), numbers(pair.text))
      return wanted == found
        ? []
        : ["its numbers are \(found.quoted.orNothing), the German ones \(wanted.quoted.orNothing)"]
    },
    TextRule("A5", .error) { pair in
      pair.lists.names.filter { name in
        pair.german.contains(word: name) == .whole && !pair.text.raw.contains(name)
      }.map { "the German name '\($0)' is missing; people look for it on doors and letters" }
    },
    TextRule("A5", .warning) { pair in
      pair.lists.names.filter { name in
        pair.german.contains(word: name) == .beginning && !pair.text.raw.contains(name)
      }.map { "a German word begins with the name '\($0)', which is missing here" }
    },
    TextRule("A6", .warning, [.ar, .fa, .ti]) { pair in
      let strange = pair.text.latinRuns.filter { run in
        let word = run.hasSuffix(".") ? String(run.dropLast()) : run
        return !pair.lists.latin.contains(word) && !pair.lists.latin.contains(run)
          && !pair.lists.names.contains {
            $0 == word || $0.split(separator: " ").contains { $0 == word }
          }
      }
      // What stands in quotation marks is to be said, or found on a paper, as it is.
      let cited = PreparedText(String(scalars: pair.german.cited)).latinRuns
      let left = strange.filter { !cited.contains($0) }
      return left.isEmpty ? [] : ["left in Latin letters: \(left.quoted)"]
    },
    TextRule("A7", .error) { pair in
      let german = pair.german.visible
      guard german.count(where: \.isLatinLetter) >= 4, pair.text.visible == german else {
        return []
      }
      let isEqual = onlyNames(german, pair.lists) || pair.lists.equal.contains(pair.text.raw)
      return isEqual ? [] : ["it is the German text itself"]
    },
  ]

  private static func braced(_ names: [String]) -> String {
    names.map { "{\($0)}" }.joined(separator: " ").orNothing
  }

  private static func numbers(_ text: PreparedText) -> [String] {
    text.scalars.split { !$0.isDigit }.map(String.init(scalars:)).sorted()
  }

  /// Whether nothing is left of a text without its sections and the names that stay German.
  private static func onlyNames(_ german: [Unicode.Scalar], _ lists: WordLists) -> Bool {
    var text = String(scalars: german)
    for name in lists.names { text = text.replacing(name, with: " ") }
    let words = text.unicodeScalars.split { !$0.isLatinLetter && !$0.isDigit && $0 != "-" }
      .map(String.init(scalars:))
    return words.allSatisfy { word in
      lists.latin.contains(word) || word.unicodeScalars.first?.isDigit ?? false
    }
  }
}

extension PreparedText {
  /// What stands between German quotation marks.
  fileprivate var cited: [Unicode.Scalar] {
    var isInside = false
    return scalars.filter { scalar in
      if scalar == "„" { isInside = true }
      if scalar == "“" { isInside = false }
      return isInside
    }
  }
}

extension PreparedText {
  fileprivate enum Occurrence { case none, beginning, whole }

  /// Whether a name stands in the text as a word, or at least at the beginning of one.
  fileprivate func contains(word name: String) -> Occurrence {
    let words = name.split(separator: " ")
    var found = Occurrence.none
    for start in latinRuns.indices where latinRuns[start].hasPrefix(words[0]) {
      guard start + words.count <= latinRuns.count,
        zip(words.dropLast(), latinRuns[start...]).allSatisfy({ $0 == $1 })
      else { continue }
      let last = latinRuns[start + words.count - 1]
      let end = words[words.count - 1]
      if last.hasPrefix(end), !last.dropFirst(end.count).startsWithinWord {
        return .whole
      }
      if last.hasPrefix(end) { found = .beginning }
    }
    return found
  }
}

extension Substring {
  /// Whether what follows a name makes it the first part of a longer word.
  fileprivate var startsWithinWord: Bool {
    unicodeScalars.first.map { $0.isLatinLetter || $0 == "-" } ?? false
  }
}

extension String {
  fileprivate var orNothing: String { isEmpty ? "(none)" : self }
}
