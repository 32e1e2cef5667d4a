/// Where a letter stands on the keyboard, whatever script the keyboard is set to.
extension Key {
  /// The Latin letter that stands where this one does, in lower case; nil for what is none.
  ///
  /// The keyboards are those of Debian's xkb-data: `ara`, `ir`, `ru`, `ua` and `et`. Ethiopic
  /// letters go by their consonant, as all its input methods do.
  package var place: Character? {
    guard case .character(let character) = self else { return nil }
    if character.isASCII { return character.isLetter ? Character(character.lowercased()) : nil }
    if let place = Key.places[Character(character.lowercased())] { return place }
    guard let scalar = character.unicodeScalars.first, (0x1200...0x1357).contains(scalar.value)
    else { return nil }
    let row = Int(scalar.value - 0x1200) / 8
    return Key.ethiopic[row]
  }

  private static let places: [Character: Character] = {
    let rows: [(letters: String, latin: String)] = [
      ("йцукенгшщзфывапролдячсмить", "qwertyuiopasdfghjklzxcvbnm"), ("і", "s"),
      // Arabic and Persian keyboards differ in a few; no key of a page is among those.
      ("ضصثقفغعهخحشسيبلاتنمئءؤرىة", "qwertyuiopasdfghjklzxcvnm"), ("ی", "d"),
      ("ظطزذدپ", "zxcbnm"),
    ]
    var places: [Character: Character] = [:]
    for (letters, latin) in rows {
      for (letter, place) in zip(letters, latin) { places[letter] = place }
    }
    return places
  }()

  /// By rows of eight from U+1200 on.
  private static let ethiopic = Array("hlhmsrsvqqqqbvtchhnnakkkkwazzyddjgggtcpssfp")
}
