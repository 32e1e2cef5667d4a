package import Guide
internal import Messages
package import Wording
internal import Words

/// Puts a slip together: what a plan and a ticket say, for the officer and for the visitor.
///
/// Both blocks come from the same steps and papers in the same order, so line k means the same in
/// both, and the visitor's language says no more than the German.
package struct SlipMaker {
  private let plan: Plan
  private let ticket: SlipTicket
  private let version: String

  /// `version` is the content's, which `slip read` compares with its own.
  package init(_ plan: Plan, _ ticket: SlipTicket, version: String) {
    self.plan = plan
    self.ticket = ticket
    self.version = version
  }

  /// The slip in German and in the language of `wording`.
  package func slip(in wording: Wording) -> Slip {
    let german = Wording(wording.guide, wording.messages, in: .source)
    let sides = wording.language == .source ? [german] : [german, wording]
    let profile = wording.guide.profile
    return Slip(
      office: [profile.name] + [profile.counter].compactMap(\.self),
      issued: german(
        .slipIssued, ["date": ticket.day.asOnLetters, "time": ticket.time]
      ).string,
      number: ticket.number,
      blocks: sides.map { side in
        Slip.Block(language: side.language, lines: lines(side, for: wording.language))
      },
      code: SlipCode(plan, version: version, on: ticket.day).digits)
  }

  /// What everybody who comes to that result is told, for a website or a rack: every step in full and
  /// all papers, without number, answers and code.
  package func leaflet(in wording: Wording) -> Slip {
    let german = Wording(wording.guide, wording.messages, in: .source)
    let sides = wording.language == .source ? [german] : [german, wording]
    let blocks = sides.map { side in
      var block = SlipLines(side)
      block.add(plan.outcome.title, .heading)
      addSentences(&block)
      // A leaflet is read in other months too.
      for time in StepTime.allCases { addSteps(time, isDated: false, &block) }
      addPapers(&block)
      addNotices(&block)
      block.add(.slipVersion, .note, ["version": String(version.prefix { $0 != "+" })])
      return Slip.Block(language: side.language, lines: block.lines)
    }
    var slip = Slip(
      office: [wording.guide.profile.name], issued: "", number: "", blocks: blocks, code: "")
    slip.isWhole = true
    return slip
  }

  private func lines(_ side: Wording, for visitor: Language) -> [Slip.Line] {
    var block = SlipLines(side, isLast: side.language == visitor)
    if ticket.isSample { block.add(.slipSample, .now) }
    if ticket.isCopy { block.add(.slipCopy, .now) }
    if !ticket.isSample { block.add(.ticketWatchScreen, .now) }
    block.addWaiting(of: ticket)
    for note in plan.notes(at: .today) { block.add(note, .now) }
    addPurpose(visitor, &block)
    addSentences(&block)
    for time in StepTime.allCases {
      addSteps(time, &block)
      addRest(time, &block)
    }
    addPrivateSteps(&block)
    addPapers(&block)
    addNotices(&block)
    // Which wording of that day it is, the code says.
    block.add(.slipVersion, .note, ["version": String(version.prefix { $0 != "+" })])
    for note in plan.notes(at: .strip) { block.addStrip(note) }
    return block.lines
  }

  /// What holds for all of it, in few words: the whole text is at the counter.
  private func addNotices(_ block: inout SlipLines) {
    let notices = plan.notices
    if notices.contains(.counterCheck) { block.add(Notice.counterCheck.say, .note) }
    if notices.contains(.draftTranslation) { block.add(.slipDraft, .note) }
    if notices.contains(.unverifiedOffice) || notices.contains(.sourceOverdue) {
      block.add(.slipUnchecked, .note)
    }
    block.add(Notice.notADecision.say, .note)
  }

  /// What the officer needs on the day; the steps are behind the code.
  private func addPurpose(_ visitor: Language, _ block: inout SlipLines) {
    let purpose = block.wording(plan.outcome.purpose).string
    block.add(.slipPurpose, .purpose, ["purpose": purpose])
    let name = block.wording.language == .source ? visitor.germanName : visitor.ownName
    block.add(.slipLanguage, .fact, ["language": name])
    for note in plan.notes(at: .officer) { block.add(note, .fact) }
    let codes = plan.way.map { "\($0.question.code).\($0.choice.printedCode)" }
    if !codes.isEmpty { block.add(.slipAnswers, .fact, ["codes": codes.joined(separator: " ")]) }
    if plan.notices.contains(.counterCheck) {
      block.add("slip/counter-check", .fact, block.wording(Notice.counterCheck.say))
    }
    addMissing(&block)
    let there = plan.papers.count { $0.status == .have }
    if there > 0 {
      let title = block.wording(.slipPapersThere)
      block.add(
        "slip/papers-there/count", .fact,
        Text(string: "\(title.string): \(there)", language: title.language))
    }
  }

  /// The missing papers by their names, as many as an officer takes in; of more, how many they are: the
  /// list below and the code have them all.
  private static let mostNames = 8

  private func addMissing(_ block: inout SlipLines) {
    let names = plan.papers.filter { $0.status == .missing }.map {
      block.wording($0.document.say).string
    }
    guard !names.isEmpty else { return }
    let title = block.wording(.slipPapersLacking)
    let isMany = names.count > Self.mostNames
    let shown = names.prefix(Self.mostNames).joined(separator: ", ") + (isMany ? " \u{2026}" : "")
    let count = isMany ? " (\(names.count))" : ""
    block.add(
      "slip/papers-lacking/names", .fact,
      Text(string: "\(title.string)\(count): \(shown)", language: title.language))
  }

  /// The sentences to say or to show today, each once, with what it means.
  private func addSentences(_ block: inout SlipLines) {
    for planned in plan.printedSteps where planned.time == .today && !planned.isPrivate {
      guard let sentence = block.wording.sentence(of: planned),
        !block.lines.contains(where: { $0.role == .sentence && $0.text == sentence.string })
      else { continue }
      let id = "\(planned.step.say)/show"
      block.add(id, .sentence, sentence)
      // Line k is the same in every block; German needs no meaning beside itself.
      let meaning = block.wording.meaning(of: planned) ?? Text(string: "", language: .source)
      block.add("\(id)/meaning", .meaning, meaning)
    }
  }

  /// The steps of one group: what is done at one place has it said once, in the heading of today
  /// where all of it is done there.
  private func addSteps(_ time: StepTime, isDated: Bool = true, _ block: inout SlipLines) {
    let group = plan.printedSteps.filter { $0.time == time && !$0.isPrivate }
    guard let first = group.first else { return }
    let place = block.wording.places(of: first)
    let isHere =
      time == .today && place.count == 1 && group.allSatisfy { $0.place == first.place }
    let heading = block.wording(time.heading)
    block.add(
      time.heading.rawValue, .heading,
      isHere
        ? Text(
          string: heading.marked + Slip.dash + place[0].marked, language: heading.language)
        : heading)
    var last: PlannedStep?
    for planned in group {
      add(
        planned, withPlace: !isHere && last?.place != planned.place,
        withDeadline: isDated && last?.deadline != planned.deadline, &block)
      last = planned
    }
  }

  /// How many later steps of one group stand on a roll.
  static let mostLater = 12

  /// How many steps a roll leaves out of a group that is longer than anybody reads.
  private func addRest(_ time: StepTime, _ block: inout SlipLines) {
    let rest = plan.printedSteps.count { $0.time == time && !$0.isPrivate } - Self.mostLater
    guard time != .today, rest > 0 else { return }
    block.add(
      Phrase.slipMoreSteps.rawValue + "/\(time)", .more,
      block.wording(.slipMoreSteps, ["number": "\(rest)"]), isLater: true)
  }

  /// What is private comes last, in the visitor's own block, and not on a second copy, which somebody
  /// else may have asked for.
  private func addPrivateSteps(_ block: inout SlipLines) {
    guard block.isLast, !ticket.isCopy else { return }
    for planned in plan.printedSteps where planned.isPrivate {
      add(planned, withPlace: true, withDeadline: true, &block)
    }
  }

  private func add(
    _ planned: PlannedStep, withPlace: Bool, withDeadline: Bool, _ block: inout SlipLines
  ) {
    let id = planned.step.say.rawValue
    let isPrivate = planned.isPrivate
    let number = 1 + block.lines.count { if case .step = $0.role { true } else { false } }
    block.add(
      "\(id)/title", .step(number), block.wording(planned.step.title), isPrivate: isPrivate,
      isLater: planned.time != .today)
    block.add(
      id, .full(isNow: planned.time == .today), block.wording.text(of: planned, in: plan),
      isPrivate: isPrivate, isLater: planned.time != .today)
    let isNow = planned.time == .today
    let places =
      isNow ? block.wording.whereabouts(of: planned) : block.wording.places(of: planned)
    // Under "today" nobody needs to read today's date.
    let isDated = withDeadline && !(isNow && planned.deadline?.day == plan.today)
    let details =
      (withPlace ? places : [])
      + [isDated ? block.wording.deadline(of: planned) : nil].compactMap(\.self)
    block.add(
      "\(id)/detail", .detail, details, isPrivate: isPrivate, isLater: planned.time != .today)
  }

  /// The papers that are missing, then those that were not asked for, with where to get them.
  private func addPapers(_ block: inout SlipLines) {
    let lists: [(Phrase, DocumentStatus, Slip.Status)] = [
      (.slipPapersLacking, .missing, .missing), (.slipPapersUnasked, .unasked, .unasked),
    ]
    for (heading, status, sign) in lists {
      let papers = plan.papers.filter { $0.status == status }
      if !papers.isEmpty { block.add(heading, .heading) }
      for paper in papers {
        let id = "document/\(paper.document.id)"
        // Once is enough, and the officer knows the papers.
        let isShown = status == .missing && block.isLast
        block.add(
          id, .paper(sign), block.wording.name(of: paper),
          drawing: isShown ? paper.document.picture : nil)
        // Where to get it is asked of those that are known to be missing.
        guard status == .missing else { continue }
        block.add(
          "\(id)/where", .detail,
          [paper.document.place.map { block.wording(Place(id: $0).say) }].compactMap(\.self))
      }
    }
  }
}
