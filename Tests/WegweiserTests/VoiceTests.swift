import Foundation
import Glibc
import PtyTesting
import Testing

/// The kiosk with its voice on, into files that ALSA's own plug-in writes.
@Suite struct `A kiosk that reads aloud` {
  private let place = Place()

  @Test func `reads each page once, in the visitor's language`() throws {
    let device = try SoundFiles(in: place)
    let kiosk = try kiosk(on: device)
    #expect(kiosk.pty.screen.lines[0].hasSuffix(" + Ton"))
    // Nobody is at the greeting.
    #expect(device.files == [])

    try kiosk.press("4", until: "Bevor wir anfangen")
    let start = try #require(device.waitForSound(1))
    #expect(start.loudness > 500)
    #expect((5...60).contains(start.seconds), "\(start.seconds) s")
    try kiosk.press("1", until: "Brauchen Sie heute")
    let question = try #require(device.waitForSound(2))
    #expect(question.loudness > 500)
    #expect(question.samples.count != start.samples.count)

    // The same page again, by the key.
    kiosk.pty.send("+")
    let again = try #require(device.waitForSound(3))
    #expect(again.loudness > 500)
    // A voice breathes; no two are the same.
    #expect(abs(again.seconds - question.seconds) < 0.3, "\(again.seconds) s")
    #expect(kiosk.pty.expect("Brauchen Sie heute"))
    #expect(!kiosk.pty.screen.text.contains("Das passt hier nicht."))
  }

  @Test func `reads again by its key where letters are typed, and types nothing`() throws {
    let device = try SoundFiles(in: place)
    let kiosk = try kiosk(on: device)
    try kiosk.answerAll()
    try kiosk.press("6", until: "  2 ✓ Nettetal")
    try kiosk.press("g", until: "  1   Grefrath")
    // The pages before may have gone by before anything was said.
    _ = try #require(device.waitForSound(max(1, device.files.count)))
    let files = device.files.count

    // Where the page's own sound began late, the first press stops it and the next one repeats it.
    let isRead = (1...8).contains { _ in
      kiosk.pty.send("+")
      return device.waitForSound(files + 1, within: .seconds(8)) != nil
    }

    #expect(isRead)
    #expect(kiosk.pty.screen.text.contains("  1   Grefrath"))
    try kiosk.press("\r", until: "Stimmt alles?")
  }

  @Test func `says what is missing once, and goes on`() throws {
    let kiosk = try Kiosk(["--voice", "no-such-device"], in: place)
    try #require(kiosk.pty.expect(Kiosk.endOfGreeting), "\(kiosk.pty.screen.text)")
    try kiosk.press("1", until: "Der Ton geht gerade nicht.")
    try kiosk.press("1", until: "Brauchen Sie heute")
    #expect(kiosk.pty.expectGone("Der Ton geht gerade nicht."))
    try kiosk.press("1", until: "Wie alt ist")
    #expect(!kiosk.pty.screen.text.contains("Der Ton geht gerade nicht."))
    try kiosk.press("d", until: "Möchten Sie lieber mit dem Personal sprechen?")
    try kiosk.press("1", until: "Ihre Nummer: K 001")
  }

  @Test func `says once that nobody speaks Tigrinya`() throws {
    let device = try SoundFiles(in: place)
    let kiosk = try kiosk(on: device)
    // The notice has one row, and so is said to the visitor alone.
    try kiosk.press("5", until: "በዚ ቋንቋ ድምጺ የለን።")
    try kiosk.press("1", until: "Brauchen Sie heute")
    #expect(kiosk.pty.expectGone("በዚ ቋንቋ ድምጺ የለን።"))
  }

  @Test func `says in Tigrinya what a person has spoken`() throws {
    let content = try ContentCopy()
    let folder = "Resources/voice/ti/interface/start"
    _ = try content.record("\(folder)/title", saying: "ቅድሚ ምጅማርና")
    let device = try SoundFiles(in: place)
    let kiosk = try kiosk(on: device, "--content", content.path)
    try kiosk.press("5", until: "በዚ ቋንቋ ድምጺ የለን።")
    let sound = try #require(device.waitForSound(1))
    #expect(sound.rate == 16_000)
    #expect(sound.loudness > 500)
  }

