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

  /// The folder of the drawings as the screen shows them.
  package var shownDrawings: String { "\(path)/\(pictures)/png" }

  /// The folder of the drawings as slips print them.
  package var printedDrawings: String { "\(path)/\(pictures)/print" }

  /// The files of a drawing. A checked guide names only drawings that have all of them.
  package func files(of drawing: Identifier<Drawing>) -> DrawingFiles {
    DrawingFiles(
      drawn: "\(path)/\(pictures)/\(drawing).svg",
      shown: "\(shownDrawings)/\(drawing).png",
      printed: "\(printedDrawings)/\(drawing).png")
  }
}

/// Where the files of one drawing lie.
package struct DrawingFiles: Equatable, Sendable {
  /// The drawing as lines, `.svg`: what the others are made from.
  package let drawn: String

  /// The same rendered to 240 by 200 pixels on transparent ground, `.png`: for the screen.
  package let shown: String

  /// The same on white, 96 by 80 pixels, `.png`: a pixel for each dot of a slip.
  package let printed: String

  /// The first of the rendered ones that is not there, `print/NAME.png`.
  var missing: String? {
    let missing = [shown, printed].first { !FileManager.default.fileExists(atPath: $0) }
    return missing.map { $0.split(separator: "/").suffix(2).joined(separator: "/") }
  }
}

/// The folder of the drawings, from the content folder.
let pictures = "Resources/pictures"
