import Guide
import Words

extension GuideParts {
  /// What is wrong with the parts, each with its place.
  func defects(at profile: OfficeProfile) -> [String] {
    do throws(GuideDefects) {
      _ = try Guide(self, for: profile)
      return []
    } catch {
      return error.list.map { "\($0.path.joined(separator: "/")): \($0.problem)" }
    }
  }
}

extension OfficeProfile {
  /// The profile without the places that a small guide does not have.
  var anywhere: OfficeProfile {
    OfficeProfile(
      id: id, name: name, counter: counter, isVerified: isVerified, asOf: asOf, queues: queues,
      letters: letters, emergencyLetters: emergencyLetters, dayBegins: dayBegins,
      timeZone: timeZone, towns: [], lines: [:])
  }
}