  @Test func `is led to a number while its sound device is stuck, and wiped`() throws {
    // A pipe that nobody reads: whoever opens it waits for ever.
    let pipe = place.path + "/pipe"
    try #require(unsafe mkfifo(pipe, 0o600) == 0)
    let kiosk = try Kiosk(
      ["--voice", "file:FILE=\(pipe),FORMAT=raw", "--silence.warn", "0.3", "--silence.wipe", "1"],
      in: place)
    try #require(kiosk.pty.expect(Kiosk.endOfGreeting), "\(kiosk.pty.screen.text)")
    let visit = try #require(kiosk.visit)
    kiosk.pty.send("1+d1")
    #expect(kiosk.pty.expectOutput("Ihre Nummer: K 001"))
    #expect(kiosk.pty.expectOutput("Sind Sie noch da?"))
    #expect(kiosk.pty.expectOutput("\u{1B}[2J\u{1B}[3J\u{1B}[H"))
    try kiosk.press(until: Kiosk.endOfGreeting)
    #expect(Pty.isGone(visit))
  }

  @Test func `is silent as soon as it is wiped, and when it is told to stop`() throws {
    let pipe = try SoundPipe(in: place)
    let kiosk = try Kiosk(["--voice", "file:FILE=\(pipe.path),FORMAT=raw"], in: place)
    try #require(kiosk.pty.expect(Kiosk.endOfGreeting), "\(kiosk.pty.screen.text)")
    let visit = try #require(kiosk.visit)
    try kiosk.press("1", until: "Bevor wir anfangen")
    #expect(pipe.take(20_000))
    kiosk.pty.send("+")
    // The next page comes behind the key, so that is known to be taken.
    try kiosk.press("x", until: "Das passt hier nicht.")
    kiosk.pty.send("+")
    let stopped = pipe.takeAll()
    // The page takes more than ten seconds, 44100 bytes each; the pipe holds a second and a half.
    #expect(stopped < 350_000, "\(stopped) bytes")

    try kiosk.press("1", until: "Brauchen Sie heute")
    #expect(pipe.take(20_000))
    kiosk.pty.signal(SIGTERM)
    #expect(kiosk.pty.wait() == .status(0))
    #expect(Pty.isGone(visit))
    let rest = pipe.takeAll()
    #expect(rest < 200_000, "\(rest) bytes")
  }

  @Test func `waits with its question about silence as long as it reads`() throws {
    let pipe = try SoundPipe(in: place)
    let kiosk = try Kiosk(
      ["--voice", "file:FILE=\(pipe.path),FORMAT=raw", "--silence.warn", "0.4"], in: place)
    try #require(kiosk.pty.expect(Kiosk.endOfGreeting), "\(kiosk.pty.screen.text)")
    kiosk.pty.send("1")
    #expect(kiosk.pty.expect("Bevor wir anfangen"))
    // Longer than it would wait otherwise: what it says is taken bit by bit.
    let end = ContinuousClock.now + .seconds(2)
    while ContinuousClock.now < end {
      #expect(pipe.take(4410))
      #expect(!kiosk.pty.expect("Sind Sie noch da?", within: .milliseconds(20)))
    }
    // Nobody takes any more: then it asks.
    #expect(kiosk.pty.expect("Sind Sie noch da?"))
  }

