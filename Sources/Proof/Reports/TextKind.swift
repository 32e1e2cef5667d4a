internal import Guide
package import GuideFiles
internal import Messages
package import Words

/// What kind of text a message is, for somebody who translates it without seeing the kiosk.
package struct TextKind {
  private let key: MessageKey
  private let details: ContentDetails

  package init(_ key: MessageKey, in details: ContentDetails) {
    self.key = key
    self.details = details
  }

  private var parts: [String] { key.rawValue.split(separator: "/").map(String.init) }

  /// One sentence: what it is and where it is shown.
  package var description: String {
    let last = parts.count > 2 ? parts[2] : ""
    switch (parts.first, last) {
    case ("question", "ask"): return "Question, at the top of a page."
    case ("question", "label"): return "Short word before a field; no full stop."
    case ("question", "why"): return "Why we ask; on the help page of the question."
    case ("question", "look"):
      return "Where it stands on the paper, or what counts; on the help page."
    case ("question", "hint"): return "Hint for a volunteer; on the page of hints."
    case ("question", _): return "Answer to choose, beside its digit."
    case ("outcome", "title"): return "Name of the result, a small heading; also on the slip."
    case ("outcome", "say"): return "The most important sentences of the result, at its top."
    case ("outcome", _): return "What the visitor wants, on the slip beside \"Anliegen\"."
    case ("step", "title"):
      return "Title of a step: what to do, at most six words, no full stop; also on the slip."
    case ("step", "show"):
      return "What the German sentence means; the German stands above it, to be said or shown."
    case ("step", _): return "One step of a result: what to do and what to say; also on the slip."
    case ("document", "say"): return "Name of a paper, in lists and on the slip."
    case ("document", "ask"): return "Question whether a paper is there."
    case ("document", "look"): return "How the paper looks, below that question."
    case ("document", _): return "What to do where the paper is missing."
    case ("circumstance", _): return "Something that may apply, to choose."
    case ("note", _): return "A short statement, on the slip only."
    case ("word", _):
      return "A word explained, on the page of words; the German word stays in front."
    case ("place", _): return "A place, after \"Wo:\"; no full stop."
    default: return interfaceDescription
    }
  }

  private var interfaceDescription: String {
    let pages = [
      "greeting": "first page", "start": "page before the first question",
      "progress": "line above a page",
      "foot": "key at the foot of every page; one short word", "answer": "answer to choose",
      "look": "line above a page, after the key that changes how pages look",
      "way": "page of the way so far, for a volunteer",
      "sources": "page of hints and sources, for a volunteer", "choices": "long list of answers",
      "page": "every page", "help": "help page",
      "language": "page of languages", "pass-over": "page before a question is left open",
      "anew": "page before starting anew",
      "counter": "page before asking for a person", "check": "list of all answers",
      "result": "result", "circumstances": "page of what may apply", "persons": "page of persons",
      "papers": "pages of papers",
      "validity": "list of papers, after the paper's name", "ticket": "page of the number",
      "waiting": "page of the number, and slip",
      "closed": "page outside the opening hours, in place of a number",
      "weekday": "page outside the opening hours, in place of {weekday}",
      "display": "large screen of the waiting room, above the numbers called",
      "silence": "page after a long silence", "trouble": "page of an error",
      "voice": "line above a page, or said in the waiting room",
      "plain": "kiosk without pages, line by line", "notice": "result and slip, marked with \"!\"",
      "slip": "slip only", "glossary": "page of words; the German name stays in front",
    ]
    let group = parts.count > 1 ? parts[1] : ""
    return "Shown on: \(pages[group] ?? group)."
  }

  /// What the placeholders stand for, one sentence each.
  package var placeholders: [String] {
    let meanings = [
      "number": "a number, as on the screen", "total": "how many there are", "count": "how many",
      "place": "an office with its address, in German", "date": "a day, as 31.12.2026",
      "day": "a day, as 31.12.2026", "time": "a time of day, as 14:05", "seconds": "seconds left",
      "keys": "the keys that can be pressed", "language": "the language's German name",
      "purpose": "what the visitor wants", "codes": "the answers as numbers", "adults": "0 to 9",
      "children": "0 to 9", "from": "minutes", "to": "minutes",
      "version": "the version of the guide",
      "weekday": "a day of the week",
      "queue": "the letter of a queue, as A",
    ]
    let names = details.germanTexts[key]?.forms.flatMap(\.placeholders) ?? []
    return Set(names).sorted().map { "{\($0)}: \(meanings[$0] ?? "filled in by the program")." }
  }

  /// The provisions that the text rests on; empty where it states nothing.
  package var provisions: [String] { sources.map(\.provision) }

  private var sources: [Source] {
    guard parts.count > 1 else { return [] }
    let all = details.content.guide.parts
    let ids: [Identifier<Source>] =
      switch parts[0] {
      case "question": all.questions.first { $0.id.rawValue == parts[1] }?.sources ?? []
      case "outcome": all.outcomes.first { $0.id.rawValue == parts[1] }?.sources ?? []
      case "step": all.steps.first { $0.id.rawValue == parts[1] }?.sources ?? []
      case "document": all.documents.first { $0.id.rawValue == parts[1] }?.sources ?? []
      default: []
      }
    return ids.map { details.content.guide[$0] }
  }
}
