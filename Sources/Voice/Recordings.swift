internal import Foundation
package import Words

/// What people have spoken: a folder for each language, in it `ID.wav` with the sound and `ID.txt`
/// with the words that were spoken.
///
/// A recording is used where exactly its words are to be said, so one of a text that has changed
/// since is never heard.
package struct Recordings: Sendable {
  private let files: [Language: [String: String]]

  /// No recordings at all.
  package static let none = Recordings([:])

  private init(_ files: [Language: [String: String]]) { self.files = files }

  /// Finds what there is in a folder, which may be missing; no sound is read yet.
  package init(in folder: String) {
    var files: [Language: [String: String]] = [:]
    for recording in Self.list(in: folder) {
      guard let words = recording.words else { continue }
      files[recording.language, default: [:]][words.asHeard] = recording.sound
    }
    self.init(files)
  }

  /// The sound file of these words; nil where nobody has spoken them.
  func file(of words: String, in language: Language) -> String? {
    files[language]?[words.asHeard]
  }

  /// Reads a sound file.
  static func sound(_ path: String) throws(VoiceTrouble) -> Sound {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw .recording(path: path, reason: "it cannot be read")
    }
    return try Sound(wav: Array(bytes), named: path)
  }
}

extension Recordings {
  /// One recording as it lies in the folder.
  package struct Listed: Sendable {
    package let language: Language

    /// The id of its text: `interface/ticket/done`, `number/1`.
    package let id: String

    /// The path of its sound.
    package let sound: String

    /// The words that were spoken; nil where no file says them.
    package let words: String?

    /// Whether it says that text.
    package func says(_ text: String) -> Bool { words?.asHeard == text.asHeard }

    /// What is wrong with its sound; nil where it can be played.
    package var trouble: VoiceTrouble? {
      do throws(VoiceTrouble) {
        _ = try Recordings.sound(sound)
        return nil
      } catch {
        return error
      }
    }
  }

  /// All recordings in a folder, sorted by language and id.
  package static func list(in folder: String) -> [Listed] {
    Language.allCases.flatMap { language in
      let path = "\(folder)/\(language.rawValue)"
      let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
      return names.filter { $0.hasSuffix(".wav") }.sorted().map { name in
        let id = String(name.dropLast(4))
        let words = FileManager.default.contents(atPath: "\(path)/\(id).txt")
        return Listed(
          language: language, id: id, sound: "\(path)/\(name)",
          words: words.map { String(decoding: $0, as: UTF8.self) })
      }
    }
  }
}
