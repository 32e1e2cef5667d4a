import Foundation
import Readers
import Testing

/// The readers of foreign bytes, without the fuzzer: their examples, and bytes made from them.
///
/// `Tools/fuzz-readers` goes on from here, for as long as wanted and with the address sanitizer.
@Suite struct `A reader of what others wrote` {
  private static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Readers/Corpus")

  @Test(arguments: Readers.all.keys.sorted())
  func `keeps its promise for each example and for 3,000 changed ones`(name: String) throws {
    let reader = try #require(Readers.all[name])
    let examples = try FileManager.default.contentsOfDirectory(
      at: Self.corpus.appending(path: name), includingPropertiesForKeys: nil
    ).sorted { $0.path < $1.path }.map { try Array(Data(contentsOf: $0)) }
    try #require(!examples.isEmpty)

    for example in examples { reader(example) }
    for mutant in Mutants(of: examples, seed: 1).prefix(3000) { reader(mutant) }
  }

  @Test func `is stopped by a promise that it breaks`() async {
    await #expect(processExitsWith: .failure) {
      for mutant in Mutants(of: [Array("opan".utf8)], seed: 1).prefix(3000) {
        Readers.planted(mutant)
      }
    }
  }
}
