import Guide
import Shipped
import Testing
import Words

/// The names on which slips and other programs rely; none of them may change.
@Suite struct `The shipped guide` {
  private let guide: Guide

  init() throws {
    guide = try Shipped.guide()
  }

  @Test func `has exactly the questions and choices that are agreed`() {
    let names = guide.parts.questions.map { question in
      "\(question.id): \(question.choices.map(\.id.rawValue).joined(separator: " "))"
    }

    #expect(
      names.joined(separator: "\n") == """
        urgent: no yes
        age: under-15 15-17 18-65 66-plus
        guardian: yes youth-office no unknown
        paper: residence-card fiction-certificate family-visa residence-permission toleration \
        bamf-letter arrival-certificate other unknown
        other-paper: expired-24 expired none border-crossing just-arrived another unknown
        bamf-decision: protection ban-only refused inadmissible lawsuit none-yet unknown
        fiction-for: after-protection section-24 first-25-3 renewal unknown
        section: 25-1-2 25-3 22-23 family settlement 25-5 24 other unknown
        other-section: 25-4-first 25-4-other 25a-25b 104c 23-1 unknown
        eighteen-months: yes no unknown
        first-paper-date: yes no unknown
        war-programme: yes no unknown
        income: sozialamt nobody jobcenter jobcenter-elsewhere job-too-little job-enough \
        unemployment-benefit pension unknown
        pension-kind: old-age other partner unknown
        town: viersen nettetal willich kempen schwalmtal brueggen grefrath toenisvorst \
        niederkruechten elsewhere shelter-house unknown
        work-ability: yes unsure no-official
        household-ability: yes no unknown
        study: no school vocational university
        family-papers: alone-or-same unknown different
        """)
  }

  @Test func `has exactly the outcomes that are agreed, each with its queue and its offices`() {
    let lines = guide.parts.outcomes.map { outcome in
      let offices = outcome.offices.map(\.rawValue).joined(separator: " ")
      return "\(outcome.id) \(outcome.queue)\(outcome.checksPapers ? " papers" : ""): \(offices)"
    }

    #expect(
      lines == [
        "apply-now A papers: jobcenter", "change-this-month A papers: jobcenter sozialamt",
        "mixed-family A papers: jobcenter sozialamt", "existing-case B papers: jobcenter",
        "sozialamt-stays W: sozialamt agentur", "toleration W: sozialamt agentur",
        "ban-awaiting-card S papers: sozialamt auslaenderbehoerde",
        "social-assistance S papers: sozialamt", "ability-unclear A papers: jobcenter",
        "section-24-check K papers: counter", "renew-paper K: auslaenderbehoerde counter",
        "minor-alone K: jugendamt", "training-or-study A papers: agentur bafoeg-amt jobcenter",
        "other-jobcenter A papers: jobcenter", "work-advice W: agentur", "emergency K: counter",
        "papers-check K: counter", "refused K: advice-centre sozialamt",
      ])
  }

  @Test func `lets nobody wait who is alone and young, or in need today`() {
    let first = guide.parts.outcomes.filter(\.isFirstInLine)

    #expect(first.map(\.id) == ["minor-alone", "emergency"])
  }

  @Test func `has exactly the papers that are agreed, D01 to D26`() {
    let documents = guide.parts.documents

    #expect(documents.map(\.code) == Array(1...26))
    #expect(
      documents.map(\.id) == [
        "residence-paper", "bamf-decision", "sozialamt-end-notice", "address-proof", "bank-details",
        "bank-statements", "health-insurance", "housing-costs", "residence-allocation",
        "main-application", "marriage-certificate", "birth-certificates", "child-benefit-notice",
        "maternity-record", "income-proof", "self-employment", "assets", "medical-papers",
        "school-or-training", "tax-id", "social-insurance-number", "cv-and-certificates",
        "authorisation", "course-papers", "separation-papers", "shared-flat",
      ])
  }

  @Test func `has exactly the circumstances that are agreed`() {
    #expect(
      guide.parts.circumstances.map(\.id) == [
        "letter", "family-abroad", "applied", "rent-debt", "violence", "job-lost", "partner",
        "children", "pregnant", "newborn", "illness", "school", "work-wish", "course", "no-account",
        "shelter", "moving", "no-passport", "missed-appointment", "youth-office", "separated",
        "job",
        "self-employed", "savings", "helper", "shared-flat",
      ])
  }

  @Test func `serves the nine towns of the district, each under its name`() {
    #expect(
      guide.profile.towns.map { "\($0.id) \($0.name)" } == [
        "viersen Viersen", "nettetal Nettetal", "willich Willich", "kempen Kempen",
        "schwalmtal Schwalmtal", "brueggen Brüggen", "grefrath Grefrath", "toenisvorst Tönisvorst",
        "niederkruechten Niederkrüchten",
      ])
  }

  @Test func `knows the offices and notices that other programs know`() {
    #expect(
      Set(guide.parts.outcomes.flatMap(\.offices).map(\.rawValue)) == [
        "advice-centre", "agentur", "auslaenderbehoerde", "bafoeg-amt", "counter", "jobcenter",
        "jugendamt", "sozialamt",
      ])
    #expect(
      Notice.allCases.map(\.rawValue) == [
        "counter-check", "draft-translation", "unverified-office", "source-overdue",
        "not-a-decision",
      ])
  }

  @Test
  func `asks in SGB XII and before the card neither for the SGB II form nor for a Krankenkasse`() {
    for document in ["main-application", "health-insurance"] as [Identifier<Document>] {
      let exceptions = guide[document].exceptions

      #expect(exceptions.contains("social-assistance"), "\(document)")
      #expect(exceptions.contains("ban-awaiting-card"), "\(document)")
    }
  }

  @Test func `sends exactly the unsure answers to be checked at the counter`() {
    let checked = guide.parts.questions.flatMap { question in
      question.choices.filter(\.needsCounterCheck).map { "\(question.id)/\($0.id)" }
    }

    #expect(
      checked == [
        "paper/family-visa", "fiction-for/unknown", "section/25-5", "other-section/25-4-first",
        "other-section/25-4-other", "other-section/104c", "first-paper-date/yes",
        "first-paper-date/no",
        "first-paper-date/unknown", "war-programme/yes", "war-programme/no",
        "war-programme/unknown",
        "pension-kind/old-age", "pension-kind/other", "pension-kind/partner",
        "pension-kind/unknown", "family-papers/unknown",
      ])
  }

  @Test func `gives every source a later day for reading it again, and none is overdue`() {
    for source in guide.parts.sources {
      #expect(source.checked < source.reviewBy, "\(source.id)")
      #expect(!source.isOverdue(on: Shipped.today), "\(source.id)")
    }
  }
}
