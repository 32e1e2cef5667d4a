import Foundation
import GuideFiles
import Printing
import Slips
import Testing

/// The files that say what a kind of printer can do.
@Suite struct `A printer profile` {
  /// The profiles that are shipped.
  static let shipped = PrinterProfiles(
    in: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Resources/printers").path)

  @Test(arguments: shipped.names)
  func `is shipped without a mistake`(name: String) throws {
    let profile = try Self.shipped.read(name)

    #expect(name.hasSuffix(profile.paper.rawValue))
  }

  @Test func `is there for both rolls, with and without a cutter`() throws {
    let profiles = try Self.shipped.names.map { try Self.shipped.read($0) }

    #expect(Set(profiles.map(\.paper)) == [.roll80, .roll58])
    #expect(Set(profiles.map(\.cutter)).isSuperset(of: [.partial, .none]))
  }

  @Test func `names every mistake with its place`() throws {
    let text = """
      paper: a4
      code-page: { name: windows-1251, number: 300 }
      cuter: partial
      cutter: partial
      draws-code: perhaps
      starts-anywhere: true
      speed: 5
      """

    let error = try #require(throws: ContentError.self) {
      try PrinterProfiles.profile(text, named: "p.yaml")
    }

    #expect(
      error.description == """
        p.yaml:3:1: error: unknown key 'cuter'; did you mean 'cutter'?
        p.yaml:1:1: error: the key 'acknowledges' is missing
        p.yaml:1:8: error: unknown paper 'a4'
        p.yaml:2:12: error: the number of a code page is at most 255
        p.yaml:2:20: error: unknown code page 'windows-1251'; did you mean 'windows-1252'?
        p.yaml:5:13: error: 'true' or 'false' is expected here
        p.yaml:7:8: error: the speed of a printer is 20 to 500 millimetres a second
        """)
  }
}
