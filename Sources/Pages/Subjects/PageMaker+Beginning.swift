internal import Guide
internal import Messages
internal import Wording
internal import Words

/// The pages around the questions: greeting, languages, beginning, beginning anew, the counter.
extension PageMaker {
  /// Greets in all languages at once; each is named as its speakers name it.
  func greeting(_ page: inout PageDraft) {
    for language in languages {
      page.greet(
        in: language, wording.messages.text(Phrase.greetingWelcome.key, in: language))
    }
    let missing = wording.messages.languages.filter { !languages.contains($0) }
    if !missing.isEmpty {
      // In Latin letters, which every terminal shows.
      let names = missing.map(\.germanName).joined(separator: ", ")
      page.say("not-shown/names", .heading, Text(string: names, language: .source))
      for language in [Language.de, .en] where languages.contains(language) {
        page.say(
          "not-shown/\(language.rawValue)", .item,
          wording.messages.text(Phrase.languageNotShown.key, in: language))
      }
    }
    offerLanguages(&page)
    page.keys(.counter)
  }

  func languages(_ page: inout PageDraft) {
    page.say(.languageChoose, .title)
    offerLanguages(&page)
    page.keys(.back)
  }

  private func offerLanguages(_ page: inout PageDraft) {
    for language in languages { page.offer(language) }
  }

  func start(_ page: inout PageDraft) {
    page.say(.startTitle, .title)
    page.say(.startNoDecision, .paragraph)
    page.say(.startFree, .paragraph)
    page.say(.startPrivacy, .paragraph)
    page.say(.pageKeys, .hint)
    page.offer(.begin(withMoreTime: false), .startGo)
    page.offer(.begin(withMoreTime: true), .startMoreTime)
    page.keys(.back, .help, .language, .counter)
  }

  func anew(_ page: inout PageDraft) {
    page.say(.anewAsk, .title)
    page.say(.anewLoses, .paragraph)
    page.offer(.startAnew, .anewYes, saysYes: true)
    page.offer(.close, .anewNo, saysYes: false)
    page.keys(.back)
  }

  func counter(_ page: inout PageDraft) {
    page.say(.counterAsk, .title)
    page.say(.counterGives, .paragraph)
    page.offer(.askCounter, .counterYes, saysYes: true)
    page.offer(.close, .counterNo, saysYes: false)
    page.keys(.back)
  }

  func passingOver(_ what: Unanswered, _ page: inout PageDraft) {
    page.say(.passOverTitle, .title)
    page.offer(.close, .passOverAnswer)
    let open: Phrase =
      switch what {
      case .number: .passOverOpen
      case .date: .passOverNoDate
      case .circumstances: .passOverNone
      }
    page.offer(.passOver, open)
    page.keys(.back)
  }
}
