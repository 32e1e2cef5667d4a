import Foundation
import Glibc
import Messages
import Testing
import Voice
import Words

/// Speaking through ALSA, into a file that its own plug-in writes.
@Suite struct `A speaker` {
  private let folder = RecordingFolder()

  private func speaker(_ recordings: Recordings = .none) throws -> Speaker {
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    return Speaker(on: "file:FILE=\(folder.path)/out.wav,FORMAT=wav", recordings)
  }

  private func heard() throws -> Sound {
    let bytes = try Data(contentsOf: URL(filePath: folder.path + "/out.wav"))
    return try Sound(wav: Array(bytes), named: "out.wav")
  }

  @Test func `says what it is given, to the end`() throws {
    let speaker = try speaker()
    speaker.say([
      Utterance(["Das ist eine Probe.", "Bitte warten Sie."], in: .de),
      Utterance("Nein", in: .de, number: 1),
    ])
    #expect(speaker.waitForEnd())
    let sound = try heard()
    #expect((2...8).contains(sound.seconds), "\(sound.seconds) s")
    #expect(sound.loudness > 500)
    #expect(speaker.lastSound != nil)
    #expect(speaker.takeTroubles() == [])
  }

  @Test func `says the number of an answer before it`() throws {
    let speaker = try speaker()
    speaker.say([Utterance("Nein", in: .de)])
    #expect(speaker.waitForEnd())
    let alone = try heard()
    speaker.say([Utterance("Nein", in: .de, number: 1)])
    #expect(speaker.waitForEnd())
    #expect(try heard().samples.count > alone.samples.count)
  }

  @Test func `prefers what a person has spoken, sentence by sentence`() throws {
    try folder.record("ti/number/2", saying: "2")
    try folder.record("ti/question/urgent/choice/yes", saying: "እወ")
    let speaker = try speaker(Recordings(in: folder.path))

    speaker.say([Utterance(["እወ"], in: .ti, number: 2)])
    #expect(speaker.waitForEnd())

    let tone = RecordingFolder.tone(rate: 16_000)
    let pause = [Int16](repeating: 0, count: 4000)
    #expect(try heard() == Sound(rate: 16_000, samples: tone + pause + tone + pause))
    #expect(speaker.takeTroubles() == [])
  }

  @Test func `says the rest where a language has neither voice nor recording`() throws {
    let speaker = try speaker()
    speaker.say([
      Utterance("እወ", in: .ti), Utterance("ኣይፋል", in: .ti), Utterance("Nein", in: .de),
    ])
    #expect(speaker.waitForEnd())
    #expect(speaker.takeTroubles() == [.noVoice(.ti)])
    #expect(speaker.takeTroubles() == [])
    #expect(try heard().loudness > 500)
  }

  @Test func `notes that a device does not exist, and goes on`() {
    let speaker = Speaker(on: "no-such-device")
    speaker.say([Utterance("Nein", in: .de)])
    #expect(speaker.waitForEnd())
    guard case .device("no-such-device", let reason) = speaker.takeTroubles().first else {
      Issue.record("no trouble with the device")
      return
    }
    #expect(reason != "")
    #expect(!speaker.isSpeaking)
  }