  @Test func `reads plain lines aloud too, and repeats them by the same key`() throws {
    let device = try SoundFiles(in: place)
    try place.makeLedger()
    let result = try Program.run(
      ["kiosk", "--plain", "--state", place.state, "--voice", "default"] + today,
      environment: device.environment, input: "4\n1\n+\n")
    #expect(result.status == 0)
    #expect(!result.errors.contains("no-sound"))
    #expect(
      result.lines.contains("0 back, H help, L language, D counter, + sound, G German"),
      "\(result.output)")
    #expect(!result.output.contains("Das passt hier nicht."))
    #expect(device.files.count >= 2)
    #expect(try #require(device.waitForSound(1)).loudness > 500)
  }

  @Test func `says in plain lines once that there is no sound`() throws {
    try place.makeLedger()
    let result = try Program.run(
      ["kiosk", "--plain", "--state", place.state, "--voice", "no-such-device"] + today,
      input: "1\n1\n1\n3\n")
    #expect(result.status == 0)
    #expect(result.lines.filter { $0 == "Der Ton geht gerade nicht." }.count == 1)
    #expect(result.errorLines.filter { $0.hasSuffix(" no-sound device") }.count == 1)
    #expect(result.lines.contains("Frage 3 von etwa 9"))
  }

  @Test func `still can start no program while it speaks`() throws {
    let device = try SoundFiles(in: place)
    let kiosk = try kiosk(on: device)
    try kiosk.press("1", until: "Bevor wir anfangen")
    _ = try #require(device.waitForSound(1))
    let visit = try #require(kiosk.visit)
    // Each thread, that of the voice too.
    let tasks = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(visit)/task")
    #expect(tasks.count > 1)
    for task in tasks {
      let status = try String(
        contentsOfFile: "/proc/\(visit)/task/\(task)/status", encoding: .utf8)
      #expect(status.contains("Seccomp:\t2"))
    }
  }

  @Test func `keeps out of its log which language has no voice`() throws {
    try place.makeLedger()
    let result = try Program.run(
      ["kiosk", "--plain", "--state", place.state, "--voice", "no-such-device"] + today,
      input: "5\n1\n")
    #expect(result.lines.filter { $0 == "በዚ ቋንቋ ድምጺ የለን።" }.count == 1)
    #expect(!result.errors.contains("voice"), "\(result.errors)")
  }

  @Test func `refuses a device without a name`() throws {
    let result = try Program.run(["kiosk", "--plain", "--state", place.state, "--voice", ""])
    #expect(result.status == 64)
  }

  private func kiosk(on device: SoundFiles, _ options: String...) throws -> Kiosk {
    let kiosk = try Kiosk(
      ["--voice", "default"] + options, in: place,
      environment: device.environment.merging(["TERM": "xterm"]) { own, _ in own })
    try #require(kiosk.pty.expect(Kiosk.endOfGreeting), "\(kiosk.pty.screen.text)")
    return kiosk
  }
}

/// Recordings in the content, as an author checks them.
@Suite struct `The check of recordings` {
  @Test func `finds those that are never heard, and those that are none`() throws {
    let content = try ContentCopy()
    let folder = "Resources/voice/ti"
    _ = try content.record("\(folder)/interface/start/title", saying: "ቅድሚ ምጅማርና")
    _ = try content.record("\(folder)/number/1", saying: "1")
    _ = try content.record("\(folder)/interface/start/free", saying: "old words\n")
    _ = try content.record("\(folder)/interface/nothing", saying: "x")
    _ = try content.record("\(folder)/number/2", saying: nil)
    _ = try content.file("\(folder)/number/3.wav", holding: "OggS")
    let result = try Program.run(["content", "check", "--texts", "--content", content.path])
    let found = result.errorLines.filter { $0.hasPrefix("Resources/voice") }
    #expect(result.status == 65)
    #expect(found.count == 4, "\(found)")
    #expect(
      found.contains {
        $0.hasPrefix(
          "\(folder)/interface/start/free.wav:1:1: warning: never heard: it says 'old words'")
      })
    #expect(
      found.contains(
        "\(folder)/interface/nothing.wav:1:1: warning: never heard: no text has the id 'interface/nothing'"
      ))
    #expect(
      found.contains(
        "\(folder)/number/2.wav:1:1: warning: never heard: '\(folder)/number/2.txt' does not say its words"
      ))
    #expect(found.contains { $0.hasPrefix("\(folder)/number/3.wav:1:1: error:") })
  }
}
