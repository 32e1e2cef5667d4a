internal import Words

/// Says one thing after the other, and waits for the sound device.
struct Reciter: Sendable {
  let device: String
  let recordings: Recordings

  /// What is heard between two things, in milliseconds.
  private static let pause = 250

  /// Says all of it, or as much as is wanted.
  ///
  /// What cannot be said is left out and noted; the rest is still said.
  func recite(_ utterances: [Utterance], _ turn: Turn) {
    defer { turn.end() }
    // Closed when all is said: other programs may use the device in between.
    var open: SoundDevice?
    do throws(VoiceTrouble) {
      for utterance in utterances {
        for sound in sounds(of: utterance, turn) {
          guard turn.isWanted else { return }
          if let other = open, other.rate != sound.rate {
            try other.finish(turn)
            open = nil
          }
          if open == nil { open = try SoundDevice(device, rate: sound.rate) }
          try open?.play(sound.samples, turn)
        }
      }
      try open?.finish(turn)
    } catch {
      turn.note(error)
    }
  }

  /// What an utterance sounds like, each with its pause.
  private func sounds(of utterance: Utterance, _ turn: Turn) -> [Sound] {
    let language = utterance.language
    let whole = utterance.sentences.joined(separator: " ")
    var sounds: [Sound?] = []
    var number = utterance.number.map { "\($0)" }
    if recordings.file(of: whole, in: language) != nil {
      if let number { sounds.append(sound(of: number, in: language, turn)) }
      sounds.append(sound(of: whole, in: language, turn))
    } else {
      for sentence in utterance.sentences {
        if let said = number, recordings.file(of: sentence, in: language) != nil {
          sounds.append(sound(of: said, in: language, turn))
          number = nil
        }
        let text = number.map { "\($0): \(sentence)" } ?? sentence
        number = nil
        sounds.append(sound(of: text, in: language, turn))
      }
    }
    return sounds.compactMap { $0?.followedBySilence(milliseconds: Self.pause) }
  }

  /// Words as a person has spoken them, else as a voice says them; nil where neither can.
  private func sound(of words: String, in language: Language, _ turn: Turn) -> Sound? {
    if let file = recordings.file(of: words, in: language) {
      do throws(VoiceTrouble) {
        return try Recordings.sound(file)
      } catch {
        turn.note(error)
      }
    }
    do throws(VoiceTrouble) {
      let synthesizer = try Synthesizer()
      guard synthesizer.speaks(language) else { throw .noVoice(language) }
      return synthesizer.sound(of: SpokenText(words, in: language)) { turn.isWanted }
    } catch {
      turn.note(error)
      return nil
    }
  }
}

extension Sound {
  fileprivate func followedBySilence(milliseconds: Int) -> Sound {
    Sound(rate: rate, samples: samples + Array(repeating: 0, count: rate * milliseconds / 1000))
  }
}
