internal import Guide

/// The drawings of papers that slips need, in dots; each is read once.
final class DrawingBook {
  private let folder: String?
  private var read: [Identifier<Drawing>: [Box]] = [:]

  /// The room of a drawing on paper: 12 by 10 mm.
  static let width = 96
  static let height = 80

  /// Drawings are the files `NAME.png` of the folder.
  init(folder: String?) {
    self.folder = folder
  }

  /// A drawing's black dots, those beside each other in one box; nil where slips have none.
  func boxes(of drawing: Identifier<Drawing>?) throws(SlipError) -> [Box]? {
    guard let folder, let drawing else { return nil }
    if let boxes = read[drawing] { return boxes }
    let path = "\(folder)/\(drawing).png"
    let dots = try Canvas.dots(of: path, width: Self.width, height: Self.height)
    let boxes = Self.boxes(dots, width: Self.width)
    read[drawing] = boxes
    return boxes
  }

  private static func boxes(_ bytes: [UInt8], width: Int) -> [Box] {
    var boxes: [Box] = []
    for y in 0..<bytes.count * 8 / width {
      var x = 0
      func isBlack() -> Bool { bytes[(y * width + x) / 8] & (0x80 >> UInt8(x % 8)) != 0 }
      while x < width {
        let start = x
        while x < width, isBlack() { x += 1 }
        if x > start { boxes.append(Box(x: start, y: y, width: x - start, height: 1)) }
        x += 1
      }
    }
    return boxes
  }
}
