import CFuzzer
import Glibc
import Readers

/// libFuzzer, with the address sanitizer, on one reader of foreign bytes: `fuzz-readers READER
/// [libFuzzer's own options]`. `Tools/fuzz-readers` builds and starts it.
@main struct FuzzReaders {
  /// The one that is tried; libFuzzer calls a C function, which can hold nothing.
  nonisolated(unsafe) private static var reader: ([UInt8]) -> Void = { _ in }

  static func main() {
    let name = CommandLine.arguments.dropFirst().first ?? ""
    guard let chosen = name == "planted" ? Readers.planted : Readers.all[name] else {
      let names = Readers.all.keys.sorted() + ["planted"]
      print("usage: fuzz-readers \(names.joined(separator: "|")) [OPTION ...]")
      exit(64)
    }
    unsafe reader = chosen
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
