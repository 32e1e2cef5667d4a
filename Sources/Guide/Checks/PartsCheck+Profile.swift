internal import Words

/// Whether codes are given once, and whether an office's profile fits the guide.
extension PartsCheck {
  mutating func checkCodes() {
    let asked = parts.questions.map { ($0.id.rawValue, $0.code) }
    checkCodes(asked, .questions, ["questions"])
    checkCodes(
      parts.followUps.map { ($0.id.rawValue, $0.code) }, .questions, ["follow-ups"],
      taken: Dictionary(asked.map { ($0.1, $0.0) }, uniquingKeysWith: { first, _ in first }))
    for question in parts.followUps {
      checkCodes(
        question.choices.map { ($0.id.rawValue, $0.code) }, .questions,
        ["follow-ups", question.id.rawValue, "choices"])
    }
    for question in parts.questions {
      // Codes of towns are the profile's own; the other choices must only keep clear of them.
      let towns = question.choices.filter { $0.name != nil }
      checkCodes(
        question.choices.filter { $0.name == nil }.map { ($0.id.rawValue, $0.code) }, .questions,
        ["questions", question.id.rawValue, "choices"],
        taken: Dictionary(
          towns.map { ($0.code, $0.id.rawValue) }, uniquingKeysWith: { first, _ in first }))
    }
    checkCodes(parts.outcomes.map { ($0.id.rawValue, $0.code) }, .outcomes, ["outcomes"])
    checkCodes(parts.steps.map { ($0.id.rawValue, $0.code) }, .steps, ["steps"])
    checkCodes(parts.documents.map { ($0.id.rawValue, $0.code) }, .documents, ["documents"])
    checkCodes(
      parts.circumstances.map { ($0.id.rawValue, $0.code) }, .circumstances, ["circumstances"])
  }

  private mutating func checkCodes(
    _ coded: [(id: String, code: Int)], _ file: GuideFile, _ path: [String],
    taken: [Int: String] = [:]
  ) {
    defects += Defect.codesUsedTwice(coded, file, path, taken: taken)
  }

  /// What is wrong with the profile by itself, and with what it says of the guide's places.
  mutating func checkProfile() {
    defects += profile.defects
    for place in profile.lines.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
      refer(to: place, in: .profile, ["places", place.rawValue], "place", parts.places)
    }
  }
}

extension Defect {
  /// The codes that a second id has.
  static func codesUsedTwice(
    _ coded: [(id: String, code: Int)], _ file: GuideFile, _ path: [String],
    taken: [Int: String] = [:]
  ) -> [Defect] {
    var owners = taken
    return coded.compactMap { id, code in
      guard let owner = owners.updateValue(id, forKey: code), owner != id else { return nil }
      return Defect(
        file: file, path: path + [id, "code"], problem: .codeUsedTwice(code, by: owner))
    }
  }
}
