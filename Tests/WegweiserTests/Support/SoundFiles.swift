import Foundation
import Glibc

/// A sound device of ALSA that writes what it is sent into files, a new one each time it is opened.
final class SoundFiles {
  let environment: [String: String]
  private let place: Place
  private var seen: [String] = []

  init(in place: Place) throws {
    self.place = place
    let configuration = """
      </usr/share/alsa/alsa.conf>
      pcm.!default {
        type file
        slave.pcm "null"
        file "\(place.path)/sound/out.wav"
        format "wav"
        truncate false
      }
      """
    _ = try place.file("sound/.keep", holding: "")
    environment = [
      "ALSA_CONFIG_PATH": try place.file("asound.conf", holding: configuration).path
    ]
  }

  /// The files so far, in the order in which they were begun.
  var files: [String] {
    let names = place.names(in: "sound").filter { $0 != ".keep" }
    for name in names where !seen.contains(name) { seen.append(name) }
    return seen
  }

  /// Waits until that many files have been written, and one is whole; nil where it does not come.
  func waitForSound(_ number: Int, within patience: Duration = .seconds(60)) -> Heard? {
    let limit = ContinuousClock.now + patience
    while ContinuousClock.now < limit {
      if files.count >= number, let bytes = try? place.bytes(of: "sound/" + files[number - 1]),
        let heard = Heard(wav: Array(bytes))
      {
        return heard
      }
      usleep(60_000)
    }
    return nil
  }
}

extension SoundFiles {
  /// Waits for a sound of more seconds than these, behind so many files; whether it comes.
  func waitForSound(longerThan seconds: Double, after count: Int = 0) -> Bool {
    let limit = ContinuousClock.now + .seconds(60)
    while ContinuousClock.now < limit {
      let isThere = files.dropFirst(count).contains { name in
        guard let bytes = try? place.bytes(of: "sound/" + name) else { return false }
        return Heard(wav: Array(bytes)).map { $0.seconds > seconds } ?? false
      }
      if isThere { return true }
      usleep(50_000)
    }
    return false
  }
}

/// What a device has played.
struct Heard: Equatable {
  let rate: Int
  let samples: [Int16]

  /// Reads a WAV file with one channel that is whole; its head says so once it is closed.
  init?(wav bytes: [UInt8]) {
    func number(_ place: Int) -> Int {
      (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    guard bytes.count > 44, number(40) == bytes.count - 44 else { return nil }
    rate = number(24)
    samples = stride(from: 44, to: bytes.count - 1, by: 2).map {
      Int16(bitPattern: UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8)
    }
  }

  var seconds: Double { Double(samples.count) / Double(rate) }

  /// The root of the mean square of its samples.
  var loudness: Int {
    let sum = samples.reduce(0.0) { $0 + Double($1) * Double($1) }
    return Int((sum / Double(max(1, samples.count))).squareRoot())
  }
}

/// A named pipe in the place of a sound device that plays at the reader's pace.
final class SoundPipe {
  let path: String
  private let reader: Int32

  init(in place: Place) throws {
    path = place.path + "/pipe"
    _ = unsafe mkfifo(path, 0o600)
    // For writing too: otherwise it hangs up whenever the kiosk closes its end.
    reader = unsafe open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
  }

  deinit { close(reader) }

  /// Reads until that many bytes have come; whether they did.
  func take(_ count: Int) -> Bool {
    var taken = 0
    while taken < count, case let more = read(count - taken, within: 60_000), more > 0 {
      taken += more
    }
    return taken >= count
  }

  /// Reads until nothing comes any more; returns how many bytes came.
  func takeAll() -> Int {
    var taken = 0
    while case let more = read(4096, within: 1000), more > 0 { taken += more }
    return taken
  }

  private func read(_ count: Int, within milliseconds: Int32) -> Int {
    var awaited = pollfd(fd: reader, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&awaited, 1, milliseconds) > 0 else { return 0 }
    var buffer = [UInt8](repeating: 0, count: count)
    return max(0, unsafe Glibc.read(reader, &buffer, count))
  }
}

extension ContentCopy {
  /// Lays a tone of half a second into the content, as if somebody had spoken these words.
  func record(_ name: String, saying words: String?) throws -> URL {
    let rate = 16_000
    func bytes(_ number: Int, _ length: Int) -> [UInt8] {
      (0..<length).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
    let sound = (0..<rate / 2).flatMap { bytes($0 / 20 % 2 == 0 ? 4000 : -4000, 2) }
    let head =
      Array("RIFF".utf8) + bytes(36 + sound.count, 4) + Array("WAVEfmt ".utf8) + bytes(16, 4)
      + bytes(1, 2) + bytes(1, 2) + bytes(rate, 4) + bytes(rate * 2, 4) + bytes(2, 2)
      + bytes(16, 2) + Array("data".utf8) + bytes(sound.count, 4)
    if let words { _ = try file(name + ".txt", holding: words) }
    let url = try file(name + ".wav", holding: "")
    try Data(head + sound).write(to: url)
    return url
  }
}
