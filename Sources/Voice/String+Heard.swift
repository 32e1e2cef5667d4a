extension String {
  /// The text as far as it is heard: without format characters, with plain single spaces, none at
  /// its ends.
  var asHeard: String {
    var heard = UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      // The joint of Farsi words stays: their sound depends on it.
      case .format where scalar.value != 0x200C: continue
      case .spaceSeparator, .control, .lineSeparator, .paragraphSeparator:
        if heard.last != " ", !heard.isEmpty { heard.append(" ") }
      default: heard.append(scalar)
      }
    }
    if heard.last == " " { heard.removeLast() }
    return String(heard)
  }
}
