import Testing
import Voice
import Words

/// The voices, by the samples that they make; nothing is played.
///
/// One test after the other: the library has one state, and its letters of phonetics begin with what
/// a sentence that was stopped had left.
@Suite(.serialized) struct `A voice` {
  private let synthesizer: Synthesizer

  init() throws { synthesizer = try Synthesizer() }

  private static let sentences: [(Language, String)] = [
    (.de, "Bitte bringen Sie Ihren Reisepass mit."), (.en, "Please bring your passport."),
    (.ar, "يرجى إحضار جواز السفر."), (.fa, "لطفاً گذرنامهٔ خود را بیاورید."),
  ]

  private func sound(_ text: String, _ language: Language) -> Sound? {
    synthesizer.sound(of: SpokenText(text, in: language))
  }

  @Test(arguments: sentences)
  func `says a sentence so that it is heard`(language: Language, sentence: String) throws {
    let said = try #require(sound(sentence, language))
    #expect(said.rate == 22_050)
    #expect((1.0...6).contains(said.seconds), "\(said.seconds) s")
    #expect(said.loudness > 500, "\(said.loudness)")
    // Nowhere a second of silence, as where a voice gives up.
    #expect(said.longestSilence < 1, "\(said.longestSilence) s")
  }

  @Test func `says each language in its own way`() throws {
    let sounds = try Self.sentences.map { try #require(sound($0.1, $0.0)).samples }
    #expect(Set(sounds).count == 4)
    // The same number, by four voices.
    let numbers = try Self.sentences.map { try #require(sound("1234", $0.0)).samples }
    #expect(Set(numbers).count == 4)
  }

  @Test func `does not exist for Tigrinya, which another voice would read wrongly`() {
    #expect(!synthesizer.speaks(.ti))
    #expect(sound("በጃኹም ፓስፖርትኩም ሒዝኩም ምጹ።", .ti) == nil)
  }

  /// By eSpeak's own letters of phonetics.
  @Test(arguments: [
    ("Bis: 31.12.2026", Language.de, "ˈaɪnˌʊndɾˌaɪsɪçstən deːtsˈɛmbɜ tsvˈaɪ tˈaʊzənt"),
    ("By: 31.12.2026", .en, "dɪsˈɛmbə"),
    ("حتى: 31.12.2026", .ar, "ʃˈahr"),
    ("تا: 31.12.2026", .fa, "mˈɑh"),
    ("Ihre Nummer: A 017", .de, "ˈɑː nˈʊl zˈiːptseːn"),
    ("Your number: A 017", .en, "ˈeɪ zˈiəɹəʊ sˈɛvəntˌiːn"),
    // The letter as the staff calls it, the number in the visitor's language.
    ("رقمكم: \u{2068}A 017\u{2069}", .ar, "rqmkm ˈɑː ˈs̪-"),
    ("شمارهٔ شما: \u{2068}A 017\u{2069}", .fa, "ʃˈomɑ ˈɑː sefr hˈivdah"),
    ("In Not rufen Sie 112 an.", .de, "ˈaɪns ˈaɪns tsvˈaɪ"),
    ("nach § 25 Abs. 3", .de, "pˌaraɡɾˈɑːf fˈynf ʊnttsvˈantsɪç ˈapzˌats dɾˈaɪ"),
  ])
  func `says numbers and dates as words`(written: String, language: Language, heard: String) {
    let said = synthesizer.phonemes(of: SpokenText(written, in: language))
    #expect(said.contains(heard), "\(said)")
  }

  @Test func `says a German name in Arabic with the German voice`() throws {
    let said = synthesizer.phonemes(of: SpokenText("اذهبوا إلى \u{2068}Sozialamt\u{2069}", in: .ar))
    let german = synthesizer.phonemes(of: SpokenText("Sozialamt", in: .de))
    #expect(said.hasSuffix(german), "\(said)")
  }

  @Test func `stops within a sentence when nobody wants it any more`() {
    let long = SpokenText(String(repeating: "Das ist ein langer Satz. ", count: 200), in: .de)
    #expect(synthesizer.sound(of: long) { false } == nil)
  }
}

extension Sound {
  var seconds: Double { Double(samples.count) / Double(rate) }

  /// The root of the mean square of its samples.
  var loudness: Int {
    let sum = samples.reduce(0.0) { $0 + Double($1) * Double($1) }
    return Int((sum / Double(max(1, samples.count))).squareRoot())
  }

  /// The longest time in which nothing is heard, in seconds.
  var longestSilence: Double {
    var (longest, silent) = (0, 0)
    for sample in samples {
      silent = abs(Int(sample)) < 50 ? silent + 1 : 0
      longest = max(longest, silent)
    }
    return Double(longest) / Double(rate)
  }
}
