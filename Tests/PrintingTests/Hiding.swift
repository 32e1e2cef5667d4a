import Foundation

@testable import Slips

/// Where a mark may hide in a file; each is planted once, so that the search for them is proven.
enum Hiding: CaseIterable {
  case bytes, littleEndian, bigEndian, hex, capitalHex, pdfWords, pdfStream, pdfCode, pictureCode

  /// All ways in which a mark may stand in plain bytes.
  static func encodings(of mark: String) -> [Data] {
    let hex = mark.utf8.map { String(format: "%02x", $0) }.joined()
    return [
      Data(mark.utf8), Data(mark.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
      Data(mark.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }), Data(hex.utf8),
      Data(hex.uppercased().utf8),
    ]
  }

  /// Writes a file in the place that hides the mark; a code holds its digits.
  func hide(_ mark: String, digits: String, in place: URL) throws {
    switch self {
    case .bytes, .littleEndian, .bigEndian, .hex, .capitalHex:
      let plain: [Hiding] = [.bytes, .littleEndian, .bigEndian, .hex, .capitalHex]
      let form = zip(plain, Hiding.encodings(of: mark)).first { $0.0 == self }?.1 ?? Data()
      try (Data("before ".utf8) + form + Data(" after".utf8))
        .write(to: place.appending(path: "leak"))
    case .pdfWords: try writePDF("BT /F1 12 Tf 9 9 Td (\(mark)) Tj ET", in: place)
    case .pdfStream: try writePDF("% \(mark)\n0 0 9 9 re f", in: place)
    case .pdfCode:
      let code = try code(digits)
      let boxes = code.boxes(module: 4).map { box in
        "\(16 + box.x) \(300 - box.y - box.height) \(box.width) \(box.height) re f"
      }
      try writePDF(boxes.joined(separator: "\n"), in: place)
    case .pictureCode: try writePicture(of: try code(digits), in: place)
    }
  }

  private func code(_ digits: String) throws -> QRCode {
    guard let code = QRCode(digits: digits) else { throw CocoaError(.featureUnsupported) }
    return code
  }

  /// One page with these drawing commands, compressed as every real one.
  private func writePDF(_ commands: String, in place: URL) throws {
    let page = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: page) }
    let head = "%%MediaBox 0 0 320 320\n%%Font F1 Helvetica\n"
    try Data((head + commands + "\n").utf8).write(to: page)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/mutool")
    process.arguments = [
      "create", "-O", "compress", "-o", place.path + "/leak.pdf", page.path,
    ]
    try process.run()
    process.waitUntilExit()
  }

  /// A grey picture, eight dots a module.
  private func writePicture(of code: QRCode, in place: URL) throws {
    let side = (code.side + 2 * QRCode.quietZone) * 8
    var dots = [UInt8](repeating: 255, count: side * side)
    let margin = QRCode.quietZone * 8
    for box in code.boxes(module: 8) {
      for row in 0..<box.height {
        for column in 0..<box.width {
          dots[(margin + box.y + row) * side + margin + box.x + column] = 0
        }
      }
    }
    try (Data("P5 \(side) \(side) 255\n".utf8) + Data(dots))
      .write(to: place.appending(path: "leak"))
  }
}
