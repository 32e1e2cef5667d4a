internal import Foundation

/// A text file that somebody has written, read whole, within bounds.
package enum TextFile {
  /// In bytes; the largest file of a guide has 250,000.
  static let most = 4 << 20

  /// Why a file was not read.
  package enum Fault: Error, Equatable {
    case missing, notPlain, tooLarge
    /// Counted from 1; the column in characters.
    case notUTF8(line: Int, column: Int, byte: UInt8)
  }

  package static func bytes(at path: String) throws(Fault) -> [UInt8] {
    let file = URL(filePath: path).resolvingSymlinksInPath().path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: file) else {
      throw .missing
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular else { throw .notPlain }
    guard attributes[.size] as? Int ?? 0 <= most else { throw .tooLarge }
    guard let data = FileManager.default.contents(atPath: file) else { throw .missing }
    return [UInt8](data)
  }

  package static func text(of bytes: [UInt8]) throws(Fault) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var (line, column, place) = (1, 1, 0)
    var decoder = UTF8()
    var left = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&left) {
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
      place += UTF8.width(scalar)
    }
    throw .notUTF8(line: line, column: column, byte: bytes[min(place, bytes.count - 1)])
  }
}

extension TextFile.Fault {
  /// The finding in a file of that name.
  package func finding(in name: String) -> Finding {
    switch self {
    case .notUTF8(let line, let column, _):
      Finding(file: name, line: line, column: column, message: description)
    default: Finding(file: name, line: 1, column: 1, message: description)
    }
  }
}

extension TextFile.Fault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing: "the file is missing or cannot be read"
    case .notPlain: "this is no plain file"
    case .tooLarge: "the file is larger than \(TextFile.most >> 20) MB"
    case .notUTF8(_, _, let byte):
      "the file is not UTF-8: the byte \(String(byte, radix: 16, uppercase: true)) stands here; "
        + "save it again with the encoding UTF-8"
    }
  }
}
