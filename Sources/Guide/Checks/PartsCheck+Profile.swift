internal import Words

/// Whether codes are given once, and whether an office's profile fits the guide.
extension PartsCheck {
  mutating func checkCodes() {
    checkCodes(parts.questions.map { ($0.id.rawValue, $0.code) }, .questions, ["questions"])
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

  mutating func checkCodes(
    _ coded: [(id: String, code: Int)], _ file: GuideFile, _ path: [String],
    taken: [Int: String] = [:]
  ) {
    var owners = taken
    for (id, code) in coded {
      if let owner = owners.updateValue(id, forKey: code), owner != id {
        add(file, path + [id, "code"], .codeUsedTwice(code, by: owner))
      }
    }
  }

  mutating func checkProfile() {
    var letters: Set<String> = []
    let byQueue = profile.letters.sorted { $0.key.rawValue < $1.key.rawValue }
    for (queue, listed) in byQueue {
      for (place, letter) in listed.enumerated() {
        checkLetter(letter, ["letters", queue.rawValue, "\(place)"], &letters)
      }
    }
    for (kiosk, letter) in profile.emergencyLetters.sorted(by: { $0.key < $1.key }) {
      checkLetter(letter, ["emergency", kiosk], &letters)
    }
    for (place, queue) in profile.queues.enumerated()
    where profile.letters[queue]?.isEmpty ?? true {
      add(.profile, ["queues", "\(place)"], .queueWithoutLetters(queue.rawValue))
    }
    if !profile.queues.contains(.counter) {
      add(.profile, ["queues"], .missingPart(kind: "queue", id: Queue.counter.rawValue))
    }
    checkCodes(profile.towns.map { ($0.id.rawValue, $0.code) }, .profile, ["towns"])
    for (place, lines) in profile.lines.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      refer(to: place, in: .profile, ["places", place.rawValue], "place", parts.places)
      for (index, line) in lines.enumerated() {
        for (number, town) in line.towns.enumerated()
        where !profile.towns.contains(where: { $0.id == town }) {
          add(
            .profile, ["places", place.rawValue, "\(index)", "towns", "\(number)"],
            .unknown(
              kind: "town", id: town.rawValue, known: profile.towns.map(\.id.rawValue)))
        }
      }
    }
  }

  mutating func checkLetter(
    _ letter: String, _ path: [String], _ seen: inout Set<String>
  ) {
    let isReadable =
      letter.utf8.count == 1 && letter.utf8.allSatisfy { (0x41...0x5A).contains($0) }
      && !["I", "O", "Q"].contains(letter)
    if !isReadable { add(.profile, path, .unreadableLetter(letter)) }
    if !seen.insert(letter).inserted { add(.profile, path, .letterUsedTwice(letter)) }
  }
}
