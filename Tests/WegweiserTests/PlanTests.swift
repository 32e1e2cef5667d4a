import Foundation
import Testing

/// `wegweiser plan --json`, as another program calls it.
@Suite struct `A plan` {
  @Test func `has the keys that other programs rely on, and no others`() throws {
    let result = try plan(changeThisMonth)

    let object = try result.object()
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(
      object.keys.sorted() == [
        "content_version", "documents", "first_in_line", "language", "notes", "notices",
        "offices", "outcome", "queue", "schema", "steps",
      ])
    #expect(
      keys(of: object["steps"]) == [
        "deadline", "id", "place", "printed", "show", "show_meaning", "sources", "text", "time",
        "title", "where",
      ])
    #expect(keys(of: object["documents"]) == ["id", "status", "text"])
    #expect(keys(of: object["notices"]) == ["id", "text"])
  }

  @Test func `says where to go, in which order and by when`() throws {
    let answer: PlanAnswer = try plan(changeThisMonth).decoded()

    #expect(answer.outcome == "change-this-month")
    #expect(answer.queue == "A")
    #expect(!answer.firstInLine)
    #expect(answer.offices == ["jobcenter", "sozialamt"])
    #expect(
      answer.steps.prefix(5).map(\.id) == [
        "apply-today", "not-turned-away", "partial-refusal-deadline", "end-notice", "get-card",
      ])
    #expect(
      answer.steps.prefix(5).map(\.deadline) == [
        "2026-11-30", nil, "2026-11-24", "2026-11-30", nil,
      ])
    #expect(answer.steps.dropFirst(5).allSatisfy { $0.deadline == nil })
    let times = answer.steps.map(\.time)
    #expect(times.prefix(4) == ["today", "today", "today", "soon"])
    #expect(
      times
        == ["today", "soon", "later"].flatMap { time in times.filter { $0 == time } })
    #expect(answer.steps[0].title == "Antrag heute stellen")
    #expect(answer.steps[0].place == "here")
    #expect(answer.steps[0].where == "hier am Schalter")
    #expect(
      answer.steps.first { $0.id == "get-card" }?.where
        == "Ausländerbehörde des Kreises Viersen, Kreishaus, Rathausmarkt 3, Viersen")
    #expect(answer.steps.allSatisfy { !$0.text.isEmpty && !$0.sources.isEmpty })
    #expect(
      answer.notices.map(\.id) == ["unverified-office", "source-overdue", "not-a-decision"])
    #expect(answer.language == "de")
  }

  @Test func `names the papers in the guide's order, as far as they concern the visitor`() throws {
    let answer: PlanAnswer = try plan(
      changeThisMonth, "--circumstance", "children", "--document", "tax-id=have", "--document",
      "bank-details=missing", "--document", "cv-and-certificates=not-needed"
    ).decoded()

    #expect(
      answer.documents.map { "\($0.id) \($0.status)" } == [
        "residence-paper unasked", "bamf-decision unasked", "sozialamt-end-notice unasked",
        "address-proof unasked", "bank-details missing", "bank-statements unasked",
        "health-insurance unasked", "housing-costs unasked", "residence-allocation unasked",
        "main-application unasked", "birth-certificates unasked", "child-benefit-notice unasked",
        "tax-id have", "cv-and-certificates not-needed",
      ])
    #expect(answer.paper("tax-id")?.text == "Steuer-ID")
    #expect(answer.paper("bank-details")?.text.hasPrefix("Die IBAN fehlt?") == true)
  }

  @Test func `names no papers where none are checked`() throws {
    let answer: PlanAnswer = try plan(toleration).decoded()
    #expect(answer.outcome == "toleration")
    #expect(answer.queue == "W")
    #expect(answer.documents == [])
  }

  @Test func `puts those first in line who need help today`() throws {
    let answer: PlanAnswer = try plan("urgent=yes").decoded()
    #expect(answer.outcome == "emergency")
    #expect(answer.queue == "K")
    #expect(answer.firstInLine)
  }

  @Test(arguments: [
    (changeThisMonth, "2027-06-30", "Ihr Papier ist noch gültig."),
    (
      changeThisMonth, "2027-01-15",
      "Ihr Papier gilt noch höchstens drei Monate. Bitten Sie die Ausländerbehörde jetzt um ein neues."
    ),
    (
      changeThisMonth, "2026-11-23",
      "Das Datum ist vorbei. Stellen Sie den Antrag trotzdem heute. Gehen Sie auch zur Ausländerbehörde."
    ),
    (
      section24, "2025-03-04",
      "Das Datum ist vorbei. Ihr Papier gilt vielleicht noch. Bitte fragen Sie am Schalter."
    ),
  ])
  func `says what the date on a paper means`(way: String, date: String, words: String) throws {
    let answer: PlanAnswer = try plan(way, "--document", "residence-paper=\(date)").decoded()
    #expect(
      answer.paper("residence-paper")
        == .init(
          id: "residence-paper", status: "have", text: "Aufenthaltspapier mit Foto: " + words))
  }

  @Test(arguments: [
    ("2026-11-30", "2026-11-30", "2026-11-30"), ("2026-12-01", "2026-12-01", "2026-12-31"),
    ("2026-12-05", "2026-12-05", "2026-12-31"), ("2027-02-10", "2027-02-10", "2027-02-28"),
    ("2028-02-29", "2028-02-29", "2028-02-29"),
  ])
  func `moves its deadlines with the day`(day: String, first: String, last: String) throws {
    let result = try Program.run(["plan", "--json", "--today", day] + changeThisMonth.answers)
    let answer: PlanAnswer = try result.decoded()
    #expect(answer.steps.prefix(5).map(\.deadline) == [last, nil, first, last, nil])
  }

  @Test(arguments: translations)
  func `says the same in every language, and that it is a draft`(language: String) throws {
    let german: PlanAnswer = try plan(changeThisMonth).decoded()

    let answer: PlanAnswer = try plan(changeThisMonth, "--language", language).decoded()

    #expect(answer.language == language)
    #expect(answer.steps.map(\.id) == german.steps.map(\.id))
    #expect(answer.documents.map(\.id) == german.documents.map(\.id))
    #expect(zip(answer.steps, german.steps).allSatisfy { $0.text != $1.text })
    #expect(zip(answer.steps, german.steps).allSatisfy { $0.title != $1.title })
    #expect(zip(answer.documents, german.documents).allSatisfy { $0.text != $1.text })
    #expect(
      answer.notices.map(\.id) == ["draft-translation"] + german.notices.map(\.id))
    #expect(answer.contentVersion == german.contentVersion)
  }

  @Test func `reads as lines without --json`() throws {
    let result = try Program.run(["plan"] + today + toleration.answers)
    #expect(result.lines[0] == "Sozialamt, Beratung und Hilfe bei Arbeit")
    #expect(result.lines.contains("Das ist keine Entscheidung. Das Amt entscheidet."))
  }

  @Test func `is a new version as soon as one text of it changes`() throws {
    let shipped: PlanAnswer = try plan("urgent=yes").decoded()
    #expect(try shipped.contentVersion.wholeMatch(of: version) != nil, "\(shipped.contentVersion)")

    let copy = try ContentCopy()
    var versions = [shipped.contentVersion, try contentVersion(of: copy)]
    for (file, old, new) in [
      ("Resources/guide/steps.yaml", "Sagen Sie diesen", "Sagen Sie diesen einen"),
      ("Resources/guide/interface.yaml", "Hilfe", "Hülfe"),
      ("Resources/offices/kreis-viersen.yaml", "Kreishaus", "Rathaus"),
      ("locales/ti.po", "msgstr \"ኣይፋል\"", "msgstr \"ኣይኮነን\""),
    ] {
      try copy.change(file, old, to: new)
      versions.append(try contentVersion(of: copy))
    }

    #expect(versions[0] == versions[1])
    #expect(Set(versions).count == 5, "\(versions)")
  }

  private var version: Regex<Substring> {
    get throws { try Regex(#"\d{4}-\d\d-\d\d\.\d+\+[0-9a-f]{8}"#, as: Substring.self) }
  }

  private func contentVersion(of copy: ContentCopy) throws -> String {
    try plan("urgent=yes", "--content", copy.path).decoded(as: PlanAnswer.self).contentVersion
  }

  /// The keys that every one of a list's objects has.
  private func keys(of list: Any?) -> [String]? {
    let objects = list as? [[String: Any]] ?? []
    let keys = Set(objects.map { $0.keys.sorted() })
    return keys.count == 1 ? keys.first : nil
  }
}

/// `wegweiser plan` before the way has come to its end.
@Suite struct `A plan with answers missing` {
  @Test func `asks the next question`() throws {
    let result = try plan("urgent=no")

    #expect(result.status == 0)
    let object = try result.object()
    #expect(object.keys.sorted() == ["progress", "question"])
    let question = object["question"] as? [String: Any]
    #expect(question?.keys.sorted() == ["choices", "id", "text", "why"])
    let answer: QuestionAnswer = try result.decoded()
    #expect(answer.question.id == "age")
    #expect(answer.question.text == "Wie alt ist die Person, die das Geld braucht?")
    #expect(answer.question.why == "Das Alter entscheidet mit, welches Amt zahlt.")
    #expect(
      answer.question.choices == [
        .init(id: "under-15", text: "Unter 15\u{A0}Jahre"),
        .init(id: "15-17", text: "15 bis 17\u{A0}Jahre"),
        .init(id: "18-65", text: "18 bis 65\u{A0}Jahre"),
        .init(id: "66-plus", text: "66\u{A0}Jahre oder älter"),
      ])
    #expect(answer.progress == .init(asked: 1, leastLeft: 2, mostLeft: 14))
  }

  @Test func `asks in the language wanted`() throws {
    let answer: QuestionAnswer = try plan("urgent=no", "--language", "ar").decoded()
    #expect(answer.question.text == "كم عمر الشخص الذي يحتاج إلى المال؟")
    #expect(answer.question.choices[0].text == "أقل من 15\u{A0}عامًا")
  }

  @Test func `takes each answer that it can, in any order`() throws {
    let answer: QuestionAnswer = try plan("age=18-65 urgent=no income=pension").decoded()
    #expect(answer.question.id == "paper")
    #expect(answer.progress.asked == 2)
  }
}

