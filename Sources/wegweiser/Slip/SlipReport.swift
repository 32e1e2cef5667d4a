internal import Guide
internal import Messages
internal import Slips
internal import Wording
internal import Words

/// A slip's code in German words.
struct SlipReport {
  let lines: [String]

  init(_ reading: SlipReading, _ german: Wording, version: String) {
    let parts = german.guide.parts
    let unknown = "(\(german(.slipReadUnknown).string))"
    var lines = [
      german(.slipReadTitle, ["date": reading.day.asOnLetters]).string,
      german(.slipVersion, ["version": reading.version]).string,
    ]
    if reading.version != version {
      let isOlder = Self.order(of: reading.version).lexicographicallyPrecedes(
        Self.order(of: version))
      lines.append(german(isOlder ? .slipReadOlder : .slipReadOther).string)
    }
    let outcome = parts.outcomes.first { $0.code == reading.outcome }
    let purpose = outcome.map { german($0.purpose).string } ?? unknown
    lines.append(german(.slipPurpose, ["purpose": purpose]).string)
    for answer in reading.answers {
      let question = (parts.questions + parts.followUps).first { $0.code == answer.question }
      let said = question.flatMap { question in
        question.kind == .count
          ? "\(answer.value)"
          : question.choices.first { $0.code == answer.value }
            .map { german.choice($0, of: question).string }
      }
      let words = question.flatMap { question in
        said.map { "\(german(question.ask).string) \u{2013} \($0)" }
      }
      lines.append("\(answer.question).\(answer.value) \(words ?? unknown)")
    }
    lines += ["", german(.slipSteps).string]
    for (index, code) in reading.steps.enumerated() {
      let step = parts.steps.first { $0.code == code }
      lines.append("\(index + 1). \(step.map { german($0.say).string } ?? unknown)")
    }
    func names(_ status: DocumentStatus) -> [String] {
      reading.papers.filter { $0.status == status }.map { paper in
        let document = parts.documents.first { $0.code == paper.document }
        return document.map { german($0.say).string } ?? unknown
      }
    }
    let lists: [(Phrase, DocumentStatus, Slip.Status)] = [
      (.slipPapersLacking, .missing, .missing), (.slipPapersThere, .have, .have),
      (.slipPapersUnasked, .unasked, .unasked),
    ]
    for (heading, status, sign) in lists where !names(status).isEmpty {
      lines += ["", german(heading).string] + names(status).map { "\(sign.sign) \($0)" }
    }
    self.lines = lines
  }

  /// Year, month, day and number of a version.
  private static func order(of version: String) -> [Int] {
    version.prefix { $0 != "+" }.split { "-.".contains($0) }.compactMap { Int($0) }
  }
}
