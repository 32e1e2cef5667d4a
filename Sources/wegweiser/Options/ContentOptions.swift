internal import ArgumentParser
internal import Foundation
internal import Guide
internal import GuideFiles
internal import Messages
internal import Settings
internal import Words

/// Which content a command reads, and in which language and on which day it speaks.
struct ContentOptions: ParsableArguments {
  @Option(help: .of(.content), completion: .directory)
  var content: String?

  @Option(help: .of(.offices), completion: .directory)
  var offices: String?

  @Option(help: .of(.office))
  var office = MachineSettings.values.text(.office)

  @Option(
    help:
      "The language of the result, or the one that a kiosk marks: de, ar, fa, en or ti. (default: de)"
  )
  var language: String?

  @Option(help: "The day for which the guide speaks, as yyyy-mm-dd.")
  var today: String?

  /// The same options, for a process that is started with them.
  func arguments() throws -> [String] {
    [
      ("--content", try place().path), ("--office", office), ("--today", today),
      ("--offices", Self.ownOffices(offices)),
      ("--language", language),
    ]
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

  /// The office's profile alone, whatever is wrong with guide and catalogs.
  func readProfile() throws -> OfficeProfile {
    try checked(try folder(with: .offices)).readProfile(of: office)
  }

  /// A few texts in all languages, or `german` for them, whatever is wrong with the others.
  func readTexts(else german: [MessageKey: String]) throws -> Messages {
    try folder(with: .offices).readTexts(else: german)
  }

  /// The folder, which has the office's profile.
  private func checkedFolder() throws -> ContentFolder { try checked(try folder()) }

  private func checked(_ folder: ContentFolder) throws -> ContentFolder {
    guard folder.profiles.contains(office) else {
      throw Failure(
        .usage,
        "no office profile '\(office)' in "
          + (folder.offices.map { "\($0) or " } ?? "") + "\(folder.path)/Resources/offices"
          + folder.profiles.suggestion(for: office))
    }
    return folder
  }

  /// The language asked for.
  func chosenLanguage() throws -> Language { try namedLanguage() ?? .source }

  /// The language asked for; nil where none was.
  func namedLanguage() throws -> Language? {
    guard let language else { return nil }
    if let language = Language(rawValue: language) { return language }
    let known = Language.allCases.map(\.rawValue)
    throw Failure(
      .usage, "unknown language '\(language)': one of \(known.joined(separator: ", "))")
  }

  /// The day asked for, or the machine's day in the office's time zone.
  func day(at profile: OfficeProfile) throws -> Day {
    try today.map(Day.named) ?? MachineClock(of: profile).today
  }

  /// The folder that is read: of a store, the version that counts now.
  ///
  /// `part` is what the command needs of it.
  func folder(with part: Part = .guide) throws -> ContentFolder {
    switch try place(with: part) {
    case .folder(let folder): return own(folder)
    case .store(let store):
      guard let folder = store.folder(), folder.holds(part) else {
        throw Failure(.configuration, "the store of content '\(store.path)' is damaged")
      }
      return own(folder)
    }
  }

  /// The folder with the machine's own profiles over it.
  private func own(_ folder: ContentFolder) -> ContentFolder {
    ContentFolder(path: folder.path, offices: Self.ownOffices(offices))
  }

  /// Where the machine has its own profiles: the option, the environment, the setting, the installed
  /// place. In a checkout it must be named, so that no test depends on the machine.
  static func ownOffices(_ named: String? = nil) -> String? {
    named ?? ProcessInfo.processInfo.environment["WEGWEISER_OFFICES"]
      ?? MachineSettings.values[.offices]
      ?? (Checkout.containing.isEmpty ? "/etc/wegweiser/offices" : nil)
  }

  typealias Part = ContentFolder.Part

  /// Where content comes from.
  enum Place: Equatable {
    case folder(ContentFolder)
    /// Versions that were installed: each visit reads the one that counts when it begins.
    case store(ContentStore)

    var path: String {
      switch self {
      case .folder(let folder): folder.path
      case .store(let store): store.path
      }
    }
  }

  /// The first that is there: the option, the environment, the setting, the checkout, the installed
  /// versions, what came with the program.
  func place(with part: Part = .guide) throws -> Place {
    let named =
      content ?? ProcessInfo.processInfo.environment["WEGWEISER_CONTENT"]
      ?? MachineSettings.values[.content]
    if let named {
      guard let place = Self.place(at: named, with: part) else {
        throw Failure(.configuration, "'\(named)' does not hold \(part.rawValue)")
      }
      return place
    }
    let known = Checkout.containing + [ContentStore.installed.path, Self.installed]
    guard let place = known.lazy.compactMap({ Self.place(at: $0, with: part) }).first else {
      throw Failure(
        .configuration, "no content found; name the folder of Resources and locales with --content")
    }
    return place
  }

  private static func place(at path: String, with part: Part) -> Place? {
    let (store, folder) = (ContentStore(path: path), ContentFolder(path: path))
    return store.isUsed ? .store(store) : folder.holds(part) ? .folder(folder) : nil
  }

  /// The same options, with the version before where the installed one cannot start, as after an
  /// update of the program.
  func startable() throws -> ContentOptions {
    guard case .store(let store) = try place() else { return self }
    do {
      _ = try read()
      return self
    } catch let error as ContentError {
      for last in [store.folder(.previous), Self.packaged].compactMap(\.self) {
        var options = self
        options.content = last.path
        guard (try? options.read()) != nil else { continue }
        tell("\(error)")
        tell("note: the installed content cannot start; '\(last.path)' is used")
        return options
      }
      throw error
    }
  }

  /// What came with the program: the checkout's, or the package's.
  static var packaged: ContentFolder? {
    (Checkout.containing + [installed]).map { ContentFolder(path: $0) }.first(where: \.exists)
  }

  private static let installed = "/usr/share/wegweiser"

  /// All texts of `interface.yaml` that some page, slip or command shows.
  static let texts: [MessageKey] =
    Phrase.allCases.map(\.key) + Notice.allCases.map(\.say) + Validity.allCases.map(\.say)
}
