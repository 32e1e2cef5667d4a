import Foundation
import Testing
import Voice
import Words

/// Sentences that a person has spoken, by the id of their text.
@Suite struct `A recording` {
  private let folder = RecordingFolder()

  @Test func `is found in its folder, with its language, id and words`() throws {
    try folder.record("ti/interface/ticket/done", saying: "ተወዲኡ\n")
    try folder.record("ar/number/1", saying: "1", rate: 8000)
    let found = Recordings.list(in: folder.path)
    #expect(found.map(\.language) == [.ar, .ti])
    #expect(found.map(\.id) == ["number/1", "interface/ticket/done"])
    #expect(found.map(\.trouble) == [nil, nil])
    #expect(found[1].says("ተወዲኡ"))
  }

  @Test func `does not say a text that has changed since it was spoken`() throws {
    try folder.record("ti/interface/ticket/done", saying: "ተወዲኡ")
    let recording = try #require(Recordings.list(in: folder.path).first)
    #expect(!recording.says("ተወዲኡ እዩ"))
    // Marks that are not heard change nothing.
    #expect(recording.says("\u{2068}ተወዲኡ\u{2069} "))
  }

  @Test func `says nothing where nobody wrote down its words`() throws {
    try folder.record("ti/number/1", saying: nil)
    let recording = try #require(Recordings.list(in: folder.path).first)
    #expect(recording.words == nil)
    #expect(!recording.says("1"))
  }

  @Test func `needs no folder`() {
    #expect(Recordings.list(in: folder.path + "/nowhere").isEmpty)
  }

  @Test func `is a WAV file of one or two channels`() throws {
    let mono = try Sound(wav: wav([100, -100, 300], rate: 16_000), named: "a.wav")
    #expect(mono == Sound(rate: 16_000, samples: [100, -100, 300]))
    let stereo = try Sound(wav: wav([100, 300, -50, -150], channels: 2, rate: 44_100), named: "a")
    #expect(stereo == Sound(rate: 44_100, samples: [200, -100]))
  }

  @Test func `may have other parts before its sound, of uneven length`() throws {
    let plain = wav([1, 2], rate: 8000)
    let note = Array("LIST".utf8) + [3, 0, 0, 0, 65, 66, 67, 0]
    let sound = try Sound(wav: Array(plain[..<12] + note + plain[12...]), named: "a.wav")
    #expect(sound.samples == [1, 2])
  }

  @Test(arguments: [
    ("it is no WAV file", Array("OggS and more of it".utf8)),
    ("it is empty", wav([], rate: 8000)),
    ("it is not 16-bit PCM of one or two channels, 8000 to 48000 Hz", wav([1], rate: 96_000)),
    (
      "it is not 16-bit PCM of one or two channels, 8000 to 48000 Hz",
      wav([1, 2, 3], channels: 3, rate: 8000)
    ),
    ("it has no sound", Array(wav([1, 2], rate: 8000)[..<36])),
    ("its format is missing", Array(wav([1], rate: 8000)[..<12] + wav([1], rate: 8000)[36...])),
  ])
  func `that cannot be played says why`(reason: String, bytes: [UInt8]) {
    #expect(throws: VoiceTrouble.recording(path: "x.wav", reason: reason)) {
      try Sound(wav: bytes, named: "x.wav")
    }
  }

  @Test func `survives being cut anywhere`() {
    let whole = wav([1, 2, 3, 4], rate: 8000)
    for length in 0..<whole.count {
      _ = try? Sound(wav: Array(whole[..<length]), named: "x.wav")
    }
  }
}

/// A folder of recordings, gone with its test.
final class RecordingFolder: Sendable {
  let path = NSTemporaryDirectory() + "recordings-" + UUID().uuidString

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Lays a tone of half a second into the folder, as if somebody had spoken.
  func record(_ name: String, saying words: String?, rate: Int = 16_000) throws {
    let file = URL(filePath: "\(path)/\(name).wav")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(wav(RecordingFolder.tone(rate: rate), rate: rate)).write(to: file)
    guard let words else { return }
    try Data(words.utf8).write(to: URL(filePath: "\(path)/\(name).txt"))
  }

  /// A square wave, as no voice makes one.
  static func tone(rate: Int) -> [Int16] {
    (0..<rate / 2).map { $0 / 20 % 2 == 0 ? 4000 : -4000 }
  }
}

/// A WAV file of 16-bit PCM.
func wav(_ samples: [Int16], channels: Int = 1, rate: Int) -> [UInt8] {
  func bytes(_ number: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
  let sound = samples.flatMap { bytes(Int($0), 2) }
  return Array("RIFF".utf8) + bytes(36 + sound.count, 4) + Array("WAVEfmt ".utf8) + bytes(16, 4)
    + bytes(1, 2) + bytes(channels, 2) + bytes(rate, 4) + bytes(rate * channels * 2, 4)
    + bytes(channels * 2, 2) + bytes(16, 2) + Array("data".utf8) + bytes(sound.count, 4) + sound
}
