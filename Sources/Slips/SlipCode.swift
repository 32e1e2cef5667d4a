internal import Guide
internal import Words

/// What a slip says, as digits for a QR code.
///
/// Digits only, because a scanner that types like a keyboard of another layout turns `z` and `-`
/// into something else. Nothing is in it that is not on the paper: no circumstance, no name. In
/// order: the format (1), the content's day and number (8 and 2 digits) and hash (10), the day (8),
/// the outcome (2), the answers, the steps and the papers, each list with its length in two digits,
/// and two check digits (ISO 7064, MOD 97-10), which find any single wrong or swapped digit.
///
/// Format 2 has, behind the answers of the way, what was said to the questions that follow it: the
/// question's code and the choice's, or the number that was counted. Format 1 had none of these.
struct SlipCode {
  let digits: String

  init(_ plan: Plan, version: String, on day: Day) {
    var digits =
      "\(SlipCode.format)" + SlipCode.digits(ofVersion: version) + SlipCode.digits(of: day)
    digits += SlipCode.padded(plan.outcome.code, 2)
    let answers = plan.way.map { ($0.question.code, $0.choice.printedCode) }
    let said = plan.said.compactMap { said in
      said.question.code(of: said.value).map { (said.question.code, $0) }
    }
    digits += SlipCode.padded(answers.count + said.count, 2)
    for (question, value) in answers + said {
      digits += SlipCode.padded(question, 2) + SlipCode.padded(value, 2)
    }
    let steps = plan.printedSteps.filter { !$0.isPrivate }
    digits += SlipCode.padded(steps.count, 2)
    for planned in steps { digits += SlipCode.padded(planned.step.code, 3) }
    let papers = plan.papers.filter { $0.status != .notNeeded }
    digits += SlipCode.padded(papers.count, 2)
    for paper in papers {
      digits += SlipCode.padded(paper.document.code, 2) + SlipCode.digit(of: paper.status)
    }
    self.digits = digits + SlipCode.checkDigits(of: digits)
  }

  /// The format that is printed; older ones are still read.
  static let format = 2

  /// `2026-11-24.1+b0c667fe` as 20 digits.
  private static func digits(ofVersion version: String) -> String {
    let parts = version.split { $0 == "." || $0 == "+" }.map(String.init)
    let day = parts.first.flatMap(Day.init(iso:)).map(digits(of:)) ?? "00000000"
    let number = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let hash = parts.count > 2 ? UInt32(parts[2], radix: 16) ?? 0 : 0
    return day + padded(number % 100, 2) + padded(Int(hash), 10)
  }

  private static func digits(of day: Day) -> String {
    padded(day.year, 4) + padded(day.month, 2) + padded(day.day, 2)
  }

  private static func digit(of status: DocumentStatus) -> String {
    switch status {
    case .have: "1"
    case .missing: "2"
    case .unasked: "3"
    case .notNeeded: "4"
    }
  }

  /// What makes the whole number leave 1 when divided by 97.
  static func checkDigits(of digits: String) -> String {
    padded(98 - remainder(of: digits + "00"), 2)
  }

  /// Whether the last two digits check the others.
  static func holds(_ digits: String) -> Bool { remainder(of: digits) == 1 }

  private static func remainder(of digits: String) -> Int {
    digits.reduce(0) { rest, digit in (rest * 10 + (digit.wholeNumberValue ?? 0)) % 97 }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = "\(number)"
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