/// What `wegweiser plan` says to those who call it wrongly.
@Suite struct `A plan that is asked for wrongly` {
  @Test(arguments: [
    ("--answer urgnt=no", "unknown question 'urgnt'; did you mean 'urgent'?"),
    ("--answer urgent=jes", "unknown choice of 'urgent' 'jes'; did you mean 'yes'?"),
    ("--answer urgent", "--answer urgent: expected question=answer"),
    ("--answer xyzzy=no", "unknown question 'xyzzy'"),
    (
      "--answer urgent=no --answer urgent=yes",
      "question 'urgent' is answered twice: 'no' and 'yes'"
    ),
    ("--circumstance childern", "unknown circumstance 'childern'; did you mean 'children'?"),
    ("--document tax-idd=have", "unknown document 'tax-idd'; did you mean 'tax-id'?"),
    ("--document tax-id=hav", "unknown status 'hav'; did you mean 'have'?"),
    ("--document tax-id=unasked", "unknown status 'unasked'"),
    (
      "--document tax-id=have --document tax-id=missing",
      "document 'tax-id' has two statuses: 'have' and 'missing'"
    ),
    (
      "--document residence-paper=2026-02-30",
      "'2026-02-30' is no day; days are written yyyy-mm-dd"
    ),
    ("--answer adults=10", "'adults' is a number from 0 to 9, not '10'"),
    ("--answer children=-1", "'children' is a number from 0 to 9, not '-1'"),
    ("--language xx", "unknown language 'xx': one of de, ar, fa, en, ti"),
    (
      "--office kreis-virsen",
      "no office profile 'kreis-virsen' in \(ContentCopy.shipped)/Resources/offices; did you mean 'kreis-viersen'?"
    ),
    ("--today 24.11.2026", "'24.11.2026' is no day; days are written yyyy-mm-dd, as in 2026-11-24"),
  ])
  func `names the mistake and what was meant`(options: String, message: String) throws {
    let arguments = options.split(separator: " ").map(String.init)
    let result = try Program.run(
      ["plan", "--json"] + today.filter { _ in !options.contains("--today") } + arguments)
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(result.errorLines == ["wegweiser: " + message])
  }

