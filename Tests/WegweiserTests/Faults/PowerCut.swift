import Foundation

/// The files of a folder as a machine may find them when power comes back: what was synchronized is
/// there, of the rest anything or nothing.
struct PowerCut {
  private struct File {
    var durable: [UInt8]
    var current: [UInt8]
    var pending: [CallRecord.Call] = []
  }

  private var files: [File] = []
  private var durable: [String: Int] = [:]
  private var current: [String: Int] = [:]

  /// Changes of names that are not on disk yet, in order: the name, and its file or none.
  private var pending: [(name: String, file: Int?)] = []

  /// What the disk keeps of that which was not synchronized.
  enum Keeps: CaseIterable {
    case nothing, everything, some
  }

  /// The folder as it stands before the first call, all of it on disk.
  init(of folder: String) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where name.hasPrefix("ledger") || name.hasPrefix("high-water") || name.hasPrefix("counts") {
      let path = "\(folder)/\(name)"
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
      durable[path] = files.count
      files.append(File(durable: bytes, current: bytes))
    }
    current = durable
  }

  /// Calls on files in folders below are left out: no number hangs on slips in the tray, and locks
  /// end with the power.
  mutating func apply(_ call: CallRecord.Call, in folder: String) {
    guard call.path == folder || !call.path.dropFirst(folder.count + 1).contains("/") else {
      return
    }
    let file = current[call.path]
    switch call.what {
    case "create":
      change(call.path, to: files.count)
      files.append(File(durable: [], current: []))
    case "write", "truncate":
      guard let file else { return }
      PowerCut.change(&files[file].current, by: call)
      files[file].pending.append(call)
    case "rename":
      change(call.newPath, to: file)
      change(call.path, to: nil)
    case "remove": change(call.path, to: nil)
    case "sync" where call.path == folder:
      durable = current
      pending = []
    case "sync":
      guard let file else { return }
      files[file].durable = files[file].current
      files[file].pending = []
    default: break
    }
  }

  private mutating func change(_ name: String, to file: Int?) {
    current[name] = file
    pending.append((name, file))
  }

  private static func change(_ bytes: inout [UInt8], by call: CallRecord.Call) {
    if call.what == "truncate" {
      bytes = Array(bytes.prefix(call.offset))
      bytes += [UInt8](repeating: 0, count: call.offset - bytes.count)
    } else {
      let end = call.offset + call.bytes.count
      if bytes.count < end { bytes += [UInt8](repeating: 0, count: end - bytes.count) }
      bytes.replaceSubrange(call.offset..<end, with: call.bytes)
    }
  }

  /// The files by their paths, as they are after the cut.
  func image(_ keeps: Keeps, _ chance: inout some RandomNumberGenerator) -> [String: [UInt8]] {
    switch keeps {
    case .nothing: return durable.mapValues { files[$0].durable }
    case .everything: return current.mapValues { files[$0].current }
    case .some:
      // A journaling file system keeps the order of names; that of bytes it does not.
      var names = durable
      for change in pending.prefix(Int.random(in: 0...pending.count, using: &chance)) {
        names[change.name] = change.file
      }
      return names.mapValues { index in
        var bytes = files[index].durable
        for call in files[index].pending where Bool.random(using: &chance) {
          PowerCut.change(&bytes, by: call)
        }
        return bytes
      }
    }
  }
}
