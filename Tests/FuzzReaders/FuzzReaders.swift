import CFuzzer
import Glibc

/// libFuzzer, with the address sanitizer, on one reader of foreign bytes: `fuzz-readers READER
/// [libFuzzer's own options]`. `Tools/fuzz-readers` builds and starts it.
@main struct FuzzReaders {
  /// The readers by name; a new one is one line here, and a folder of examples beside this file.
  static let readers: [String: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32] = unsafe [
    "keys": { unsafe look(at: $0, $1, with: Readers.keys) },
    "yaml": { unsafe look(at: $0, $1, with: Readers.yaml) },
    "po": { unsafe look(at: $0, $1, with: Readers.po) },
    "printer": { unsafe look(at: $0, $1, with: Readers.printer) },
    "settings": { unsafe look(at: $0, $1, with: Readers.settings) },
    "planted": { unsafe look(at: $0, $1, with: Readers.planted) },
  ]

  static func main() {
    let name = CommandLine.arguments.dropFirst().first ?? ""
    guard let reader = unsafe readers[name] else {
      unsafe print(
        "usage: fuzz-readers \(readers.keys.sorted().joined(separator: "|")) [OPTION ...]")
      exit(64)
    }
    // libFuzzer must not take the reader's name for a folder.
    var words = unsafe CommandLine.unsafeArgv.advanced(by: 1)
    var count = CommandLine.argc - 1
    unsafe words[0] = CommandLine.unsafeArgv[0]
    let isMade = unsafe withUnsafeMutablePointer(to: &words) { pointer in
      unsafe pointer.withMemoryRebound(
        to: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?.self, capacity: 1
      ) { unsafe LLVMFuzzerRunDriver(&count, $0, reader) }
    }
    exit(isMade)
  }
}

private func look(
  at start: UnsafePointer<UInt8>?, _ count: Int, with reader: ([UInt8]) -> Void
) -> Int32 {
  unsafe reader(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
