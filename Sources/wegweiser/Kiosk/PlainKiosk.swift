internal import Console
internal import Glibc
internal import Guide
internal import GuideFiles
internal import Journal
internal import Messages
internal import Pages
internal import Slips
internal import Visits
internal import Voice
internal import Wording
internal import Words

/// The kiosk in plain lines: nothing is drawn, every line is one sentence, answers are lines.
///
/// On a terminal each visitor has a process; what comes through a pipe is led in one. The end of the
/// input cancels the visit, takes no number and is no error.
struct PlainKiosk {
  private let options: Options
  private let pace: PaceOptions
  private let manner: Manner

  /// nil where nothing is read aloud.
  private let speaker: Speaker?

  /// The language that is marked at the greeting.
  private let language: Language?
  private var kiosk: Kiosk
  private var today: Day
  private var freshness: Freshness

  /// Whether a keeper waits for the end of each visit, and the sign of life that it wants.
  private var isKept = false
  private var heartbeat: Heartbeat?

  /// What it was started with.
  struct Options {
    let content: ContentOptions
    let state: StateOptions
    let printer: PrinterOptions
    let offer: LanguageOptions
  }

  init(
    _ options: Options, _ pace: PaceOptions, _ voice: VoiceOptions, _ manner: Manner
  ) throws {
    self.options = options
    self.pace = pace
    self.manner = manner
    speaker = try voice.speaker(options.content)
    language = try options.content.namedLanguage()
    (kiosk, today, freshness) = try Self.begin(options)
  }

  private static func begin(_ options: Options) throws -> (Kiosk, Day, Freshness) {
    let content = options.content
    let kiosk = try Kiosk(
      content, options.state, options.printer, speaking: options.offer.offered, logs: true)
    let profile = kiosk.content.guide.profile
    return (kiosk, try content.day(at: profile), try Freshness(content, at: profile))
  }

  /// Takes up the day and the content that count by now; what is wrong with new content changes
  /// nothing.
  private mutating func renew() {
    guard freshness.isPast else { return }
    do {
      (kiosk, today, freshness) = try Self.begin(options)
    } catch {
      tell("note: the content is not renewed: \(error)")
    }
  }

  /// Leads visitors, one after the other, until the input ends.
  mutating func run() {
    kiosk.counters.beginDelivery()
    var lines = LineReader(from: STDIN_FILENO)
    var haste = Haste()
    while true {
      switch lead(&lines, mayGive: { haste.left() == nil }) {
      case .over: break
      case .overInHaste: if haste.note() { kiosk.counters.note(.numbersInHaste) }
      case .ended: return
      }
    }
  }

  /// How a visit ended.
  enum End {
    case over
    /// It took a number faster than anybody can read.
    case overInHaste
    /// The input has ended.
    case ended
  }

  /// Leads one visitor, in a process of their own.
  mutating func visit(
    _ reader: LineReader, _ heartbeat: Heartbeat?, counterRests: Duration?
  ) -> End {
    (self.heartbeat, isKept) = (heartbeat, true)
    var lines = reader
    let rests = counterRests.map { ContinuousClock.now + $0 }
    let end = lead(&lines, mayGive: { rests.map { $0 <= .now } ?? true })
    // The next visitor's process clears the terminal: what was said last is heard before.
    if end != .ended { _ = lines.next(within: .seconds(3)) }
    return end
  }

  private var greeting: Visit {
    Visit(kiosk.content.guide, kiosk.content.messages, on: today, marking: language, in: manner)
  }

