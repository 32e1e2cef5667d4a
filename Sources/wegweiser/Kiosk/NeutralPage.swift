internal import Console
internal import TextLayout

/// What is shown from a failure to the next greeting.
enum NeutralPage {
  @MainActor static func rows(_ size: Size) -> [Row] {
    let empty = Array(repeating: Row(), count: max(0, size.rows / 2 - 2))
    // No language is known here: German and English, which every terminal shows.
    return empty + ["Einen Moment, bitte.", "One moment, please."].map { Row("  " + $0, .bold) }
  }
}
