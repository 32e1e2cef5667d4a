internal import ArgumentParser
internal import Guide
internal import GuideFiles
internal import Messages
internal import Proof
internal import Slips
internal import Words

/// `wegweiser content check`: what every author and translator runs before handing a change in.
struct ContentCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Prove the guide: all ways, pages, texts and sources.",
    discussion: """
      Each finding is one line on standard error, 'file:line:column: error: what'. With errors \
      the exit status is 65, otherwise 0; warnings never change it. Sources count as overdue by \
      the day in Resources/guide/version, unless --today names another, so that the result does \
      not change with the calendar; 'content due' goes by the clock.

      Examples: wegweiser content check --content content --quiet
                wegweiser content check --texts
      """)

  @OptionGroup var content: ContentOptions

  @Flag(help: "Leave warnings out and print their number only.")
  var quiet = false

  @Flag(help: "Look at texts and recordings alone, as while translating: a second's work.")
  var texts = false

  func run() throws {
    let clock = ContinuousClock()
    let start = clock.now
    let (folder, details) = try content.readDetails()
    // As a kiosk starts.
    _ = try Office(details.content.guide.profile)
    let lists = WordLists(from: folder)
    let messages = details.content.messages
    if texts {
      let found = ContentProof.texts(of: details, from: folder, lists)
      try tell(found + folder.recordingFindings(messages)) { counts in
        print(
          "\(details.germanTexts.count) messages in \(messages.languages.count) languages, \(counts)"
        )
        print("not proven: ways, pages, slips and sources")
      }
      return
    }
    let proof = ContentProof(details, from: folder, lists, on: try day(of: details))
    let time = clock.now - start
    try tell(proof.findings + folder.recordingFindings(messages)) { counts in
      say(proof.figures, counts, time, messages.languages.count)
    }
  }

  /// Says what was found, then what was looked at; a check with errors fails.
  private func tell(_ findings: [Finding], then figures: (String) -> Void) throws {
    let errors = findings.filter { $0.severity == .error }
    for finding in quiet ? errors : findings { wegweiser.tell("\(finding)") }
    figures("\(errors.count) errors, \(findings.count - errors.count) warnings")
    guard errors.isEmpty else {
      throw Failure(.data, "the content is not proven: \(errors.count) errors")
    }
  }

  private func say(_ figures: Figures, _ counts: String, _ time: Duration, _ languages: Int) {
    let longest = [Slips.Paper.roll80, .roll58].compactMap { paper in
      figures.longestSlips[paper].map { "\(paper.rawValue) \($0)" }
    }.joined(separator: ", ")
    print(
      """
      \(figures.questions) questions, \(figures.outcomes) outcomes, \(figures.ways) ways, \
      the longest of \(figures.longestWay) questions
      \(figures.journeys) journeys, \(figures.changes) changed answers
      \(figures.pages) pages, \(figures.screens) screens, \(figures.slips) slips, \(figures.slipLines) lines measured
      longest slip of all ways: \(longest)
      \(figures.messages) messages in \(languages) languages
      \(counts), \
      \(time.inTenths) seconds: \(figures.time.inTenths) for ways and pages, \
      beside them texts and, in \(figures.slipTime.inTenths), slips
      """)
    if !figures.hasTowns {
      print("not proven, as the profile serves no towns: that each part has a use, each condition")
    }
  }

  /// The day asked for, or the one on which the content was last changed.
  private func day(of details: ContentDetails) throws -> Day {
    if content.today != nil { return try content.day(at: details.content.guide.profile) }
    return details.content.day
  }
}

extension Duration {
  /// In seconds, for people.
  fileprivate var inTenths: Double { (self / .milliseconds(100)).rounded() / 10 }
}