  @Test func `takes the same choice twice for one`() throws {
    let result = try plan("urgent=no urgent=no")
    #expect(result.status == 0)
    #expect(try result.decoded(as: QuestionAnswer.self).question.id == "age")
  }

  @Test func `ignores what the way does not ask, and says so`() throws {
    let result = try plan(
      "urgent=yes age=18-65", "--circumstance", "children", "--document", "tax-id=have",
      "--document", "residence-paper=2027-01-01", "--answer", "adults=2")

    #expect(result.status == 0)
    #expect(
      result.errorLines == [
        "note: the way does not ask 'adults'; its answer is ignored",
        "note: the way does not ask 'age'; its answer is ignored",
        "note: the way does not ask for the document 'residence-paper'; it is ignored",
        "note: the way does not ask for the document 'tax-id'; it is ignored",
        "note: whoever gives these answers is not asked for 'children'; it is ignored",
      ])
    let alone: PlanAnswer = try plan("urgent=yes").decoded()
    #expect(try result.decoded(as: PlanAnswer.self) == alone)
  }

  @Test func `ignores a paper that does not concern the visitor, and says so`() throws {
    let result = try plan(changeThisMonth, "--document", "tax-id=missing")
    #expect(
      result.errorLines == ["note: the way does not ask for the document 'tax-id'; it is ignored"])
    #expect(try result.decoded(as: PlanAnswer.self).paper("tax-id") == nil)
  }
}

/// The plan for answers like `urgent=no age=18-65`.
private func plan(_ answers: String, _ more: String...) throws -> Program.Result {
  try Program.run(["plan", "--json"] + today + answers.answers + more)
}
