package import Words

/// Where a way through the questions ends: which office, which queue, which steps.
package struct Outcome: Equatable, Sendable, Identifiable {
  package let id: Identifier<Outcome>
  package let code: Int

  /// The offices that this is about, the most important first.
  package let offices: [Identifier<Authority>]

  package let queue: Queue

  /// Whether staff call this visitor before all others.
  package let isFirstInLine: Bool

  /// Whether the visitor is asked which papers are there.
  package let checksPapers: Bool

  /// The steps in the order in which they are done; each step's own condition says whether it is
  /// shown.
  package let steps: [Identifier<Step>]

  package let sources: [Identifier<Source>]

  package init(
    id: Identifier<Outcome>, code: Int, offices: [Identifier<Authority>], queue: Queue,
    isFirstInLine: Bool, checksPapers: Bool, steps: [Identifier<Step>],
    sources: [Identifier<Source>]
  ) {
    self.id = id
    self.code = code
    self.offices = offices
    self.queue = queue
    self.isFirstInLine = isFirstInLine
    self.checksPapers = checksPapers
    self.steps = steps
    self.sources = sources
  }

  /// The result for everybody who asks for a person instead of answering on.
  package static let papersCheck: Identifier<Outcome> = "papers-check"
}

/// A kind of authority that an outcome names; other programs read its id.
package enum Authority: String, CaseIterable, Sendable {
  case jobcenter, sozialamt, agentur, auslaenderbehoerde, jugendamt, counter
  case bafoegAmt = "bafoeg-amt"
  case adviceCentre = "advice-centre"
}

extension Outcome {
  package var title: MessageKey { MessageKey(rawValue: "outcome/\(id)/title") }
  package var say: MessageKey { MessageKey(rawValue: "outcome/\(id)/say") }
  package var purpose: MessageKey { MessageKey(rawValue: "outcome/\(id)/purpose") }
}

extension Authority {
  /// One sentence on what it does, for the page of words.
  package var explanation: MessageKey { .interface("glossary/\(rawValue)") }
}
