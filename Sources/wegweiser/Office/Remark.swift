internal import Words

/// One sentence of `office check`: what is true of a part of the office or of this machine.
struct Remark: Encodable, Equatable {
  let part: Part
  let verdict: Verdict
  let says: String

  /// What to do, where something is to be done.
  let advice: String?

  init(_ part: Part, _ verdict: Verdict, _ says: String, advice: String? = nil) {
    self.part = part
    self.verdict = verdict
    self.says = says
    self.advice = advice
  }

  enum Part: String, Encodable, CaseIterable {
    case settings, content, profile, languages, sources, fonts, terminal, locale, printer, ledger
    case clock, permissions, session, updates
  }

  enum Verdict: String, Encodable {
    case good
    /// It works; somebody has to confirm it, or to look again elsewhere.
    case unverified
    /// A kiosk cannot work so, or not safely.
    case wrong
    /// It could not be examined here.
    case skipped
  }
}

extension Remark: CustomStringConvertible {
  var description: String {
    let head = verdict.rawValue.padded(to: 12) + part.rawValue.padded(to: 13) + says
    return ([head] + [advice].compactMap(\.self).map { "".padded(to: 25) + "→ " + $0 })
      .joined(separator: "\n").visible
  }
}

extension String {
  fileprivate func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - count))
  }
}
