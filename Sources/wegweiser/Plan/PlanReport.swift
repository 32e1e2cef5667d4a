internal import Foundation
internal import Guide
internal import Messages
internal import Wording
internal import Words

/// A plan in the form that other programs read; its keys are a contract.
///
/// `schema` grows when a reader must know: since 2, steps stand in three groups by `time` and have a
/// title, a sentence to show with its meaning, and whether they stand on paper.
struct PlanReport: Encodable {
  private let schema = 2
  private let outcome: String
  private let queue: String
  private let firstInLine: Bool
  private let offices: [String]
  private let steps: [Step]
  private let documents: [Paper]
  private let notices: [Said]
  private let notes: [Noted]
  private let language: String
  private let contentVersion: String

  private enum CodingKeys: String, CodingKey {
    case schema, outcome, queue, offices, steps, documents, notices, notes, language
    case firstInLine = "first_in_line"
    case contentVersion = "content_version"
  }

  private struct Step: Encodable {
    let id: String
    let title: String
    let time: String
    let text: String
    let show: String?
    let showMeaning: String?
    let printed: Bool
    let `where`: String?
    let place: String?
    let deadline: String?
    let sources: [String]

    /// Encodes nothing as null: readers need not tell a missing key from an empty one.
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(id, forKey: .id)
      try container.encode(title, forKey: .title)
      try container.encode(time, forKey: .time)
      try container.encode(text, forKey: .text)
      try container.encode(show, forKey: .show)
      try container.encode(showMeaning, forKey: .showMeaning)
      try container.encode(printed, forKey: .printed)
      try container.encode(`where`, forKey: .where)
      try container.encode(place, forKey: .place)
      try container.encode(deadline, forKey: .deadline)
      try container.encode(sources, forKey: .sources)
    }

    private enum CodingKeys: String, CodingKey {
      case id, title, time, text, show, printed, place, deadline, sources
      case `where` = "where"
      case showMeaning = "show_meaning"
    }
  }

  private struct Paper: Encodable { let id, status, text: String }
  private struct Said: Encodable { let id, text: String }
  private struct Noted: Encodable { let id, place, text: String }

  init(_ plan: Plan, _ wording: Wording, version: String) {
    outcome = plan.outcome.id.rawValue
    queue = plan.queue.rawValue
    firstInLine = plan.outcome.isFirstInLine
    offices = plan.outcome.offices.map(\.rawValue)
    steps = plan.steps.map { planned in
      let places = wording.places(of: planned)
      return Step(
        id: planned.step.id.rawValue, title: wording(planned.step.title).string,
        time: planned.time.rawValue, text: wording.text(of: planned, in: plan).string,
        show: wording.sentence(of: planned)?.string,
        showMeaning: wording.meaning(of: planned)?.string,
        printed: planned.step.isPrinted,
        where: places.isEmpty ? nil : places.map(\.string).joined(separator: "\n"),
        place: planned.step.place?.rawValue,
        deadline: planned.deadline.map { "\($0.day)" },
        sources: planned.step.sources.map(\.rawValue))
    }
    documents = plan.papers.map {
      Paper(
        id: $0.document.id.rawValue, status: $0.status.rawValue, text: wording.text(of: $0).string)
    }
    notices = plan.notices.map { Said(id: $0.rawValue, text: wording($0.say).string) }
    notes = plan.notes.map {
      Noted(
        id: $0.note.id.rawValue, place: $0.note.place.rawValue, text: wording.text(of: $0).string)
    }
    language = wording.language.rawValue
    contentVersion = version
  }

  func json() throws -> String { try encoded(self) }

  /// The plan as plain lines, one thing a line.
  func text(_ wording: Wording, _ plan: Plan) -> String {
    var lines = [wording(plan.outcome.title), wording(plan.outcome.say)].map(\.string)
    lines += notices.map(\.text)
    var time: StepTime?
    for (index, planned) in plan.steps.enumerated() {
      if planned.time != time {
        time = planned.time
        lines.append(wording(planned.time.heading).string + ":")
      }
      lines += ["\(index + 1). \(steps[index].title)", steps[index].text]
      lines += [steps[index].show, steps[index].showMeaning].compactMap(\.self)
      lines += wording.whereabouts(of: planned).map(\.string)
      lines += [wording.deadline(of: planned)?.string].compactMap(\.self)
    }
    lines += documents.map { "[\($0.status)] \($0.text)" }
    return lines.joined(separator: "\n")
  }
}

/// The next question, where answers are still missing.
struct QuestionReport: Encodable {
  private let question: Asked
  private let progress: Left

  private struct Asked: Encodable { let id, text, why: String; let choices: [Offered] }
  private struct Offered: Encodable { let id, text: String }
  private struct Left: Encodable {
    let asked, leastLeft, mostLeft: Int

    private enum CodingKeys: String, CodingKey {
      case asked
      case leastLeft = "least_left"
      case mostLeft = "most_left"
    }
  }

  /// - Precondition: the interview has not come to an outcome.
  init(_ interview: Interview, _ wording: Wording) {
    guard case .question(let id) = interview.page else {
      preconditionFailure("the interview is over")
    }
    let asked = wording.guide[id]
    question = Asked(
      id: id.rawValue, text: wording(asked.ask).string, why: wording(asked.why).string,
      choices: asked.choices.map {
        Offered(id: $0.id.rawValue, text: wording.choice($0, of: asked).string)
      })
    let left = interview.progress
    progress = Left(asked: left.asked, leastLeft: left.leastLeft, mostLeft: left.mostLeft)
  }

  func json() throws -> String { try encoded(self) }

  var text: String {
    ([question.text] + question.choices.map { "\(question.id)=\($0.id): \($0.text)" })
      .joined(separator: "\n")
  }
}

/// A value as JSON, with its keys in the order of the alphabet, so that equal values are equal texts.
func encoded(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}
