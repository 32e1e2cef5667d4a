import Foundation

/// The record that `Tests/CFaults` keeps of a program's calls on files.
struct CallRecord {
  struct Call {
    /// `create`, `write`, `sync`, `truncate`, `rename`, `remove`, `said` or `end`.
    let what: String
    let path: String
    let offset: Int
    let bytes: [UInt8]

    /// The new path of a renamed file.
    let newPath: String
  }

  let calls: [Call]

  /// How many calls the last program made that could have failed.
  var total: Int {
    calls.last { $0.what == "end" }.flatMap { Int(String(decoding: $0.bytes, as: UTF8.self)) } ?? 0
  }

  init(at path: String) throws {
    let data = [UInt8](try Data(contentsOf: URL(filePath: path)))
    var (calls, place): ([Call], Int) = ([], 0)
    while place < data.count, let end = data[place...].firstIndex(of: 0x0A) {
      let fields = String(decoding: data[place..<end], as: UTF8.self)
        .split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 5, let offset = Int(fields[2]), let length = Int(fields[3]) else {
        throw CocoaError(.fileReadCorruptFile)
      }
      calls.append(
        Call(
          what: fields[0], path: fields[1], offset: offset,
          bytes: Array(data[(end + 1)..<(end + 1 + length)]), newPath: fields[4]))
      place = end + 1 + length
    }
    self.calls = calls
  }

  /// The same calls as a disk would see them that is never told to write.
  init(_ calls: [Call]) { self.calls = calls }
}
