internal import Foundation
package import Guide
internal import GuideFiles

extension ContentCopy {
  /// What every id ends in after ``renameAll(of:)``; no text has it.
  package static let mark = "-renamed"

  /// Renames every id of the guide in every file that names it, texts left alone.
  ///
  /// Where an id is also a word of the files themselves, as `emergency` in an office's profile, it
  /// stays in that file.
  package func renameAll(of guide: Guide) throws {
    let ids = guide.ids
    for (name, kept) in Self.files {
      let path = "\(folder.path)/\(name)"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let names = ids.subtracting(kept).sorted { $0.count > $1.count }.joined(separator: "|")
      let expression = try NSRegularExpression(
        pattern: "(?<![\\w-])(?!\(Self.fields))(\(names))(?![\\w-])")
      let renamed = expression.stringByReplacingMatches(
        in: text, range: NSRange(text.startIndex..., in: text), withTemplate: "$1" + Self.mark)
      try Data(renamed.utf8).write(to: URL(filePath: path))
    }
  }

  /// The fields whose key is the id of a question too: one keeps a step off the paper, one has staff call
  /// an interpreter.
  private static let fields = "(?:paper: never|interpreter: true)(?![\\w-])"

  /// The files that name ids, each with the words that are its own.
  private static let files: [(String, Set<String>)] =
    GuideFile.allCases.filter { $0 != .profile }.map {
      ("Resources/guide/\($0.rawValue).yaml", [])
    } + [("Resources/offices/kreis-viersen.yaml", ["emergency", "counter"])]
}

extension Guide {
  /// Every id that an author wrote.
  fileprivate var ids: Set<String> {
    var ids = Set(parts.questions.map(\.id.rawValue))
    ids.formUnion(parts.questions.flatMap(\.choices).map(\.id.rawValue))
    ids.formUnion(parts.followUps.map(\.id.rawValue))
    ids.formUnion(parts.followUps.flatMap(\.choices).map(\.id.rawValue))
    ids.formUnion(parts.circumstances.map(\.id.rawValue))
    ids.formUnion(parts.outcomes.map(\.id.rawValue))
    ids.formUnion(parts.steps.map(\.id.rawValue))
    ids.formUnion(parts.documents.map(\.id.rawValue))
    ids.formUnion(parts.places.map(\.id.rawValue))
    ids.formUnion(parts.notes.map(\.id.rawValue))
    ids.formUnion(parts.words.map(\.id.rawValue))
    ids.formUnion(parts.sources.map(\.id.rawValue))
    // A number as an id, as that of § 24, is a number elsewhere.
    return ids.filter { Int($0) == nil }
  }
}
