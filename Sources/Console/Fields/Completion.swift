/// What a visitor may have meant by the beginning of a name.
enum Completion {
  /// The names that begin with what was typed, in the order of the list.
  ///
  /// Upper and lower case are the same, and so are ü, ue and u.
  static func matches(for typed: String, in names: [String]) -> [String] {
    let wanted = plain(typed)
    return names.filter { plain($0).hasPrefix(wanted) }
  }

  private static func plain(_ text: String) -> String {
    var plain = ""
    for character in text.lowercased() {
      switch character {
      case "ä", "à", "á", "â", "å": plain += "a"
      case "ö", "ò", "ó", "ô", "ø": plain += "o"
      case "ü", "ù", "ú", "û": plain += "u"
      case "é", "è", "ê", "ë": plain += "e"
      case "ç": plain += "c"
      case "ß": plain += "ss"
      case "e" where plain.last.map { "aou".contains($0) } == true: break
      default: plain.append(character)
      }
    }
    return plain
  }
}
