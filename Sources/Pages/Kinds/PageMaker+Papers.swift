internal import Guide
internal import Messages
internal import Wording
internal import Words

/// The list of papers behind their questions.
extension PageMaker {
  /// What is there, what is missing and where to get it, what was not asked.
  func papers(_ plan: Plan, _ page: inout PageDraft) {
    page.say(.papersTitle, .title)
    let missing = plan.papers.filter { $0.status == .missing }
    if missing.isEmpty, !plan.papers.contains(where: { $0.status == .unasked }) {
      page.say(.papersAllThere, .paragraph)
    }
    if !missing.isEmpty {
      page.say(.papersLater, .paragraph)
      page.say(.papersLacking, .heading)
      for paper in missing {
        page.offer(
          .readOf(paper.document.id), "document/\(paper.document.id)", wording(paper.document.say))
      }
      page.say(.resultReadStep, .hint)
    }
    list(plan.papers.filter { $0.status == .have }, under: .papersThere, &page)
    list(plan.papers.filter { $0.status == .unasked }, under: .papersUnasked, &page)
    page.keys(.back, .next, .help, .language, .anew, .counter)
  }

  /// What to do where a paper is missing.
  func missing(_ document: Document, _ page: inout PageDraft) {
    page.say(document.say, .title)
    page.say(document.missing, .paragraph)
    page.keys(.back, .next, .help, .language, .anew, .counter)
  }

  private func list(
    _ papers: [PlannedPaper], under heading: Phrase, _ page: inout PageDraft
  ) {
    guard !papers.isEmpty else { return }
    page.say(heading, .heading)
    for paper in papers {
      page.say("document/\(paper.document.id)", .item, wording.text(of: paper))
    }
  }
}
