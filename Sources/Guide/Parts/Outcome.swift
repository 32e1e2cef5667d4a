package import Words

/// Where a way through the questions ends: which office, which queue, which steps.
package struct Outcome: Equatable, Sendable, Identifiable {
  package let id: Identifier<Outcome>
  package let code: Int

  /// The offices that this is about, the most important first; other programs read their ids.
  package let offices: [Identifier<Word>]

  package let queue: Queue

  /// Whether staff call this visitor before all others.
  package let isFirstInLine: Bool

  /// What is asked behind the result, in order; all of it may stay open.
  package let asks: [Ask]

  /// Whether the visitor is asked which papers are there.
  package var checksPapers: Bool { asks.contains { $0.subject == .papers } }

  /// The steps in the order in which they are done; each step's own condition says whether it is
  /// shown.
  package var steps: [Identifier<Step>]

  package let sources: [Identifier<Source>]

  package init(
    id: Identifier<Outcome>, code: Int, offices: [Identifier<Word>], queue: Queue,
    isFirstInLine: Bool, asks: [Ask], steps: [Identifier<Step>],
    sources: [Identifier<Source>]
  ) {
    self.id = id
    self.code = code
    self.offices = offices
    self.queue = queue
    self.isFirstInLine = isFirstInLine
    self.asks = asks
    self.steps = steps
    self.sources = sources
  }
}

extension Outcome {
  package var title: MessageKey { MessageKey(rawValue: "outcome/\(id)/title") }
  package var say: MessageKey { MessageKey(rawValue: "outcome/\(id)/say") }
  package var purpose: MessageKey { MessageKey(rawValue: "outcome/\(id)/purpose") }
}
