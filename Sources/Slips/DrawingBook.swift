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

  /// A drawing's black dots in boxes; nil where slips have none.
  func boxes(of drawing: Identifier<Drawing>?) throws(SlipError) -> [Box]? {
    guard let folder, let drawing else { return nil }
    if let boxes = read[drawing] { return boxes }
    let path = "\(folder)/\(drawing).png"
    let dots = try Canvas.dots(of: path, width: Self.width, height: Self.height)
    let boxes = Self.boxes(dots, width: Self.width)
    read[drawing] = boxes
    return boxes
  }

  /// The black dots, a stroke that goes straight down in one box: a PDF names each box, and the
  /// fewer it names the sooner it is written.
  private static func boxes(_ bytes: [UInt8], width: Int) -> [Box] {
    var boxes: [Box] = []
    // The boxes that reach down to the row above.
    var open: [Int] = []
    for y in 0..<bytes.count * 8 / width {
      var reached: [Int] = []
      for run in runs(bytes, row: y, width: width) {
        if let above = open.first(where: {
          boxes[$0].x == run.lowerBound && boxes[$0].width == run.count
        }) {
          boxes[above].height += 1
          reached.append(above)
        } else {
          reached.append(boxes.count)
          boxes.append(Box(x: run.lowerBound, y: y, width: run.count, height: 1))
        }
      }
      open = reached
    }
    return boxes
  }

  /// The black dots of a row, those beside each other together.
  private static func runs(_ bytes: [UInt8], row y: Int, width: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var x = 0
    func isBlack() -> Bool { bytes[(y * width + x) / 8] & (0x80 >> UInt8(x % 8)) != 0 }
    while x < width {
      let start = x
      while x < width, isBlack() { x += 1 }
      if x > start { runs.append(start..<x) }
      x += 1
    }
    return runs
  }
}
