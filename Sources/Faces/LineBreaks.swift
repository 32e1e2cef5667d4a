internal import CPango

/// Where a text that is too long for one line is parted, by the widths it was shaped to.
///
/// Every line takes as much as fits. A space before a break takes no room.
struct LineBreaks {
  private let text: String
  private let runs: [ShapedRun]

  /// Where the lines end.
  private var ends: [Place] = []

  /// Where a line may end.
  struct Place {
    /// How much of the text comes before it.
    var characters = 0
    var bytes = 0

    var isAfterSpace = false
  }

  /// Takes over the runs of one long line, as they are read.
  ///
  /// Nil if some word is wider than a line or has a soft hyphen; then the runs remain the caller's.
  init?(of text: String, _ runs: [ShapedRun], in context: OpaquePointer, within room: Int32) {
    guard !text.unicodeScalars.contains("\u{AD}") else { return nil }
    self.text = text
    self.runs = runs
    // How far the one line has come before each character.
    var distances: [Int32] = [0]
    for run in runs {
      for width in run.widths(of: text) { distances.append(distances[distances.count - 1] + width) }
    }
    var (start, last) = (Place(), Place())
    func fits(to end: Place) -> Bool {
      let seen = end.isAfterSpace ? end.characters - 1 : end.characters
      return distances[seen] - distances[start.characters] <= room
    }
    for place in unsafe Self.places(of: text, in: context) {
      if !fits(to: place) {
        guard last.bytes > start.bytes else { return nil }
        ends.append(last)
        start = last
        guard fits(to: place) else { return nil }
      }
      last = place
    }
    ends.append(last)
  }

  /// Where a line may end by the Unicode line breaking algorithm (UAX #14), and the end.
  ///
  /// The corresponding C function is `pango_get_log_attrs`.
  static func places(of text: String, in context: OpaquePointer) -> [Place] {
    let count = text.unicodeScalars.count
    var marks = [PangoLogAttr](repeating: PangoLogAttr(), count: count + 1)
    unsafe pango_get_log_attrs(
      text, Int32(text.utf8.count), -1, pango_context_get_language(context), &marks,
      Int32(count + 1))
    var places: [Place] = []
    var place = Place()
    for scalar in text.unicodeScalars {
      place.isAfterSpace = marks[place.characters].is_white != 0
      place.characters += 1
      place.bytes += UTF8.width(scalar)
      if marks[place.characters].is_line_break != 0 || place.characters == count {
        places.append(place)
      }
    }
    return places
  }

  /// Parts the runs, and gives each line's from left to right.
  consuming func parted() -> [[ShapedRun]] {
    var rest = runs[...]
    return ends.map { end in
      var line = Array(rest.prefix { $0.bytes.upperBound <= end.bytes })
      rest = rest.dropFirst(line.count)
      if let run = rest.first, run.bytes.lowerBound < end.bytes {
        let (head, tail) = run.parted(before: end.bytes, of: text)
        line.append(head)
        rest[rest.startIndex] = tail
      }
      // Only between two lines; what the text ends with keeps its width.
      if end.isAfterSpace, !rest.isEmpty, let last = line.popLast() { line.append(last.closedUp()) }
      return line.inOrderOfSight
    }
  }
}
