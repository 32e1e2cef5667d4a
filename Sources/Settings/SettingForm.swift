internal import GuideFiles

/// How the value of a setting is written.
package enum SettingForm: Equatable, Sendable {
  case text
  /// The last line of a minisign public key.
  case publicKey
  /// An absolute path of a folder.
  case folder
  /// An absolute path of a file.
  case file
  /// A text that begins with one of these.
  case beginning(with: [String])
  /// One of these words.
  case word([String])
  /// Some of these words: a list in the file, joined by commas as an option.
  case words([String])
  /// A number above 0, as in `90` or `0.5`.
  case seconds
  /// A whole number in these bounds.
  case number(ClosedRange<Int>)
}

extension SettingForm {
  /// What is wrong with a value, and what was probably meant; nil where nothing is.
  package func fault(of value: String) -> String? {
    switch self {
    case .text: nil
    case .publicKey:
      value.count == 56 && value.hasPrefix("RW")
        && value.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+/=".contains($0)) }
        ? nil
        : "this is no public key of minisign: 56 letters and digits that begin with RW, the last line of its .pub file"
    case .folder:
      value.hasPrefix("/") ? nil : "a folder is written from the root on, as in /srv/wegweiser"
    case .file:
      value.hasPrefix("/") ? nil : "a file is written from the root on, as in /etc/wegweiser/login"
    case .beginning(let forms):
      forms.contains { value.hasPrefix($0) }
        ? nil
        : "'\(value)' begins with none of \(forms.joined(separator: ", "))"
          + forms.suggestion(for: value)
    case .word(let known):
      known.contains(value)
        ? nil
        : "unknown word '\(value)': one of \(known.joined(separator: ", "))"
          + known.suggestion(for: value)
    case .words(let known):
      value.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        .first { !known.contains($0) }
        .map {
          "unknown word '\($0)': some of \(known.joined(separator: ", "))"
            + known.suggestion(for: $0)
        }
    case .seconds:
      Double(value).map { $0 > 0 && $0.isFinite } == true
        ? nil : "a number of seconds above 0 is expected here"
    case .number(let bounds):
      Int(value).map(bounds.contains) == true
        ? nil : "a whole number from \(bounds.lowerBound) to \(bounds.upperBound) is expected here"
    }
  }

  /// The form in a few words, for the man page.
  package var description: String {
    switch self {
    case .text: "a text"
    case .publicKey: "a public key of minisign"
    case .folder: "a folder, from the root on"
    case .file: "a file, from the root on"
    case .beginning(let forms): "a text that begins with " + forms.joined(separator: ", ")
    case .word(let known): "one of " + known.joined(separator: ", ")
    case .words(let known): "some of " + known.joined(separator: ", ")
    case .seconds: "seconds"
    case .number(let bounds): "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
    }
  }
}
