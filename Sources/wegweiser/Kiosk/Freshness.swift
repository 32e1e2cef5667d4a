internal import Guide
internal import GuideFiles
internal import Words

/// The content and the day that a visit began with, while nobody has used it yet.
///
/// A greeting may stand for a night or longer. Whoever comes then must have that day's deadlines,
/// and the content that was installed meanwhile.
struct Freshness {
  private let content: ContentOptions
  private let version: String
  private let day: Day
  private let profile: OfficeProfile

  /// How often a greeting looks, in seconds.
  static let interval = 5

  /// Remembers what counts now.
  init(_ content: ContentOptions, at profile: OfficeProfile) throws {
    self.content = content
    self.profile = profile
    version = try content.folder().path
    day = try content.day(at: profile)
  }

  /// Whether another version or another day counts by now.
  ///
  /// What cannot be found out has not changed: a greeting that stands is better than none.
  var isPast: Bool {
    let now = (try? content.folder().path, try? content.day(at: profile))
    return now.0.map { $0 != version } ?? false || now.1.map { $0 != day } ?? false
  }
}
