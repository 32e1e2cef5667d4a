internal import Foundation

/// What a session found out about its screen, where the doctor finds it too.
struct ScreenNote: Codable, Equatable {
  /// In dots.
  let width, height: Int

  /// Of the terminal, with the letters that were chosen.
  let columns, rows: Int

  /// The `pixelsize` of the letters.
  let letters: Int

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