  private mutating func lead(_ lines: inout LineReader, mayGive: () -> Bool) -> End {
    renew()
    // Nobody finds the slip of the one before, and the last one's does not stay.
    let tray = Tray(in: kiosk.counters.folder)
    tray.empty()
    defer { tray.empty() }
    var visit = greeting
    var issue: IssueInProgress?
    let reading = speaker.map(ReadingAloud.init)
    var slip: [Utterance] = []
    var isCounted = false
    var firstLine: ContinuousClock.Instant?
    while true {
      say(visit, reading, then: visit.stage == .ticket ? slip : [])
      let input: VisitInput
      switch next(&lines, visit, reading) {
      case .line(let line):
        if visit.stage == .greeting, freshness.isPast {
          renew()
          visit = greeting
        }
        if case .silence = visit.overlay {
          input = VisitInput(line: line, to: visit) == .option(1) ? .option(1) : .space
        } else {
          input = VisitInput(line: line, to: visit)
        }
      case .silence:
        // Nobody came: the next process has today's content.
        if visit.stage == .greeting, visit.overlay == nil { return .over }
        if case .silence = visit.overlay {
          reading?.stop()
          // What comes next is for somebody else.
          visit.leave()
          say(visit, reading)
          return .over
        }
        input = .silent(secondsLeft: pace.silenceWipe)
      case .end:
        if visit.stage != .greeting, visit.ticket?.number == nil {
          let last = kiosk.content.messages.string(.plainEnded, in: visit.language ?? .source)
          for sentence in last.sentences { Swift.print(sentence) }
        }
        return .ended
      }
      let wasGreeting = visit.stage == .greeting
      firstLine = firstLine ?? .now
      visit.givesCounterNumbers = mayGive()
      let shown = Shown(options: Array(visit.pages[0].options.indices), isLast: true)
      switch visit.handle(input, on: shown) {
      case .issue(let plan):
        say(visit, reading)
        issue = .taking(kiosk, plan, in: visit.language ?? .source)
        let told = { (number: TicketOnScreen) in
          visit.received(number)
          say(visit, reading)
        }
        guard let shown = issue?.finished(beating: heartbeat, telling: told) else { continue }
        if let ticket = issue?.ticket {
          slip = say(plan, SlipTicket(ticket, waiting: shown.waiting), visit)
        }
        visit.received(shown)
        continue
      case .printAgain: issue = issue?.printingAgain(kiosk)
      case .printAllSteps: issue = issue?.printingAllSteps(kiosk)
      case .slipIsThere: issue = issue?.confirming(kiosk)
      case .leave:
        let isHasty =
          visit.ticket?.number != nil
          && firstLine.map { .now - $0 < .seconds(pace.haste) } ?? false
        visit.leave()
        say(visit, reading)
        return isHasty ? .overInHaste : .over
      case nil:
        if wasGreeting, visit.stage == .start, !isCounted, let language = visit.language {
          isCounted = true
          kiosk.counters.countVisit(in: language)
        }
        continue
      }
      if let ticket = issue?.finished(beating: heartbeat) { visit.received(ticket) }
    }
  }

  private func say(_ visit: Visit, _ reading: ReadingAloud?, then slip: [Utterance] = []) {
    let pages = visit.pages
    for line in PlainPage(pages, kiosk.content.messages).lines { Swift.print(line) }
    if let reading {
      let page = SpokenPage(pages[0], kiosk.content.messages)
      reading.follow(
        page, lit: nil, isAfterKey: true, isCountdown: visit.isCountingDown, then: slip)
      // Whether there is sound is known within a moment, or there is none.
      reading.waitForBeginning()
      if let note = reading.note(in: visit.language, of: kiosk) {
        Swift.print(kiosk.content.messages.string(note, in: visit.language ?? .source))
      }
    }
    Swift.print()
    fflush(nil)
  }

  /// The next line that is for the page; that of the voice's own key is none.
  private func next(
    _ lines: inout LineReader, _ visit: Visit, _ reading: ReadingAloud?
  ) -> LineReader.Event {
    var patience = patience(for: visit)
    while true {
      let begun = ContinuousClock.now
      switch lines.next(within: patience) {
      case .line(FootKey.voice.rawValue) where reading != nil && !visit.isCountingDown:
        reading?.stopOrRepeat()
        patience = self.patience(for: visit)
      case .silence:
        // Who listens is not silent.
        if visit.stage == .greeting, visit.overlay == nil, !freshness.isPast { continue }
        guard !visit.isCountingDown, let heard = reading?.lastSound, heard > begun,
          let whole = self.patience(for: visit)
        else { return .silence }
        patience = max(.zero, heard + whole - .now)
      case let event: return event
      }
    }
  }

  /// Writes the whole slip: whoever hears the kiosk may have nobody to read it out.
  ///
  /// - Returns: What a voice says of it, behind the number: the part in the visitor's language.
  private func say(_ plan: Plan, _ ticket: SlipTicket, _ visit: Visit) -> [Utterance] {
    let language = visit.language ?? .source
    let wording = Wording(kiosk.content.guide, kiosk.content.messages, in: language)
    let slip = SlipMaker(plan, ticket, version: kiosk.content.version).slip(in: wording)
    let title = kiosk.content.messages.text(Phrase.plainSlip.key, in: language)
    Swift.print(title.string)
    Swift.print(slip.plainText.withoutInstructions)
    guard let block = slip.blocks.last else { return [] }
    return [Utterance(title.string, in: title.language)]
      + block.plainLines.map { line in
        // Blanks are for a pen.
        Utterance(line.map { $0.replacing("_", with: "") }, in: block.language)
      }
  }

  /// How long to wait for a line: at the greeting, where nobody is, only to see whether it is today's.
  private func patience(for visit: Visit) -> Duration? {
    if case .silence = visit.overlay { return .seconds(pace.silenceWipe) }
    guard visit.stage != .greeting else { return isKept ? .seconds(Freshness.interval) : nil }
    let words = visit.pages[0].words()
    return .seconds(pace.warning(in: manner, reading: words) * (visit.hasMoreTime ? 3 : 1))
  }
}
