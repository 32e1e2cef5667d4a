internal import Words

extension Day {
  /// The day that an option names.
  static func named(_ text: String) throws -> Day {
    guard let day = Day(iso: text) else {
      throw Failure(.usage, "'\(text)' is no day; days are written yyyy-mm-dd, as in 2026-11-24")
    }
    return day
  }
}
