import Guide
import GuideFiles
import Messages
import Pages
import Proof
import Shipped
import Slips
import Testing
import Wording
import Words

/// Renames every id of the guide: who reads a page or a slip must not see it.
///
/// An id that code knows by heart decides nothing any more under its new name, and is found so.
@Suite struct `A guide with other ids` {
  private static let contents = Result { () throws -> Contents in
    let (copy, other) = (try ContentCopy(), try ContentCopy())
    let shipped = try copy.content()
    try other.renameAll(of: shipped.guide)
    let renamed = try other.content()
    return Contents(
      copies: [copy, other], shipped: shipped, renamed: renamed, plans: plans(of: shipped),
      renamedPlans: plans(of: renamed))
  }

  /// Folders go with the last who holds them.
  private struct Contents {
    let copies: [ContentCopy]
    let shipped: Content
    let renamed: Content
    let plans: [Plan]
    let renamedPlans: [Plan]
  }

  private static func plans(of content: Content) -> [Plan] {
    PlanSet(content.guide, EndCases(content.guide, on: Shipped.today), on: Shipped.today).plans
  }

  @Test func `has other ids throughout`() throws {
    let guide = try Self.contents.get().renamed.guide

    #expect(guide.parts.steps.allSatisfy { $0.id.rawValue.hasSuffix(ContentCopy.mark) })
    #expect(guide.parts.questions.allSatisfy { $0.id.rawValue.hasSuffix(ContentCopy.mark) })
    #expect(guide.parts.followUps.allSatisfy { $0.id.rawValue.hasSuffix(ContentCopy.mark) })
    #expect(guide.parts.notes.allSatisfy { $0.id.rawValue.hasSuffix(ContentCopy.mark) })
    #expect(guide.profile.towns.allSatisfy { $0.id.rawValue.hasSuffix(ContentCopy.mark) })
  }

  @Test func `shows the same pages`() throws {
    let contents = try Self.contents.get()

    let (one, other) = (try pages(of: contents.shipped), try pages(of: contents.renamed))

    #expect(one.count > 200)
    #expect(other.subtracting(one) == [])
    #expect(one.subtracting(other) == [])
  }

  @Test func `prints the same slips, and the same digits in their codes`() throws {
    let contents = try Self.contents.get()

    let (one, other) = (
      slips(contents.plans, contents.shipped), slips(contents.renamedPlans, contents.renamed)
    )

    #expect(one.count > 50)
    #expect(other.subtracting(one) == [])
    #expect(one.subtracting(other) == [])
  }

  @Test func `says the same to other programs, but for the ids`() throws {
    let contents = try Self.contents.get()

    let (one, other) = (notes(contents.plans), notes(contents.renamedPlans))

    #expect(one.count > 5)
    #expect(one == Set(other.map { $0.replacing(ContentCopy.mark, with: "") }))
  }

  private func pages(of content: Content) throws -> Set<String> {
    let wording = Wording(content.guide, content.messages, in: .source)
    let maker = PageMaker(wording, [.source], Manner(beside: .source, hasPictures: true))
    let details = try content.folder.readDetails(office: "kreis-viersen", texts: Shipped.texts)
    let set = PageSet(
      content.guide, in: details, EndCases(content.guide, on: Shipped.today),
      SampleWays(content.guide),
      on: Shipped.today)
    return Set(
      set.pages.map { shown in
        PlainPage([maker.page(shown.subject)], content.messages).lines.joined(separator: "\n")
          .replacing(ContentCopy.mark, with: "")
      })
  }

  private func slips(_ plans: [Plan], _ content: Content) -> Set<String> {
    let wording = Wording(content.guide, content.messages, in: .source)
    let ticket = SlipTicket(number: "A\u{A0}017", day: Shipped.today, time: "10:00")
    return Set(
      plans.map { plan in
        let slip = SlipMaker(plan, ticket, version: "2026-11-24.1").slip(in: wording)
        return slip.plainText + slip.code
      })
  }

  private func notes(_ plans: [Plan]) -> Set<String> {
    Set(
      plans.map { plan in
        let parts =
          [plan.outcome.id.rawValue, plan.queue.rawValue] + plan.outcome.offices.map(\.rawValue)
          + plan.steps.map { "\($0.step.id) \($0.place?.lines ?? [])" }
          + plan.papers.map { "\($0.document.id)" } + plan.notes.map { "\($0.note.id)" }
          + plan.said.map { "\($0.question.id)=\($0.value.written)" } + [
            "\(plan.wantsInterpreter)"
          ]
        return parts.joined(separator: "\n")
      })
  }
}
