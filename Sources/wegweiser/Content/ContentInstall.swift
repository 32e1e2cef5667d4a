internal import ArgumentParser
internal import CSystem
internal import Foundation
internal import Guide
internal import GuideFiles
internal import Proof
internal import Settings

/// `wegweiser content install`: gives the kiosks of a machine new content while they run.
struct ContentInstall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Give the kiosks of this machine other content while they run.",
    discussion: """
      DIR holds Resources and locales. They are copied, proven like 'content check' does, and put \
      beside the older versions; the next visitor has them, the one at the keyboard goes on with \
      what there was. Whatever is wrong or cut off leaves everything as it is; a translation that is \
      missing or older than its German text is told and does not, since German is shown for it, marked. The \
      version before is \
      kept: --back takes it again, and where there is none the content that came with the program.

      With a content key (a setting), DIR must hold a MANIFEST of SHA-256 sums and its \
      signature MANIFEST.minisig, and must not be older than what is installed, unless --back is \
      said too. Exit status 65: the content is not proven, not whole, not signed or too old.

      Example: wegweiser content install /media/stick/content
      """)

  @Argument(help: "The folder that holds the new content.", completion: .directory)
  var folder: String?

  @Option(help: "Where the installed versions are.", completion: .directory)
  var into = ContentStore.installed.path

  @Option(help: .of(.office))
  var office = MachineSettings.values.text(.office)

  @Option(help: .of(.contentKey))
  var contentKey: String?

  @Flag(help: "Go back to the version before, or take a folder of older content.")
  var back = false

  @Flag(help: "Install what the proof finds wrong; what cannot start is refused all the same.")
  var withoutProof = false

  func validate() throws {
    guard folder != nil || back else {
      throw ValidationError("name the folder of the new content, or --back")
    }
  }

  func run() throws {
    let store = ContentStore(path: into)
    do {
      try FileManager.default.createDirectory(
        atPath: into + "/versions", withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o755])
    } catch {
      throw Failure(.cannotCreate, "'\(into)' cannot be made: \(error.localizedDescription)")
    }
    let lock = try lock(into + "/.lock")
    defer { close(lock) }
    store.tidy()
    if let folder {
      print(try install(folder, in: store))
    } else {
      let name =
        try store.target(of: .previous).map { String($0.dropFirst("versions/".count)) }
        ?? packaged(in: store)
      try store.use(name)
      print(name)
    }
    store.tidy()
  }

  /// Copies, checks and switches; returns the version's name.
  private func install(_ folder: String, in store: ContentStore) throws -> String {
    guard ContentFolder(path: folder).exists else {
      throw Failure(.data, "'\(folder)' does not hold Resources/guide and locales")
    }
    let key = contentKey ?? MachineSettings.values[.contentKey]
    let name = try add(folder, to: store) { manifest, files in
      if let key { try manifest.check(signedBy: key) }
      if manifest.exists { try manifest.check(listing: files) }
      let version = try proven(
        ContentFolder(path: manifest.folder, offices: ContentOptions.ownOffices()))
      if key != nil, !back { try checkNewer(version, than: store) }
      return version
    }
    try store.use(name)
    return name
  }

  /// What was signed once stays signed: whoever keeps an old copy must not bring back an old law.
  private func checkNewer(_ version: String, than store: ContentStore) throws {
    guard let used = store.target(of: .current)?.dropFirst("versions/".count),
      ContentVersion(version) < ContentVersion(String(used))
    else { return }
    throw Failure(
      .data,
      "the content is of \(ContentVersion(version)), older than the installed one of "
        + "\(ContentVersion(String(used))); with --back it is installed all the same")
  }

  /// The content that came with the program, as a version of the store.
  private func packaged(in store: ContentStore) throws -> String {
    guard let folder = ContentOptions.packaged else {
      throw Failure(.unavailable, "there is no version before this one")
    }
    return try add(folder.path, to: store) { manifest, _ in
      try folder.read(office: office, texts: ContentOptions.texts).version
    }
  }

  /// Copies content, has it checked, and puts it beside the other versions; returns its name there.
  private func add(
    _ folder: String, to store: ContentStore,
    checked: (ContentManifest, _ files: [String]) throws -> String
  ) throws -> String {
    let copy = ContentCopying(from: folder, to: "\(store.path)/versions/.new")
    let manifest = ContentManifest(folder: copy.target)
    let files = try copy.run()
    defer { try? FileManager.default.removeItem(atPath: copy.target) }
    let version = try checked(manifest, files)
    if !manifest.exists { try manifest.write(listing: files) }
    let sum = try Tool.run("sha256sum", [ContentManifest.name], in: copy.target).prefix(8)
    let name = "\(version)-\(sum)"
    let place = "\(store.path)/versions/\(name)"
    // The same content has the same name: a version that is there already is whole.
    if !FileManager.default.fileExists(atPath: place) {
      try Tool.run("sync", ["--file-system", store.path])
      guard unsafe rename(copy.target, place) == 0 else {
        throw Failure(.cannotCreate, "'\(place)' cannot be made")
      }
    }
    return name
  }

  /// The version of content in which nothing is wrong.
  private func proven(_ folder: ContentFolder) throws -> String {
    guard folder.profiles.contains(office) else {
      throw Failure(.data, "the new content has no office profile '\(office)'")
    }
    let details = try folder.readDetails(office: office, texts: ContentOptions.texts)
    // As a kiosk starts.
    _ = try Office(details.content.guide.profile)
    if !withoutProof {
      let proof = ContentProof(
        details, from: folder, WordLists(from: folder), on: details.content.day)
      let harmful = proof.errors.filter { !$0.hasStandIn }
      guard harmful.isEmpty else { throw ContentError(findings: harmful) }
      for finding in proof.errors { tell("\(finding.asWarning)") }
    }
    return details.content.version
  }

  /// One at a time; a kill releases the lock.
  private func lock(_ path: String) throws -> Int32 {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0, wegweiser_lock_file(descriptor) == 0 else {
      close(descriptor)
      throw Failure(.tryAgain, "somebody else is installing content in '\(into)'")
    }
    return descriptor
  }
}
