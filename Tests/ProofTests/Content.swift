import Guide
import GuideFiles
import Shipped

/// The checkout's own content, with all its places.
let shippedFolder = Shipped.folder

private let reading = Result {
  try shippedFolder.readDetails(office: "kreis-viersen", texts: Shipped.texts)
}

func shippedDetails() throws -> ContentDetails { try reading.get() }

extension GuideParts {
  /// Changes the step with that id.
  mutating func change(_ id: Identifier<Step>, _ change: (Step) -> Step) {
    steps = steps.map { $0.id == id ? change($0) : $0 }
  }
}

extension Step {
  /// The step as one that is due today.
  var dueToday: Step {
    Step(
      id: id, code: code, time: .today, place: place, deadline: .today,
      applicability: applicability, hasSentence: hasSentence, isPrinted: isPrinted,
      contradictions: contradictions, sources: sources)
  }

  /// The step under another condition.
  func under(_ applicability: Applicability) -> Step {
    Step(
      id: id, code: code, time: time, place: place, deadline: deadline,
      applicability: applicability, hasSentence: hasSentence, isPrinted: isPrinted,
      contradictions: contradictions, sources: sources)
  }
}
