internal import Guide
package import GuideFiles
internal import Messages
package import Slips
internal import Wording
internal import Words

/// Proves that every slip fits its paper and says the same to officer and visitor.
///
/// Slips are put together for each plan in each language. Their lines are set with the real faces
/// on the narrowest paper, each distinct one once; the longest slip to each outcome is set whole,
/// the longest of all on every paper.
package struct SlipProof {
  package private(set) var findings: [Finding] = []

  /// How many slips were put together, and how many distinct lines they have.
  package private(set) var slips = 0
  package private(set) var lines = 0

  /// The longest slip of each roll, in millimetres, with its outcome and language.
  package private(set) var longest: [Paper: (length: Int, name: String)] = [:]

  private let details: ContentDetails
  private let typesetter: Typesetter?
  private var measured: Set<String> = []
  private var reported: Set<String> = []

  /// - Parameters:
  ///   - plans: What slips are made of.
  ///   - details: The content, for texts and places.
  ///   - fontFolder: Where the faces are; nil for the Debian package's folder.
  package init(_ plans: PlanSet, in details: ContentDetails, fontFolder: String? = nil) {
    self.details = details
    let folder = fontFolder ?? Typesetter.debianFontFolder
    do throws(SlipError) {
      typesetter = try Typesetter(fontFolder: folder, remembersTexts: true)
    } catch {
      typesetter = nil
      findings.append(Finding(FilePlace(file: folder, line: 1), "\(error)"))
    }
    let (guide, messages) = (details.content.guide, details.content.messages)
    for language in messages.languages {
      let wording = Wording(guide, messages, in: language)
      var longest: [Identifier<Outcome>: (slip: Slip, length: Int)] = [:]
      for plan in plans.plans {
        let slip = SlipMaker(plan, .longest(on: plan.today), version: details.content.version)
          .slip(in: wording)
        slips += 1
        compare(slip, to: plan.outcome)
        measure(slip, to: plan.outcome)
        let length = slip.blocks.flatMap(\.lines).reduce(0) { $0 + $1.text.utf8.count }
        if length > longest[plan.outcome.id]?.length ?? 0 {
          longest[plan.outcome.id] = (slip, length)
        }
      }
      for outcome in guide.parts.outcomes {
        if let slip = longest[outcome.id]?.slip { set(slip, to: outcome, on: .roll80) }
      }
      // The head, the code and the strip are the same on every slip of a paper.
      if let outcome = guide.parts.outcomes.max(by: {
        longest[$0.id]?.length ?? 0 < longest[$1.id]?.length ?? 0
      }), let slip = longest[outcome.id]?.slip {
        for paper in Paper.allCases where paper != .roll80 { set(slip, to: outcome, on: paper) }
      }
      for plan in LongestSlips(plans.ends, on: details.content.day, in: wording).plans {
        let ticket = SlipTicket(number: "W\u{A0}888", day: plan.today, time: "23:59")
        let slip = SlipMaker(plan, ticket, version: details.content.version).slip(in: wording)
        for paper in Paper.allCases { bound(slip, to: plan.outcome, on: paper) }
      }
    }
  }

  /// Holds a slip's length, and the officer's part of it, against the paper's bounds.
  private mutating func bound(_ slip: Slip, to outcome: Outcome, on paper: Paper) {
    guard let typesetter, let bounds = SlipBounds.bounds(of: paper),
      let language = slip.blocks.last?.language
    else { return }
    do throws(SlipError) {
      let length = try typesetter.set(slip, on: paper).length
      if length > longest[paper]?.length ?? 0 {
        longest[paper] = (length, "\(outcome.id) in \(language)")
      }
      if length > bounds.bound(of: outcome) {
        add(
          "on \(paper.rawValue) it is \(length) mm long, of at most \(bounds.bound(of: outcome)) mm; "
            + "shorten what its steps and papers say", slip, outcome)
      }
      let officer = try typesetter.officerLength(of: slip, on: paper)
      if officer > bounds.officer {
        add(
          "on \(paper.rawValue) the officer's lines are \(officer) mm long, of at most "
            + "\(bounds.officer) mm; shorten the names of its papers", slip, outcome)
      }
    } catch {
      add("\(error)", slip, outcome)
    }
  }

  /// Line k must mean the same in both blocks, down to its numbers.
  private mutating func compare(_ slip: Slip, to outcome: Outcome) {
    guard let german = slip.blocks.first, let other = slip.blocks.dropFirst().first else { return }
    let twins = other.lines.filter { !$0.isPrivate }
    if german.lines.map(\.id) != twins.map(\.id) || german.lines.map(\.role) != twins.map(\.role) {
      add("it has other lines than the German block", slip, outcome)
      return
    }
    for (line, twin) in zip(german.lines, twins) where line.numbers != twin.numbers {
      add("line '\(line.id)' has other numbers than its German twin", slip, outcome)
    }
  }

  private mutating func measure(_ slip: Slip, to outcome: Outcome) {
    for block in slip.blocks {
      for line in block.lines where line.role != .strip {
        let identity = "\(block.language) \(line.role.look) \(line.text)"
        guard measured.insert(identity).inserted else { continue }
        lines += 1
        attempt(slip, outcome, on: .narrowest) { typesetter throws(SlipError) in
          try typesetter.flaws(of: line, in: block.language, on: .narrowest)
        }
      }
    }
  }

  /// Sets the whole slip, with head, code and strip.
  private mutating func set(_ slip: Slip, to outcome: Outcome, on paper: Paper) {
    attempt(slip, outcome, on: paper) { typesetter throws(SlipError) in
      try typesetter.set(slip, on: paper).flaws
    }
  }

  private mutating func attempt(
    _ slip: Slip, _ outcome: Outcome, on paper: Paper,
    _ look: (Typesetter) throws(SlipError) -> Set<SlipFlaw>
  ) {
    guard let typesetter else { return }
    do throws(SlipError) {
      for flaw in try look(typesetter).map(\.description).sorted() {
        add("on \(paper.rawValue) \(flaw)", slip, outcome)
      }
    } catch {
      add("\(error)", slip, outcome)
    }
  }

  private mutating func add(_ message: String, _ slip: Slip, _ outcome: Outcome) {
    let language = slip.blocks.last?.language ?? .source
    let text = "the slip of '\(outcome.id)' in \(language): \(message)"
    // One line stands on the slips of many outcomes.
    guard reported.insert("\(language) \(message)").inserted else { return }
    let place = details.place(.outcomes, ["outcomes", outcome.id.rawValue])
    findings.append(Finding(place, text))
  }
}

extension Paper {
  /// The paper on which a line has the fewest letters.
  fileprivate static let narrowest = Paper.roll58
}

extension SlipTicket {
  /// A ticket with all that can stand on one.
  fileprivate static func longest(on day: Day) -> SlipTicket {
    SlipTicket(number: "W\u{A0}888", day: day, time: "23:59", isCopy: true, isSample: true)
  }
}

extension Slip.Line {
  fileprivate var numbers: [String] {
    text.unicodeScalars.split { !$0.isDigit }.map(String.init(scalars:)).sorted()
  }
}

extension Slip.Role {
  /// What decides how a line is set: steps differ in nothing but their number.
  fileprivate var look: String {
    if case .step = self { "step" } else { "\(self)" }
  }
}
