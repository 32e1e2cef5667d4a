extension Sound {
  /// Reads a WAV file: 16-bit PCM with one or two channels, 8000 to 48000 samples a second.
  ///
  /// - Throws: ``VoiceTrouble/recording(path:reason:)`` with `path` as given.
  package init(wav bytes: [UInt8], named path: String) throws(VoiceTrouble) {
    func refusal(_ reason: String) -> VoiceTrouble { .recording(path: path, reason: reason) }
    func number(_ place: Int, _ length: Int) -> Int {
      (0..<length).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    func name(_ place: Int) -> String { String(decoding: bytes[place..<place + 4], as: UTF8.self) }
    guard bytes.count >= 12, name(0) == "RIFF", name(8) == "WAVE" else {
      throw refusal("it is no WAV file")
    }
    var format: (channels: Int, rate: Int)?
    var place = 12
    while place + 8 <= bytes.count {
      let (start, length) = (place + 8, number(place + 4, 4))
      let end = min(start + length, bytes.count)
      switch name(place) {
      case "fmt " where end - start >= 16:
        // 1 is PCM; 0xFFFE says so further behind.
        let kind = number(start, 2) == 0xFFFE && end - start >= 26 ? start + 24 : start
        let (channels, rate) = (number(start + 2, 2), number(start + 4, 4))
        guard number(kind, 2) == 1, number(start + 14, 2) == 16, (1...2).contains(channels),
          (8000...48_000).contains(rate)
        else { throw refusal("it is not 16-bit PCM of one or two channels, 8000 to 48000 Hz") }
        format = (channels, rate)
      case "data":
        guard let format else { throw refusal("its format is missing") }
        let frames = (end - start) / (2 * format.channels)
        guard frames > 0 else { throw refusal("it is empty") }
        self.init(
          rate: format.rate,
          samples: (0..<frames).map { frame in
            let sum = (0..<format.channels).reduce(0) { sum, channel in
              let sample = number(start + (frame * format.channels + channel) * 2, 2)
              return sum + Int(Int16(truncatingIfNeeded: sample))
            }
            return Int16(sum / format.channels)
          })
        return
      default: break
      }
      // Parts begin at even places.
      place = start + length + length % 2
    }
    throw refusal("it has no sound")
  }
}
