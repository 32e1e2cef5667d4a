internal import CPango

/// Where a text that is too long for one line is parted, by the widths it was shaped to.
///
/// Every line takes as much as fits. A space before a break takes no room.
@safe struct LineBreaks {
  /// The runs of one long line as they are read.
  private let runs: [ShapedRun]

  private let text: UnsafePointer<CChar>

  /// Where each line ends, in bytes, and whether with a space.
  private var ends: [(byte: Int, isWhite: Bool)] = []

  /// Nil if some word is wider than a line or has a soft hyphen.
  ///
  /// The corresponding C function is `pango_layout_get_log_attrs_readonly`.
  init?(
    of text: String, _ whole: [ShapedRun], in layout: OpaquePointer, within room: Int32
  ) {
    guard !text.unicodeScalars.contains("\u{AD}"), let bytes = unsafe pango_layout_get_text(layout)
    else { return nil }
    unsafe self.text = unsafe bytes
    runs = whole.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
    // How far the line has come before each character.
    var places: [Int32] = [0]
    for run in runs {
      for width in unsafe run.widths(of: bytes) { places.append(places[places.count - 1] + width) }
    }
    let attributes = unsafe Self.attributes(of: layout)
    guard attributes.count == places.count else { return nil }

    func isWhite(_ end: Int) -> Bool { unsafe attributes[end - 1].is_white != 0 }
    var (start, fitting, byteOfFitting) = (0, 0, 0)
    func width(to end: Int) -> Int32 { places[isWhite(end) ? end - 1 : end] - places[start] }
    var (end, byte) = (0, 0)
    for scalar in text.unicodeScalars {
      (end, byte) = (end + 1, byte + UTF8.width(scalar))
      guard unsafe attributes[end].is_line_break != 0 || end + 1 == attributes.count else {
        continue
      }
      if width(to: end) > room {
        guard fitting > start else { return nil }
        ends.append((byteOfFitting, isWhite(fitting)))
        start = fitting
        guard width(to: end) <= room else { return nil }
      }
      (fitting, byteOfFitting) = (end, byte)
    }
    ends.append((byte, false))
  }

  /// What Unicode says of each character, and of the end.
  static func attributes(of layout: OpaquePointer) -> UnsafeBufferPointer<PangoLogAttr> {
    var count: Int32 = 0
    let attributes = unsafe pango_layout_get_log_attrs_readonly(layout, &count)
    return unsafe UnsafeBufferPointer(start: attributes, count: Int(count))
  }

  /// Each line's runs from left to right, copies that are the caller's.
  var lines: [[ShapedRun]] {
    var lines: [[ShapedRun]] = []
    var rest = runs[...].map { $0.copy() }[...]
    for end in ends {
      var line: [ShapedRun] = []
      while let run = rest.first, run.bytes.upperBound <= end.byte {
        line.append(run)
        rest.removeFirst()
      }
      if let run = rest.first, run.bytes.lowerBound < end.byte {
        let (head, tail) = unsafe run.parted(before: end.byte, of: text)
        line.append(head)
        rest[rest.startIndex] = tail
      }
      if end.isWhite, let last = line.popLast() { line.append(last.closedUp()) }
      lines.append(line.inOrderOfSight)
    }
    return lines
  }
}
