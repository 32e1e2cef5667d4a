internal import Words

extension OfficeProfile {
  /// What is wrong with the profile, whatever the guide says.
  package var defects: [Defect] {
    var check = ProfileCheck(self)
    check.run()
    return check.defects
  }
}

/// One look through an office's profile.
private struct ProfileCheck {
  private let profile: OfficeProfile
  private(set) var defects: [Defect] = []

  /// The letters that were met so far.
  private var letters: Set<String> = []

  init(_ profile: OfficeProfile) {
    self.profile = profile
  }

  mutating func run() {
    let byQueue = profile.letters.sorted { $0.key.rawValue < $1.key.rawValue }
    for (queue, listed) in byQueue {
      for (place, letter) in listed.enumerated() {
        check(letter, ["letters", queue.rawValue, "\(place)"])
      }
    }
    for (kiosk, letter) in profile.emergencyLetters.sorted(by: { $0.key < $1.key }) {
      check(letter, ["emergency", kiosk])
    }
    for (place, queue) in profile.queues.enumerated()
    where profile.letters[queue]?.isEmpty ?? true {
      add(["queues", "\(place)"], .queueWithoutLetters(queue.rawValue))
    }
    if !profile.queues.contains(.counter) {
      add(["queues"], .missingPart(kind: "queue", id: Queue.counter.rawValue))
    }
    defects += Defect.codesUsedTwice(
      profile.towns.map { ($0.id.rawValue, $0.code) }, .profile, ["towns"])
    checkTownsOfLines()
  }

  private mutating func checkTownsOfLines() {
    let known = profile.towns.map(\.id.rawValue)
    for (place, lines) in profile.lines.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let forAll = lines.count { $0.towns.isEmpty }
      var served: [String: Int] = [:]
      for (index, line) in lines.enumerated() {
        for (number, town) in line.towns.enumerated() {
          let path = ["places", place.rawValue, "\(index)", "towns", "\(number)"]
          if !known.contains(town.rawValue) {
            add(path, .unknown(kind: "town", id: town.rawValue, known: known))
          }
          served[town.rawValue, default: forAll] += 1
          if served[town.rawValue] == PlaceLine.most + 1 {
            add(path, .townWithManyLines(town.rawValue))
          }
        }
      }
    }
  }

  private mutating func check(_ letter: String, _ path: [String]) {
    let isReadable =
      letter.utf8.count == 1 && letter.utf8.allSatisfy { (0x41...0x5A).contains($0) }
      && !["I", "O", "Q"].contains(letter)
    if !isReadable { add(path, .unreadableLetter(letter)) }
    if !letters.insert(letter).inserted { add(path, .letterUsedTwice(letter)) }
  }

  private mutating func add(_ path: [String], _ problem: Defect.Problem) {
    defects.append(Defect(file: .profile, path: path, problem: problem))
  }
}
