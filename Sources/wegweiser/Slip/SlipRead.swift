internal import ArgumentParser
internal import Glibc
internal import Guide
internal import GuideFiles
internal import Messages
internal import Slips
internal import Wording
internal import Words

/// `wegweiser slip read`: what a slip says, for the officer who has scanned its code.
struct SlipRead: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Say in German what the code on a slip says: what was printed, not a new result.",
    discussion: """
      Without CODE it reads one line, as scanners type it. Exit status 65: it is no slip's code, or \
      was misread.

      Example: wegweiser slip read
      """)

  @OptionGroup var content: ContentOptions

  @Argument(help: "The digits of the code, at most 1 kB.")
  var code: String?

  func run() throws {
    let typed = try code ?? line()
    let reading: SlipReading
    do throws(SlipReadingError) {
      reading = try SlipReading(String(typed.filter { !$0.isWhitespace }))
    } catch {
      throw Failure(.data, "\(error)")
    }
    let content = try content.read()
    let report = SlipReport(
      reading, Wording(content.guide, content.messages, in: .source), version: content.version)
    for line in report.lines { Swift.print(line) }
  }

  /// The first line of standard input; nothing after 1 kB is looked at.
  private func line() throws -> String {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while bytes.count <= SlipReading.longest, unsafe read(STDIN_FILENO, &byte, 1) == 1,
      byte != 0x0A, byte != 0x0D
    {
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

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
      let question = parts.questions.first { $0.code == answer.question }
      let choice = question?.choices.first { $0.code == answer.choice }
      let words: String? =
        if let question, let choice { german.choice(choice, of: question).string } else { nil }
      lines.append("\(answer.question).\(answer.choice) \(words ?? unknown)")
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
    ]
    for (heading, status, sign) in lists where !names(status).isEmpty {
      lines += ["", german(heading).string] + names(status).map { "\(sign.sign) \($0)" }
    }
    let unasked = names(.unasked).joined(separator: " \u{B7} ")
    if !unasked.isEmpty {
      lines += ["", german(.slipPapersUnasked, ["papers": unasked]).string]
    }
    self.lines = lines
  }

  /// Year, month, day and number of a version.
  private static func order(of version: String) -> [Int] {
    version.prefix { $0 != "+" }.split { "-.".contains($0) }.compactMap { Int($0) }
  }
}
