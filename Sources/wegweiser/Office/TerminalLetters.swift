internal import Words

/// Letters that not every terminal has, by one of each script.
struct TerminalLetters {
  let script: String
  let languages: [Language]

  /// The letter, as fontconfig writes it.
  let sample: String

  /// The face whose letters are as wide as a terminal's cell.
  let face: String

  static let all = [
    TerminalLetters(
      script: "Arabic and Farsi", languages: [.ar, .fa], sample: "6a9", face: "DejaVu Sans Mono"),
    TerminalLetters(
      script: "Tigrinya", languages: [.ti], sample: "1290", face: "Wegweiser Ethiopic Mono"),
  ]

  /// The face in which a terminal of this machine shows them; nil where nobody can say.
  var family: String? {
    try? Tool.run("fc-match", ["--format=%{family}", "monospace:charset=\(sample)"])
  }

  func fit(_ family: String) -> Bool { family.contains(face) }
}

extension Language {
  /// Its name as staff read it in the doctor's report.
  var englishName: String {
    switch self {
    case .de: "German"
    case .ar: "Arabic"
    case .fa: "Farsi"
    case .en: "English"
    case .ti: "Tigrinya"
    }
  }
}
