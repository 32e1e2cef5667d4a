internal import Words

/// Dates, times and numbers in the words that are said.
extension String {
  /// The text with its dates, `31.12.2026`, in words.
  func withDates(in language: Language) -> String {
    replacing(/\b([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})\b/) { match in
      guard let day = Int(match.output.1), let month = Int(match.output.2),
        let year = Int(match.output.3),
        let date = Day(year: year, month: month, day: day)
      else { return String(match.output.0) }
      return date.spoken(in: language)
    }
  }

  /// The text with times, and with numbers that are said sign by sign: telephones and postcodes,
  /// emergency calls, and those of queues.
  func withNumbers() -> String {
    var text = replacing(/\b([0-9]{1,2}):([0-9]{2}) Uhr\b/) { match in
      let minutes = Int(match.output.2) ?? 0
      return "\(match.output.1) Uhr" + (minutes == 0 ? "" : " \(minutes)")
    }
    text = text.replacing(/\b(?:11[02]|0[0-9]{2,}[ \/-]+[0-9][0-9 -]*[0-9]|[0-9]{5,})\b/) { match in
      match.output.filter(\.isNumber).map(String.init).joined(separator: " ")
    }
    // "A 017": the letter by itself, or English takes it for an article.
    return text.replacing(/\b([A-Z]) ([0-9]{3})\b/) { match in
      "\(match.output.1), \(match.output.2)"
    }
  }
}

extension Day {
  /// The day as it is said within a sentence.
  fileprivate func spoken(in language: Language) -> String {
    switch language {
    case .de: "\(Self.germanOrdinals[day - 1]) \(Self.germanMonths[month - 1]) \(year)"
    case .en: "\(day) \(Self.englishMonths[month - 1]) \(year)"
    // By number: the months have two sets of names in Arabic, and another calendar in Farsi.
    case .ar: "\(day) شهر \(month) سنة \(year)"
    case .fa: "\(day) ماه \(month) سال \(year)"
    case .ti: asOnLetters
    }
  }

  /// After "am", "bis", "vor dem".
  private static let germanOrdinals: [String] = {
    let ones = ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
    let first = [
      "ersten", "zweiten", "dritten", "vierten", "fünften", "sechsten", "siebten", "achten",
      "neunten", "zehnten", "elften", "zwölften", "dreizehnten", "vierzehnten", "fünfzehnten",
      "sechzehnten", "siebzehnten", "achtzehnten", "neunzehnten", "zwanzigsten",
    ]
    return first + ones.map { "\($0)undzwanzigsten" } + ["dreißigsten", "einunddreißigsten"]
  }()

  private static let germanMonths = [
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
    "November", "Dezember",
  ]

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
