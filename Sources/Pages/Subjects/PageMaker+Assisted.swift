internal import Guide
internal import Messages
internal import Wording
internal import Words

/// What only a page with a helper has: the way so far, and what stands behind a page.
extension PageMaker {
  /// Every question so far with its answer; choosing one asks it again.
  func way(_ answered: [Answered], _ page: inout PageDraft) {
    page.say(.wayTitle, .title)
    page.say(answered.isEmpty ? .wayEmpty : .wayJump, .hint)
    for step in answered {
      page.offer(.change(step.question.id), "way/\(step.question.id)", wording(step.question.ask))
      page.say(
        "question/\(step.question.id)/choice/\(step.choice.id)", .detail,
        wording.choice(step.choice, of: step.question))
    }
    page.keys(.back)
  }

  /// What somebody who helps can say, and where the statements of the page were read.
  func background(
    _ question: Question?, _ sources: [Identifier<Source>], _ page: inout PageDraft
  ) {
    page.say(.sourcesTitle, .title)
    if let question {
      page.say(question.hint, .paragraph)
      page.say(question.why, .paragraph)
      page.say(question.look, .paragraph)
    }
    if sources.isEmpty { page.say(.sourcesNone, .hint) }
    for id in sources {
      let source = guide[id]
      // Provisions and addresses are the same in every language.
      page.say("source/\(id)", .heading, Text(string: source.provision, language: .source))
      page.say("source/\(id)/address", .hint, Text(string: source.address, language: .source))
      page.say(.sourcesRead, .detail, ["date": source.checked.asOnLetters])
    }
    page.keys(.back)
  }
}
