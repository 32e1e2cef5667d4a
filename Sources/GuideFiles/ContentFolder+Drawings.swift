internal import Foundation
package import Guide

/// The drawings of papers in a content folder.
extension ContentFolder {
  /// The drawings in the folder, sorted by name.
  var drawings: [Drawing] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path + "/\(pictures)")) ?? []
    return names.filter { $0.hasSuffix(".svg") }.sorted().map {
      Drawing(id: Identifier(rawValue: String($0.dropLast(4))))
    }
  }

  /// The folder of the rendered drawings.
  package var renderedDrawings: String { "\(path)/\(pictures)/png" }

  /// The files of a drawing. A checked guide names only drawings that have both.
  package func files(of drawing: Identifier<Drawing>) -> DrawingFiles {
    DrawingFiles(
      drawn: "\(path)/\(pictures)/\(drawing).svg",
      rendered: "\(path)/\(pictures)/png/\(drawing).png")
  }
}

/// Where the files of one drawing lie.
package struct DrawingFiles: Equatable, Sendable {
  /// The drawing as lines, `.svg`: for paper, which has a size of its own.
  package let drawn: String

  /// The same rendered to 240 by 200 pixels on transparent ground, `.png`: for the screen.
  package let rendered: String

  /// Whether both files are there.
  var exist: Bool { [drawn, rendered].allSatisfy(FileManager.default.fileExists) }
}

/// The folder of the drawings, from the content folder.
let pictures = "Resources/pictures"
