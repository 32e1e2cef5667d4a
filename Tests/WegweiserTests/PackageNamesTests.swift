import Testing

/// The check of every run that Debian 12 and 13 both have what is named.
@Suite struct `A Debian package that is named` {
  @Test func `is one that both releases have, by one of its names`() throws {
    let result = try check(control, installed, spoken)
    #expect(result.errors == "")
    #expect(result.output == "5 packages, each in bookworm and trixie or with another name there\n")
    #expect(result.status == 0)
  }

  @Test(arguments: mistakes)
  func `is told of where one has it not`(mistake: PackageMistake) throws {
    let changed = [control, installed, spoken].map { $0.replacing(mistake.old, with: mistake.new) }
    try #require(changed != [control, installed, spoken])
    let result = try check(changed[0], changed[1], changed[2])
    #expect(result.errorLines == mistake.messages)
    #expect(result.status == 1)
  }

  private let control = """
    Source: wegweiser
    Build-Depends: debhelper-compat (= 13),
     libpq-dev

    Package: wegweiser
    Depends: ${shlibs:Depends}, tzdata (>= 2024a)
    Recommends: libasound2t64 | libasound2
    Description: names no package, as kmscon

    """
  private let installed = "kiosk) packages=\"libpq-dev\n  tzdata\" ;;\n"
  private let spoken = "    apt install ./wegweiser.deb --quiet tzdata\n"

  private func check(
    _ control: String, _ installed: String, _ spoken: String
  ) throws -> Program.Result {
    let place = Place()
    _ = try place.file("debian/control", holding: control)
    _ = try place.file("Tools/install-packages", holding: installed)
    _ = try place.file("docs/office.md", holding: spoken)
    _ = try place.file(
      "debian/known-packages",
      holding: """
        # NAME RELEASE ...
        debhelper bookworm trixie
        libasound2 bookworm
        libasound2t64 trixie
        libpq-dev bookworm trixie
        tzdata bookworm trixie
        \(control.contains("nowhere") ? "nowhere" : "")
        """)
    return try Program.tool(
      "python3", [ContentCopy.shipped + "/Tools/check-packages", place.path])
  }

  private static let mistakes = [
    PackageMistake(
      "libasound2t64 | libasound2", "libasound2",
      "debian/control:7: Recommends: trixie has no 'libasound2'; "
        + "write all its names, as in 'libasound2t64 | libasound2'",
      "debian/known-packages: nothing names 'libasound2t64' any more; "
        + "Tools/check-packages --renew takes it out"),
    PackageMistake(
      " | libasound2\n", " | libasuond2\n",
      "debian/control:7: Recommends: 'libasuond2' is not in debian/known-packages; "
        + "did you mean 'libasound2'?",
      "debian/known-packages: nothing names 'libasound2' any more; "
        + "Tools/check-packages --renew takes it out"),
    PackageMistake(
      "(= 13),", "(= 13), nowhere,",
      "debian/control:2: Build-Depends: no release of Debian has a package 'nowhere'"),
    PackageMistake(
      "\n  tzdata", "\n  tzdata gettext",
      "Tools/install-packages:2: 'gettext' is not in debian/known-packages; "
        + "Tools/check-packages --renew asks for it"),
    PackageMistake(
      "quiet tzdata", "quiet tzdata libasound2",
      "docs/office.md:1: trixie has no 'libasound2'; "
        + "write all its names, as in 'libasound2t64 | libasound2'"),
  ]
}

/// A change of what names packages, and all that is said of it.
struct PackageMistake: CustomTestStringConvertible, Sendable {
  let old, new: String
  let messages: [String]
  var testDescription: String { messages[0] }

  init(_ old: String, _ new: String, _ messages: String...) {
    (self.old, self.new, self.messages) = (old, new, messages)
  }
}
