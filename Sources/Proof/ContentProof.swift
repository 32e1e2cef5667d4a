internal import Guide
package import GuideFiles
package import Slips
package import Words

/// Everything that is proven of the content, not hoped.
///
/// It looks at content that the start check has let pass. What it finds never stops a kiosk, which
/// shows German instead, marked; it stops a change from being handed in.
package struct ContentProof {
  package let findings: [Finding]
  package let figures: Figures

  /// Runs all proofs; a source counts as overdue by `today`.
  package init(
    _ details: ContentDetails, from folder: ContentFolder, _ lists: WordLists, on today: Day
  ) {
    let (guide, messages) = (details.content.guide, details.content.messages)
    let clock = ContinuousClock()
    let start = clock.now
    let count = WayCount(guide)
    let cases = EndCases(guide, on: today)
    // Slips and texts take as long as all the rest: they are looked at on another processor.
    let measuring = Beside.begin {
      let slips = SlipProof(PlanSet(guide, cases, on: today), in: details)
      return (slips.findings, slips.slips, slips.lines, slips.longest, clock.now - start)
    }
    let reading = Beside.begin { Self.texts(of: details, from: folder, lists) }
    let counting = Beside.begin { VisitMeasure(details, on: today).findings() }
    let ways = SampleWays(guide)
    let changes = ChangeProof(guide, in: details, ways, on: today)
    let pages = PageSet(guide, in: details, cases, ways, on: today)
    let screens = ScreenProof(pages, guide, messages)

    var found: [Finding] = []
    if let question = count.askedTwice {
      found.append(
        Finding(
          details.place(.questions, ["questions", question.rawValue]),
          "some way asks '\(question)' twice"))
    }
    // Without towns most questions lie on no way, so most parts would be of no use there.
    let hasTowns = !guide.profile.towns.isEmpty
    if hasTowns {
      found += UseProof(guide, in: details).findings
      found += ConditionProof(guide, in: details, cases).findings
    }
    found += NoteProof(guide, in: details).findings
    found += ContradictionProof(guide, in: details).findings
    found += TodayProof(guide, in: details).findings
    found += changes.findings
    found += JourneyProof(guide, in: details, on: today).findings
    found += CodeProof(guide, in: details).findings
    found += SourceProof(guide, in: details, on: today).findings
    found += SiteProof(guide, in: details).findings
    found += screens.findings
    let time = clock.now - start
    found += reading.result()
    found += counting.result()
    let (flaws, slips, lines, longest, slipTime) = measuring.result()
    found += flaws
    findings = found.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
    figures = Figures(
      questions: guide.parts.questions.count, outcomes: guide.parts.outcomes.count,
      ways: count.ways, longestWay: count.longest, changes: changes.changes,
      journeys: details.journeys.count, pages: pages.pages.count, screens: screens.screens,
      slips: slips, slipLines: lines,
      longestSlips: longest.mapValues { "\($0.length) mm (\($0.name))" },
      messages: details.germanTexts.count, hasTowns: hasTowns,
      time: time, slipTime: slipTime)
  }

  /// What is wrong with the texts alone: a second's work, for whoever writes them.
  package static func texts(
    of details: ContentDetails, from folder: ContentFolder, _ lists: WordLists
  ) -> [Finding] {
    details.findings + lists.findings + TextProof(details, lists).findings
      + GlyphProof(details, folder).findings
  }

  /// Those that keep the content from being handed in.
  package var errors: [Finding] { findings.filter { $0.severity == .error } }
}

/// What a proof has looked at.
package struct Figures: Equatable, Sendable {
  package let questions: Int
  package let outcomes: Int

  /// The ways through the questions, and the questions on the longest of them.
  package let ways: Int
  package let longestWay: Int

  /// The changes of an earlier answer that were tried.
  package let changes: Int
  package let journeys: Int

  /// The distinct pages, and the screens that they take in every language and beside German.
  package let pages: Int
  package let screens: Int

  /// The slips that were put together, and their distinct lines that were measured.
  package let slips: Int
  package let slipLines: Int

  /// The longest slip of all ways on each roll: `592 mm (apply-now in en)`.
  package let longestSlips: [Paper: String]

  /// The texts, each in every language.
  package let messages: Int

  /// Whether the profile serves towns; where not, uses and conditions are not proven.
  package let hasTowns: Bool

  /// How long ways and pages took, and how long the slips beside it.
  package let time: Duration
  package let slipTime: Duration
}
