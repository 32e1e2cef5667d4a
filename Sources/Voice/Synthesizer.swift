internal import CEspeak
internal import Synchronization
package import Words

/// The voices of eSpeak NG, in this process: text goes in, samples come out; nothing is played.
///
/// This file is the only one that imports `CEspeak`. The library has one state for the whole process,
/// so one sentence is made at a time, whoever asks.
@safe package final class Synthesizer {
  private let functions: cespeak_functions

  /// Samples a second, of every voice.
  private let rate: Int

  /// Words a minute: slower than the library's 175, for people who learn the language.
  private static let pace: Int32 = 140

  /// The samples a second of the voices, 0 as long as they are not loaded; held by whoever calls the
  /// library.
  private static let library = Mutex<Int32>(0)

  /// Loads the library and its voices.
  ///
  /// - Throws: ``VoiceTrouble/noLibrary(name:)`` or ``VoiceTrouble/noVoiceData``.
  ///
  /// The corresponding C function is `espeak_Initialize`.
  package init() throws(VoiceTrouble) {
    guard let loaded = unsafe cespeak_load() else { throw .noLibrary(name: "libespeak-ng.so.1") }
    functions = unsafe loaded.pointee
    rate = try Self.library.withLock { [functions] rate throws(VoiceTrouble) in
      // Without the option, the library ends the program where its data are missing.
      if rate <= 0 {
        rate = functions.initialize(
          AUDIO_OUTPUT_SYNCHRONOUS, 100, nil, espeakINITIALIZE_DONT_EXIT)
      }
      guard rate > 0 else { throw .noVoiceData }
      return Int(rate)
    }
    unsafe functions.set_callback { wave, count, events in
      guard let place = unsafe events?.pointee.user_data else { return 1 }
      let taker = unsafe Unmanaged<Taker>.fromOpaque(place).takeUnretainedValue()
      let samples = unsafe UnsafeBufferPointer(start: wave, count: max(0, Int(count)))
      return unsafe taker.take(samples) ? 0 : 1
    }
  }

  /// Whether a voice speaks the language.
  ///
  /// The corresponding C function is `espeak_SetVoiceByName`.
  package func speaks(_ language: Language) -> Bool {
    Self.library.withLock { _ in choose(language) }
  }

  private func choose(_ language: Language) -> Bool {
    guard let voice = language.voice else { return false }
    return unsafe functions.set_voice(voice) == EE_OK
  }

  /// Says a sentence; nil where no voice speaks its language, or where it is no longer wanted.
  ///
  /// The corresponding C function is `espeak_Synth`.
  package func sound(
    of text: SpokenText, while isWanted: @escaping @Sendable () -> Bool = { true }
  ) -> Sound? {
    let taker = Taker(isWanted)
    let isSaid = Self.library.withLock { _ in text.parts.allSatisfy { say($0, taker) } }
    return isSaid ? Sound(rate: rate, samples: taker.samples) : nil
  }

  private func say(_ part: SpokenText.Part, _ taker: Taker) -> Bool {
    guard choose(part.language) else { return false }
    _ = functions.set_parameter(espeakRATE, Self.pace, 0)
    let bytes = Array(part.text.utf8) + [0]
    _ = unsafe bytes.withUnsafeBytes { text in
      unsafe functions.synth(
        text.baseAddress, text.count, 0, POS_CHARACTER, 0, UInt32(espeakCHARS_UTF8), nil,
        Unmanaged.passUnretained(taker).toOpaque())
    }
    return taker.isWanted()
  }

  /// The sounds that a voice makes of a sentence, in the letters of phonetics.
  ///
  /// The corresponding C function is `espeak_TextToPhonemes`.
  package func phonemes(of text: SpokenText) -> String {
    Self.library.withLock { _ in
      text.parts.flatMap { choose($0.language) ? clauses(of: $0) : [] }.joined(separator: " ")
    }
  }

  private func clauses(of part: SpokenText.Part) -> [String] {
    let bytes = Array(part.text.utf8) + [0]
    return unsafe bytes.withUnsafeBytes { text in
      var place = text.baseAddress
      var said: [String] = []
      while unsafe place != nil {
        let clause = unsafe functions.phonemes(&place, Int32(espeakCHARS_UTF8), 2)
        if let clause = unsafe clause { said.append(unsafe String(cString: clause)) }
      }
      return said
    }
  }

  /// Takes samples as they are made.
  private final class Taker {
    var samples: [Int16] = []
    let isWanted: @Sendable () -> Bool

    init(_ isWanted: @escaping @Sendable () -> Bool) { self.isWanted = isWanted }

    /// Returns whether more is wanted.
    @unsafe func take(_ more: UnsafeBufferPointer<Int16>) -> Bool {
      unsafe samples.append(contentsOf: more)
      return isWanted()
    }
  }
}

extension Language {
  /// The name of its voice. Tigrinya has none: the Amharic one would read its letters, wrongly.
  fileprivate var voice: String? {
    switch self {
    case .de, .ar, .fa, .en: rawValue
    case .ti: nil
    }
  }
}
