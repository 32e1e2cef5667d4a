internal import GuideFiles
internal import Pages
internal import Words

/// A14: German that many cannot read.
extension TextRule {
  static let german: [TextRule] = [
    TextRule("A14", .warning, [.de]) { pair in
      pair.text.raw.sentences.compactMap { sentence in
        let count = sentence.split(separator: " ").count
        return count > 14 ? "a sentence has \(count) words, 14 at most: '\(sentence)'" : nil
      }
    },
    TextRule("A14", .warning, [.de]) { pair in
      let words = pair.text.latinRuns.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
      let hard = words.filter { hardWords.contains($0.lowercased()) }
      return hard.isEmpty ? [] : ["hard to read: \(hard.quoted)"]
    },
    TextRule("A14", .warning, [.de]) { pair in
      var depth = 0
      for scalar in pair.text.scalars {
        if scalar == "(" { depth += 1 }
        if scalar == ")" { depth -= 1 }
        if depth > 1 { return ["a bracket stands within a bracket"] }
      }
      return []
    },
    TextRule("A14", .warning, [.de]) { pair in
      let scalars = pair.text.scalars
      let isSplit = scalars.indices.dropFirst().dropLast().contains { index in
        ["*", ":", "_"].contains(scalars[index]) && scalars[index - 1].isLatinLetter
          && scalars[index + 1].isLatinLetter
      }
      return isSplit ? ["'*', ':' and '_' stand in no word: they are read aloud"] : []
    },
  ]

  private static let hardWords: Set<String> = [
    "man", "würde", "würden", "könnte", "könnten", "wäre", "wären", "hätte", "hätten", "sollte",
    "sollten", "müsste", "müssten", "dürfte", "dürften",
  ]
}
