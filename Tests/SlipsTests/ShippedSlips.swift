import Foundation
import Guide
import GuideFiles
import Messages
import Shipped
import Slips
import Wording
import Words

/// Slips with the shipped texts, of a visitor who has every second paper.
struct ShippedSlips {
  /// Whether all outcomes are looked at.
  static let isLong = ProcessInfo.processInfo.environment["WEGWEISER_TEST_LONG"] != nil

  private static let ends = Result { Walk(try Shipped.guide()).ends }

  /// The outcome with a long slip, or all.
  static let outcomes: [String] =
    isLong
    ? ((try? ends.get().keys.map { "\($0)" }.sorted()) ?? []) : ["change-this-month"]

  let content: Content
  let typesetter: Typesetter

  init() throws {
    content = try Shipped.content()
    typesetter = try Typesetter(drawingFolder: content.folder.printedDrawings)
  }

  func slip(of outcome: String, in language: Language) throws -> Slip {
    let ends = try Self.ends.get()
    guard let key = ends.keys.first(where: { "\($0)" == outcome }), let answers = ends[key]?.first
    else { throw Unknown(outcome: outcome) }
    var interview = content.guide.interview(answers)
    for (index, document) in content.guide.parts.documents.enumerated() {
      interview.handle(
        .answered(document.id.question, .paper(index.isMultiple(of: 2) ? .missing : .have)))
    }
    guard
      let plan = content.guide.plan(
        for: interview, on: Shipped.today, translation: language != .de)
    else { throw Unknown(outcome: outcome) }
    let ticket = SlipTicket(number: "A 017", day: Shipped.today, time: "14:30")
    return SlipMaker(plan, ticket, version: content.version)
      .slip(in: Wording(content.guide, content.messages, in: language))
  }

  struct Unknown: Error {
    let outcome: String
  }
}
