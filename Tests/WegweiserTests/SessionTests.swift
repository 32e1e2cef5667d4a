import Foundation
import Testing

/// What a session stands on before it opens its terminal.
@Suite struct `A session` {
  @Test func `takes no folder that is everybody's`() throws {
    let result = try start(in: nil)
    #expect(
      result.errorLines == [
        "wegweiser: XDG_RUNTIME_DIR names no folder; a session needs one of its own, as the package's units have it"
      ])
    #expect(result.status == 78)
  }

  @Test(arguments: [0o1777, 0o770, 0o755])
  func `believes no note that another user could have laid there`(mode: Int) throws {
    let place = Place()
    let planted = #"{"width":1,"height":1,"columns":999,"rows":999,"letters":9,"outputs":[]}"#
    let note = try place.file("run/screen.json", holding: planted)
    let folder = note.deletingLastPathComponent().path
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder)
    let result = try start(in: folder)
    #expect(
      result.errorLines == [
        "wegweiser: '\(folder)' (XDG_RUNTIME_DIR) is not closed to others; a session needs a folder of its own "
          + "user's, with the mode 0700"
      ])
    #expect(result.status == 78)
  }

  @Test func `starts its terminal where the folder is its own`() throws {
    let place = Place()
    _ = try place.file("run/screen.json", holding: "{}")
    let folder = place.path + "/run"
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder)
    let result = try start(in: folder)
    #expect(
      result.errorLines == ["wegweiser: '/usr/bin/false' shows nothing on this screen (status 1)"])
    #expect(result.status == 69)
    // What an earlier session found holds for none after it.
    #expect(place.names(in: "run") == [])
  }

  private func start(in folder: String?) throws -> Program.Result {
    try Program.run(
      ["session", "--terminal", "/usr/bin/false", "kiosk"],
      environment: folder.map { ["XDG_RUNTIME_DIR": $0] } ?? [:])
  }
}
