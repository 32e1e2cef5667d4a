internal import ArgumentParser
internal import Foundation
internal import Guide
internal import GuideFiles
internal import Messages
internal import Words

/// Which content a command reads, and in which language and on which day it speaks.
struct ContentOptions: ParsableArguments {
  @Option(help: "The folder that holds Resources and locales.", completion: .directory)
  var content: String?

  @Option(help: "The office profile, by its name in Resources/offices.")
  var office = "kreis-viersen"

  @Option(help: "The language of the result: de, ar, fa, en or ti.")
  var language = "de"

  @Option(help: "The day for which the guide speaks, as yyyy-mm-dd.")
  var today: String?

  /// The same options, for a process that is started with them.
  func arguments() throws -> [String] {
    [("--content", try folder().path), ("--office", office), ("--today", today)]
      .flatMap { name, value in value.map { [name, $0] } ?? [] }
  }

  /// The checked content.
  func read() throws -> Content {
    try checkedFolder().read(office: office, texts: Self.texts)
  }

  /// The same with everything that authors and translators want to know, and its folder.
  func readDetails() throws -> (folder: ContentFolder, details: ContentDetails) {
    let folder = try checkedFolder()
    return (folder, try folder.readDetails(office: office, texts: Self.texts))
  }

  /// The folder, which has the office's profile.
  private func checkedFolder() throws -> ContentFolder {
    let folder = try folder()
    guard folder.profiles.contains(office) else {
      throw Failure(
        .usage,
        "no office profile '\(office)' in \(folder.path)/Resources/offices"
          + folder.profiles.suggestion(for: office))
    }
    return folder
  }

  /// The language asked for.
  func chosenLanguage() throws -> Language {
    if let language = Language(rawValue: language) { return language }
    let known = Language.allCases.map(\.rawValue)
    throw Failure(
      .usage, "unknown language '\(language)': one of \(known.joined(separator: ", "))")
  }

  /// The day asked for, or the machine's day in the office's time zone.
  func day(at profile: OfficeProfile) throws -> Day {
    try today.map(Day.named) ?? MachineClock(of: profile).today
  }

  /// The first that is there: the option, the environment, the checkout, the installed place.
  func folder() throws -> ContentFolder {
    let named = content ?? ProcessInfo.processInfo.environment["WEGWEISER_CONTENT"]
    if let named {
      let folder = ContentFolder(path: named)
      guard folder.exists else {
        throw Failure(.configuration, "'\(named)' does not hold Resources/guide and locales")
      }
      return folder
    }
    let found = (Checkout.containing + ["/usr/share/wegweiser"]).map(ContentFolder.init(path:))
    guard let folder = found.first(where: \.exists) else {
      throw Failure(
        .configuration, "no content found; name the folder of Resources and locales with --content")
    }
    return folder
  }

  /// All texts of `interface.yaml` that some page, slip or command shows.
  static let texts: [MessageKey] =
    Phrase.allCases.map(\.key) + Notice.allCases.map(\.say) + Validity.allCases.map(\.say)
    + Office.allCases.map(\.explanation)
}
