/// Something that keeps a guide from being used, and the place in its files.
package struct Defect: Equatable, Sendable {
  package let file: GuideFile

  /// The keys and list positions that lead to the place, from the top of the file.
  package let path: [String]

  package let problem: Problem

  package init(file: GuideFile, path: [String], problem: Problem) {
    self.file = file
    self.path = path
    self.problem = problem
  }

  package enum Problem: Equatable, Sendable {
    /// An id that nothing has, and the ids that things of that kind do have.
    case unknown(kind: String, id: String, known: [String])
    case codeUsedTwice(Int, by: String)
    case tooFewChoices(Int)
    case tooManyChoices(Int)
    case conditionalLastRoute
    case routeAfterUnconditional
    case circumstanceInRoute
    case resultBeforeResult(String)
    case askedLater(String)
    case askedTwice(String)
    case endlessWay(through: String)
    case missingPart(kind: String, id: String)
    case letterUsedTwice(String)
    case unreadableLetter(String)
    case queueWithoutLetters(String)
    case townWithManyLines(String)
  }
}

/// The files that make up a guide; the raw value is the name without its ending.
package enum GuideFile: String, CaseIterable, Sendable {
  case questions, circumstances, outcomes, steps, places, documents, notes, words, sources, profile
}

/// Every defect of one guide.
package struct GuideDefects: Error, Equatable {
  package let list: [Defect]
}

extension Defect.Problem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknown(let kind, let id, _): "unknown \(kind) '\(id)'"
    case .codeUsedTwice(let code, let other): "code \(code) already belongs to '\(other)'"
    case .tooFewChoices(let count): "a question offers two choices or more, this one \(count)"
    case .tooManyChoices(let count):
      "a question offers at most nine choices, so that one digit picks each; this one \(count)"
    case .conditionalLastRoute:
      "the last route must have no condition, or some visitors would come to no page"
    case .routeAfterUnconditional: "no visitor gets past the route without a condition before this"
    case .circumstanceInRoute:
      "circumstances are not known here: they are asked behind the last question"
    case .resultBeforeResult(let key): "only notes look at '\(key)': it is not known here"
    case .askedLater(let id): "'\(id)' is asked behind the questions: it is not known here"
    case .askedTwice(let id): "'\(id)' is asked twice here"
    case .endlessWay(let id): "a way through '\(id)' comes back to it and never ends"
    case .missingPart(let kind, let id): "the program needs the \(kind) '\(id)'"
    case .letterUsedTwice(let letter): "the letter '\(letter)' belongs to two queues or kiosks"
    case .unreadableLetter(let letter):
      "'\(letter)' is no letter that people tell apart from a digit: one of A-Z without I, O, Q"
    case .queueWithoutLetters(let queue): "queue '\(queue)' has no letters to print"
    case .townWithManyLines(let town):
      "the town '\(town)' has more than \(PlaceLine.most) lines of this place, so that none would be printed"
    }
  }
}
