import Glibc
import PtyTesting

/// A stranger without patience: random keys, pastes, sizes and cut lines at a real kiosk.
///
/// `fuzz-keyboard [--seconds N] [--seed N] [--patience N] PROGRAM [ARGUMENT …]` ends with 0 where nothing was found,
/// 70 with what was found, the seed, and the last that was sent. 0 seconds means for ever; the
/// patience is how many seconds a page may take to come.
@main struct FuzzKeyboard {
  static func main() throws {
    var (seconds, patience) = (60, 20)
    var seed = UInt64.random(in: 1...UInt64(UInt32.max))
    var words = CommandLine.arguments.dropFirst()
    while let option = words.first, option.hasPrefix("--") {
      guard let value = words.dropFirst().first.flatMap(UInt64.init) else { usage() }
      switch option {
      case "--seconds": seconds = Int(value)
      case "--seed": seed = value
      case "--patience": patience = Int(value)
      default: usage()
      }
      words = words.dropFirst(2)
    }
    guard let program = words.first else { usage() }
    print("fuzz-keyboard: seed \(seed)")
    fflush(nil)

    var stranger = Stranger(seed: seed)
    let end = seconds == 0 ? nil : ContinuousClock.now + .seconds(seconds)
    var (kiosks, bursts) = (0, 0)
    while end.map({ ContinuousClock.now < $0 }) ?? true {
      let session = try FuzzSession(program, Array(words.dropFirst()), patience: patience)
      bursts += session.run(&stranger, until: end)
      kiosks += 1
      guard let finding = session.finding else { continue }
      print("fuzz-keyboard: \(finding)")
      print("seed \(seed), kiosk \(kiosks), burst \(bursts); the last bursts:")
      for burst in session.lastBursts { print("  \(burst)") }
      print("The screen:\n\(session.screen)")
      exit(70)
    }
    print("fuzz-keyboard: \(kiosks) kiosks, \(bursts) bursts: no crash, no hang, no echo")
  }

  private static func usage() -> Never {
    print("usage: fuzz-keyboard [--seconds N] [--seed N] [--patience N] PROGRAM [ARGUMENT ...]")
    exit(64)
  }
}
