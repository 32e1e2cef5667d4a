internal import Console
internal import Foundation

/// What a session found out about its screen, where the doctor finds it too.
struct ScreenNote: Codable, Equatable {
  /// In dots.
  let width, height: Int

  /// Of the terminal, with the letters that were chosen.
  let columns, rows: Int

  /// The `pixelsize` of the letters.
  let letters: Int

  /// The names of the screens over which the picture stretches: more than one where more are connected.
  var outputs: [String] = []

  /// What the session tells its command, so that it knows for which size the letters were chosen: where
  /// this note lies.
  static let variable = "WEGWEISER_SCREEN"

  /// In columns and rows.
  var size: Size { Size(columns: columns, rows: rows) }

  /// Where the running session keeps it; it goes with the session.
  static let path = "/run/wegweiser/screen.json"

  /// Reads it; nil where no session has written one.
  static func read(at path: String) -> ScreenNote? {
    FileManager.default.contents(atPath: path).flatMap {
      try? JSONDecoder().decode(ScreenNote.self, from: $0)
    }
  }

  func write(at path: String) throws {
    try JSONEncoder().encode(self).write(to: URL(filePath: path), options: .atomic)
  }
}
