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

  private func lines(_ side: Wording, for visitor: Language) -> [Slip.Line] {
    var block = SlipLines(side)
    if ticket.isSample { block.add(.slipSample, .heading) }
    if ticket.isCopy { block.add(.slipCopy, .heading) }
    block.addWaiting(of: ticket)
    if plan.notices.first == .counterCheck { block.add(Notice.counterCheck.say, .note) }
    addPurpose(visitor, &block)
    addSteps(visitor, &block)
    addPapers(visitor, &block)
    for notice in plan.notices where notice != .counterCheck { block.add(notice.say, .note) }
    for note in plan.notes(at: .today) { block.add(note, .note) }
    for note in plan.notes(at: .strip) { block.addStrip(note) }
    block.add(.slipVersion, .note, ["version": version])
    return block.lines
  }

  private func addPurpose(_ visitor: Language, _ block: inout SlipLines) {
    let purpose = block.wording(plan.outcome.purpose).string
    block.add(.slipPurpose, .heading, ["purpose": purpose])
    let codes = plan.way.map { "\($0.question.code).\($0.choice.printedCode)" }
    if !codes.isEmpty { block.add(.slipAnswers, .text, ["codes": codes.joined(separator: " ")]) }
    let name = block.wording.language == .source ? visitor.germanName : visitor.ownName
    let answers = plan.answers
    var said = [block.wording(.slipLanguage, ["language": name])]
    if answers.wantsInterpreter == true { said.append(block.wording(.slipInterpreter)) }
    block.add(Phrase.slipLanguage.rawValue, .text, said)
    if let adults = answers.adults, let children = answers.children {
      block.add(.slipPersons, .text, ["adults": "\(adults)", "children": "\(children)"])
    }
    for note in plan.notes(at: .officer) { block.add(note, .text) }
  }

  /// The steps; what is private comes last, in the visitor's own block, and not on a second copy,
  /// which somebody else may have asked for.
  private func addSteps(_ visitor: Language, _ block: inout SlipLines) {
    block.add(.slipSteps, .heading)
    let isOwn = block.wording.language == visitor && !ticket.isCopy
    let printed = plan.printedSteps
    let steps = printed.filter { !$0.isPrivate } + printed.filter { $0.isPrivate && isOwn }
    for (index, planned) in steps.enumerated() {
      let id = planned.step.say.rawValue
      block.add(
        id, .step(index + 1), block.wording.text(of: planned, in: plan),
        isPrivate: planned.isPrivate)
      let details = block.wording.whereabouts(of: planned) + [block.wording.deadline(of: planned)]
      block.add(
        "\(id)/detail", .detail, details.compactMap(\.self), isPrivate: planned.isPrivate)
    }
  }

  /// The papers to bring with where to get them; those that were not asked for in one line.
  private func addPapers(_ visitor: Language, _ block: inout SlipLines) {
    let lists: [(Phrase, DocumentStatus, Slip.Status)] = [
      (.slipPapersLacking, .missing, .missing), (.slipPapersThere, .have, .have),
    ]
    for (heading, status, sign) in lists {
      let papers = plan.papers.filter { $0.status == status }
      if !papers.isEmpty { block.add(heading, .heading) }
      for paper in papers {
        let id = "document/\(paper.document.id)"
        // Once is enough, and the officer knows the papers.
        let isShown = status == .missing && block.wording.language == visitor
        block.add(
          id, .paper(sign), block.wording.name(of: paper),
          drawing: isShown ? paper.document.picture : nil)
        if status == .missing {
          block.add(
            "\(id)/where", .detail, [block.wording.issuer(of: paper)].compactMap(\.self))
        }
      }
    }
    let unasked = plan.papers.filter { $0.status == .unasked }
    guard !unasked.isEmpty else { return }
    let names = unasked.map { block.wording($0.document.say).string }.joined(separator: " · ")
    block.add(.slipPapersUnasked, .text, ["papers": names])
  }
}

/// The lines of one block while it is being put together.
private struct SlipLines {
  let wording: Wording
  private(set) var lines: [Slip.Line] = []

  init(_ wording: Wording) {
    self.wording = wording
  }

  mutating func add(
    _ id: String, _ role: Slip.Role, _ text: Text, drawing: Identifier<Drawing>? = nil,
    isPrivate: Bool = false
  ) {
    lines.append(
      Slip.Line(id: id, role: role, text: text.string, drawing: drawing, isPrivate: isPrivate))
  }

  mutating func add(_ key: MessageKey, _ role: Slip.Role) { add(key.rawValue, role, wording(key)) }

  mutating func add(_ phrase: Phrase, _ role: Slip.Role, _ values: [String: String] = [:]) {
    add(phrase.rawValue, role, wording(phrase, values))
  }

  /// Several short statements in one line: paper is long enough without; nothing for none.
  mutating func add(
    _ id: String, _ role: Slip.Role, _ texts: [Text], isPrivate: Bool = false
  ) {
    guard let first = texts.first else { return }
    let joined = texts.map(\.string).joined(separator: " · ")
    add(id, role, Text(string: joined, language: first.language), isPrivate: isPrivate)
  }

  mutating func add(_ note: PlannedNote, _ role: Slip.Role) {
    add(note.note.say.rawValue, role, wording.text(of: note))
  }

  mutating func addWaiting(of ticket: SlipTicket) {
    guard let time = ticket.waiting else { return }
    add("slip/waiting", .text, wording.waiting(time))
  }

  /// The form to tear off; German alone has its blanks, since the officer reads it.
  mutating func addStrip(_ note: PlannedNote) {
    let parts = [Phrase.slipStripName, .slipStripSignature, .slipStripStamp].map {
      wording($0).string + " ____"
    }
    let text = ([wording.text(of: note).string] + parts).joined(separator: " ")
    add(
      note.note.say.rawValue, .strip, Text(string: text, language: wording.language))
  }
}

extension SlipMaker {
  /// A slip with nothing but a number, for one that was taken without an interview.
  package static func bare(_ ticket: SlipTicket, of profile: OfficeProfile, _ wording: Wording)
    -> Slip
  {
    var block = SlipLines(wording)
    if ticket.isCopy { block.add(.slipCopy, .heading) }
    block.addWaiting(of: ticket)
    block.add(.ticketWatchScreen, .text)
    block.add(Notice.notADecision.say, .note)
    return Slip(
      office: [profile.name] + [profile.counter].compactMap(\.self),
      issued: wording(
        .slipIssued, ["date": ticket.day.asOnLetters, "time": ticket.time]
      ).string,
      number: ticket.number,
      blocks: [Slip.Block(language: wording.language, lines: block.lines)], code: "")
  }
}
