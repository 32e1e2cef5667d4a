/// Text that is HTML already; everything else is made safe when it is put in.
///
/// Example: `"<p>\(number)</p>" as HTML`.
struct HTML: ExpressibleByStringInterpolation, Equatable, Sendable {
  let text: String

  init(stringLiteral text: String) { self.text = text }

  init(stringInterpolation parts: Parts) { text = parts.text }

  init(_ pieces: [HTML]) { text = pieces.map(\.text).joined(separator: "\n") }

  struct Parts: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { text += literal }

    mutating func appendInterpolation(_ html: HTML) { text += html.text }

    mutating func appendInterpolation(_ pieces: [HTML]) { text += HTML(pieces).text }

    mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      for character in value.description.unicodeScalars {
        switch character {
        case "&": text += "&amp;"
        case "<": text += "&lt;"
        case ">": text += "&gt;"
        case "\"": text += "&quot;"
        case "'": text += "&#39;"
        default: text.unicodeScalars.append(character)
        }
      }
    }
  }
}
