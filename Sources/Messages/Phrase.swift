package import Words

/// Every text of `interface.yaml` that the program asks for by name.
///
/// A text that is not listed here, or a name without its text, is found at the start: the reader
/// holds this list against the file.
package enum Phrase: String, CaseIterable, Sendable {
  // Greeting and privacy
  case greetingWelcome = "greeting/welcome"
  case startTitle = "start/title"
  case startNoDecision = "start/no-decision"
  case startFree = "start/free"
  case startPrivacy = "start/privacy"
  case startGo = "start/go"
  case startMoreTime = "start/more-time"

  // Every page
  case progressQuestion = "progress/question"
  case progressPage = "progress/page"
  case footBack = "foot/back"
  case footHelp = "foot/help"
  case footLanguage = "foot/language"
  case footAnew = "foot/anew"
  case footCounter = "foot/counter"
  case footNext = "foot/next"
  case footMore = "foot/more"
  case footVoice = "foot/voice"
  case footLook = "foot/look"
  case footPictures = "foot/pictures"
  case footGerman = "foot/german"
  case footWay = "foot/way"
  case footSources = "foot/sources"
  case lookNormal = "look/normal"
  case lookLarge = "look/large"
  case lookHighContrast = "look/high-contrast"
  case answerNo = "answer/no"
  case answerGiven = "answer/given"
  case choicesTyping = "choices/typing"
  case choicesNone = "choices/none"
  case pageKeys = "page/keys"
  case pageWrongKey = "page/wrong-key"

  // Help
  case helpTitle = "help/title"
  case helpWhy = "help/why"
  case helpLook = "help/look"
  case helpLookAsk = "help/look-ask"
  case helpKeys = "help/keys"

  // Assisted visit: the way so far, hints and sources
  case wayTitle = "way/title"
  case wayJump = "way/jump"
  case wayEmpty = "way/empty"
  case sourcesTitle = "sources/title"
  case sourcesRead = "sources/read"
  case sourcesNone = "sources/none"

  // Language, start anew, counter
  case languageChoose = "language/choose"
  case languageNotShown = "language/not-shown"
  case anewAsk = "anew/ask"
  case anewLoses = "anew/loses"
  case anewYes = "anew/yes"
  case anewNo = "anew/no"
  case passOverTitle = "pass-over/title"
  case passOverAnswer = "pass-over/answer"
  case passOverOpen = "pass-over/open"
  case passOverNoDate = "pass-over/no-date"
  case passOverNone = "pass-over/none"
  case counterAsk = "counter/ask"
  case counterGives = "counter/gives"
  case counterYes = "counter/yes"
  case counterNo = "counter/no"
  case counterQuestionsFirst = "counter/questions-first"

  // Check your answers
  case checkTitle = "check/title"
  case checkChange = "check/change"
  case checkRight = "check/right"

  // Result
  case resultGroupToday = "result/group-today"
  case resultGroupSoon = "result/group-soon"
  case resultGroupLater = "result/group-later"
  case resultFurther = "result/further"
  case resultReadStep = "result/read-step"
  case resultToSay = "result/to-say"
  case resultWhere = "result/where"
  case resultWhereOr = "result/where-or"
  case resultBy = "result/by"
  case resultToday = "result/today"
  case resultLastOpenDay = "result/last-open-day"
  case resultMayHaveChanged = "result/may-have-changed"
  case resultWhatNow = "result/what-now"
  case resultCheckPapers = "result/check-papers"
  case resultGetNumber = "result/get-number"
  case resultReadAgain = "result/read-again"

  // Circumstances, persons, interpreter
  case circumstancesTitle = "circumstances/title"
  case circumstancesLabel = "circumstances/label"
  case circumstancesHow = "circumstances/how"
  case personsHow = "persons/how"

  // Papers
  case papersTitle = "papers/title"
  case papersProgress = "papers/progress"
  case papersHave = "papers/have"
  case papersMissing = "papers/missing"
  case papersNotNeeded = "papers/not-needed"
  case papersDateAsk = "papers/date-ask"
  case papersDateHow = "papers/date-how"
  case papersDateLabel = "papers/date-label"
  case papersDateImpossible = "papers/date-impossible"
  case papersDateUnreadable = "papers/date-unreadable"
  case papersThere = "papers/there"
  case papersLacking = "papers/lacking"
  case papersUnasked = "papers/unasked"
  case papersAllThere = "papers/all-there"
  case papersLater = "papers/later"

  // Number and slip
  case ticketOneMoment = "ticket/one-moment"
  case ticketNumber = "ticket/number"
  case ticketRemember = "ticket/remember"
  case ticketPrinting = "ticket/printing"
  case ticketTakeSlip = "ticket/take-slip"
  case ticketTellStaff = "ticket/tell-staff"
  case ticketNoPrinter = "ticket/no-printer"
  case ticketWatchScreen = "ticket/watch-screen"
  case ticketFirstInLine = "ticket/first-in-line"
  case ticketNoNumber = "ticket/no-number"
  case ticketIsItThere = "ticket/is-it-there"
  case ticketThere = "ticket/there"
  case ticketAgain = "ticket/again"
  case ticketSecondCopy = "ticket/second-copy"
  case ticketAllSteps = "ticket/all-steps"
  case ticketDone = "ticket/done"
  case ticketThanks = "ticket/thanks"
  case ticketWiped = "ticket/wiped"

  // Outside the opening hours
  case closedTitle = "closed/title"
  case closedToday = "closed/today"
  case closedTomorrow = "closed/tomorrow"
  case closedLater = "closed/later"
  case closedUnknown = "closed/unknown"
  case weekdayMonday = "weekday/monday"
  case weekdayTuesday = "weekday/tuesday"
  case weekdayWednesday = "weekday/wednesday"
  case weekdayThursday = "weekday/thursday"
  case weekdayFriday = "weekday/friday"
  case weekdaySaturday = "weekday/saturday"
  case weekdaySunday = "weekday/sunday"

  // Waiting time and waiting room
  case waitingRange = "waiting/range"
  case waitingAtMost = "waiting/at-most"
  case waitingNotKnown = "waiting/not-known"
  case displayNumber = "display/number"
  case displayCounter = "display/counter"
  case displayStale = "display/stale"

  // Silence and trouble
  case silenceStillThere = "silence/still-there"
  case silenceRestartIn = "silence/restart-in"
  case troubleStartOver = "trouble/start-over"
  case troubleTooSmall = "trouble/too-small"

  // Plain lines
  case plainChoose = "plain/choose"
  case plainEnded = "plain/ended"
  case plainSlip = "plain/slip"

  // Reading aloud
  case voiceNone = "voice/none"
  case voiceNoSound = "voice/no-sound"
  case voiceCalled = "voice/called"

  // The slip
  case slipIssued = "slip/issued"
  case slipSample = "slip/sample"
  case slipCopy = "slip/copy"
  case slipPurpose = "slip/purpose"
  case slipAnswers = "slip/answers"
  case slipLanguage = "slip/language"
  case slipSteps = "slip/steps"
  case slipPapersThere = "slip/papers-there"
  case slipPapersLacking = "slip/papers-lacking"
  case slipPapersUnasked = "slip/papers-unasked"
  case slipMoreSteps = "slip/more-steps"
  case slipStripName = "slip/strip-name"
  case slipStripSignature = "slip/strip-signature"
  case slipStripStamp = "slip/strip-stamp"
  case slipVersion = "slip/version"
  case slipDraft = "slip/draft"
  case slipUnchecked = "slip/unchecked"
  case slipQueue = "slip/queue"
  case slipReadTitle = "slip/read-title"
  case slipReadOlder = "slip/read-older"
  case slipReadOther = "slip/read-other"
  case slipReadUnknown = "slip/read-unknown"
  case slipKeyTitle = "slip/key-title"

  // Words that people meet
  case glossaryTitle = "glossary/title"

  package var key: MessageKey { .interface(rawValue) }
}

extension Messages {
  /// The text of a phrase, with its placeholders filled in.
  package func string(
    _ phrase: Phrase, in language: Language, _ values: [String: String] = [:], count: Int? = nil
  ) -> String {
    string(phrase.key, in: language, values, count: count)
  }
}
