internal import Words

/// A date as people write it: with any separator or none, with the name of its month, day first or
/// year first.
///
/// `3.4.27`, `03 04 2027`, `03042027`, `2027-04-03`, `3. April 2027` and `٣ أبريل ٢٠٢٧` are the same day.
enum TypedDate: Equatable {
  case nothing
  case day(Day)

  /// It has a day, a month and a year, and no calendar has it.
  case impossible

  /// It is none that can be told apart.
  case unreadable

  /// Reads digits of any script and letters; all else stands between them.
  init(_ text: String) {
    let runs = TypedDate.runs(of: text)
    let numbers = runs.filter { $0.first?.isNumber == true }
    let words = runs.filter { $0.first?.isNumber == false && !TypedDate.fillers.contains($0) }
    if numbers.isEmpty, words.isEmpty {
      self = .nothing
    } else if words.isEmpty {
      self = TypedDate(numbers)
    } else if let month = TypedDate.month(words.joined(separator: " ")), numbers.count == 2 {
      // The year is the one that no day can be.
      let isYearFirst = numbers[0].count > 2
      self = TypedDate(
        year: numbers[isYearFirst ? 0 : 1], month: "\(month)", day: numbers[isYearFirst ? 1 : 0])
    } else {
      self = .unreadable
    }
  }

  private init(_ numbers: [Substring]) {
    switch numbers.map(\.count) {
    case [8]:
      let (text, number) = (numbers[0], Array(numbers[0]))
      let german = TypedDate(
        year: text.suffix(4), month: String(number[2...3])[...], day: text.prefix(2))
      guard case .day = german else {
        let other = TypedDate(
          year: text.prefix(4), month: String(number[4...5])[...], day: text.suffix(2))
        if case .day = other { self = other } else { self = .impossible }
        return
      }
      self = german
    case [6]:
      let number = Array(numbers[0])
      self = TypedDate(
        year: numbers[0].suffix(2), month: String(number[2...3])[...], day: numbers[0].prefix(2))
    case let counts where counts.count == 3 && counts[0] == 4:
      self = TypedDate(year: numbers[0], month: numbers[1], day: numbers[2])
    case let counts where counts.count == 3:
      self = TypedDate(year: numbers[2], month: numbers[1], day: numbers[0])
    default: self = .unreadable
    }
  }

  private init(year: Substring, month: some StringProtocol, day: Substring) {
    guard [2, 4].contains(year.count), day.count <= 2, month.count <= 2, let year = Int(year),
      let month = Int(month), let day = Int(day)
    else {
      self = .unreadable
      return
    }
    let whole = year < 100 ? 2000 + year : year
    self = Day(year: whole, month: month, day: day).map { .day($0) } ?? .impossible
  }

  /// The digits and the letters that follow each other, in lower case.
  private static func runs(of text: String) -> [Substring] {
    let plain = text.lowercased().map { letter in
      letter.wholeNumberValue.flatMap { $0 < 10 ? Character("\($0)") : nil } ?? letter
    }
    return String(plain).split { !$0.isLetter && !$0.isNumber }.flatMap { run in
      run.indices.reduce(into: [Substring]()) { runs, index in
        if let last = runs.last, let before = last.last, before.isNumber == run[index].isNumber {
          runs[runs.count - 1] = run[last.startIndex...index]
        } else {
          runs.append(run[index...index])
        }
      }
    }
  }

  /// What stands around a day or a month without saying which.
  private static let fillers: Set<Substring> = ["am", "den", "der", "st", "nd", "rd", "th", "of"]

  /// The month of a name, or of its beginning: three letters that no other month begins with.
  private static func month(_ name: String) -> Int? {
    let wanted = plain(name)
    let exact = months.firstIndex { $0.contains(wanted) }
    if let exact { return exact + 1 }
    guard wanted.count >= 3 else { return nil }
    let found = months.indices.filter { index in months[index].contains { $0.hasPrefix(wanted) } }
    return found.count == 1 ? found[0] + 1 : nil
  }

  /// Letters that are written in more than one way, in one.
  private static func plain(_ name: String) -> String {
    let same: [Character: String] = [
      "ä": "a", "é": "e", "û": "u", "أ": "ا", "إ": "ا", "آ": "ا", "ی": "ي", "ى": "ي", "ک": "ك",
    ]
    return name.map { same[$0] ?? String($0) }.joined().replacing("ae", with: "a")
  }

  /// The names of the twelve months in the five languages, as they are written where those are
  /// spoken: Arabic in the east and the west, Persian in Iran and Afghanistan.
  private static let months: [[String]] = [
    "januar january jänner يناير كانون_الثاني جانفي ژانویه جنوری ጥሪ",
    "februar february feber فبراير شباط فوریه فبروری ለካቲት",
    "märz march mrz مارس آذار مارچ መጋቢት",
    "april أبريل إبريل نيسان آوریل اپریل ሚያዝያ",
    "mai may مايو أيار مه می ግንቦት",
    "juni june يونيو حزيران ژوئن جون ሰነ",
    "juli july يوليو تموز ژوئیه جولای ሓምለ",
    "august أغسطس آب اوت اگست آگوست ነሓሰ",
    "september سبتمبر أيلول سپتامبر سپتمبر መስከረም",
    "oktober october أكتوبر تشرين_الأول اکتبر اکتوبر ጥቅምቲ",
    "november نوفمبر تشرين_الثاني نوامبر نومبر ሕዳር",
    "dezember december ديسمبر كانون_الأول دسامبر دسمبر ታሕሳስ",
  ].map { names in names.split(separator: " ").map { plain(String($0).replacing("_", with: " ")) } }
}