  @Test func `notes a recording that is none, and says it with the voice`() throws {
    try folder.record("de/a", saying: "Nein")
    try Data("x".utf8).write(to: URL(filePath: folder.path + "/de/a.wav"))
    let speaker = try speaker(Recordings(in: folder.path))
    speaker.say([Utterance("Nein", in: .de)])
    #expect(speaker.waitForEnd())
    #expect(
      speaker.takeTroubles() == [
        .recording(path: folder.path + "/de/a.wav", reason: "it is no WAV file")
      ])
    #expect(try heard().loudness > 500)
  }

  @Test func `stops in the middle, and can speak again`() throws {
    let line = try Pipe(in: folder)
    let speaker = Speaker(on: "file:FILE=\(line.path),FORMAT=raw")
    let long = Array(
      repeating: Utterance("Das ist ein langer Satz mit vielen Worten.", in: .de), count: 60)
    speaker.say(long)
    line.take(20_000)
    #expect(speaker.isSpeaking)

    speaker.stop()

    #expect(!speaker.isSpeaking)
    // What lay in the pipe comes, and then no more.
    let rest = line.takeAll()
    #expect(rest < 200_000, "\(rest) bytes came after the stop")
    speaker.say([Utterance("Nein", in: .de)])
    line.take(10_000)
    #expect(speaker.takeTroubles() == [])
    speaker.stop()
  }

  @Test func `waits for nobody while its device is stuck`() throws {
    // A pipe that nobody reads: opening it does not end.
    let line = try Pipe(in: folder, isOpen: false)
    let speaker = Speaker(on: "file:FILE=\(line.path),FORMAT=raw")
    speaker.say([Utterance("Nein", in: .de)])
    #expect(speaker.isSpeaking)
    #expect(!speaker.hasStarted)
    for _ in 0..<100 { speaker.say([Utterance("Nein", in: .de)]) }
    speaker.stop()
    #expect(!speaker.isSpeaking)
    #expect(speaker.lastSound == nil)
    line.open()
  }

  @Test func `calls numbers one after the other, in each language that has a voice`() throws {
    let speaker = try speaker()
    let messages = Messages(
      source: Catalog(
        language: .de, isDraft: false,
        entries: [
          Phrase.voiceCalled.key: Message(source: called, forms: [called])
        ]),
      translations: [
        Catalog(
          language: .ar, isDraft: true,
          entries: [
            Phrase.voiceCalled.key: Message(
              source: called, forms: ["الرقم \u{2068}{number}\u{2069}، \u{2068}{place}\u{2069}"])
          ])
      ])
    speaker.call("A\u{A0}017", to: { _ in "Platz 3" }, in: [.de], messages)
    #expect(speaker.waitForEnd())
    let german = try heard()
    #expect((1.5...6).contains(german.seconds), "\(german.seconds) s")

    speaker.call(
      "A\u{A0}017", to: { $0 == .ar ? "الشباك 3" : "Platz 3" }, in: [.de, .ar], messages)
    #expect(speaker.waitForEnd())
    #expect(try heard().seconds > german.seconds + 1)
    #expect(speaker.takeTroubles() == [])
  }

  private var called: String { "Nummer {number}, {place}" }
}

extension Speaker {
  /// Waits until all is said; whether it was in time.
  func waitForEnd() -> Bool {
    let limit = ContinuousClock.now + .seconds(30)
    while isSpeaking {
      guard ContinuousClock.now < limit else { return false }
      var awaited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      _ = unsafe poll(&awaited, 1, 50)
    }
    return true
  }
}

/// A named pipe in the place of a sound device that plays at the reader's pace.
final class Pipe {
  let path: String
  private var reader: Int32 = -1

  init(in folder: RecordingFolder, isOpen: Bool = true) throws {
    // A speaker may still write when its line is closed; every program ignores that signal.
    _ = signal(SIGPIPE, SIG_IGN)
    path = folder.path + "/line"
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true)
    try #require(unsafe mkfifo(path, 0o600) == 0)
    if isOpen { open() }
  }

  deinit { if reader >= 0 { close(reader) } }

  func open() {
    // For writing too: otherwise it hangs up whenever the speaker closes its end.
    reader = unsafe Glibc.open(path, O_RDWR | O_NONBLOCK)
  }

  /// Reads until that many bytes have come.
  func take(_ count: Int) {
    var taken = 0
    while taken < count, case let more = read(within: 20_000), more > 0 { taken += more }
    #expect(taken >= count)
  }

  /// Reads until nothing comes any more; returns how many bytes came.
  func takeAll() -> Int {
    var taken = 0
    while case let more = read(within: 1000), more > 0 { taken += more }
    return taken
  }

  private func read(within milliseconds: Int32) -> Int {
    var awaited = pollfd(fd: reader, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&awaited, 1, milliseconds) > 0 else { return 0 }
    var buffer = [UInt8](repeating: 0, count: 4096)
    return max(0, unsafe Glibc.read(reader, &buffer, buffer.count))
  }
}
