internal import Words

extension Slip {
  /// The slip as a page for the web: each line in German and, beside it, in the visitor's language,
  /// without a script and without anything from elsewhere.
  ///
  /// `title` is the page's. The code is left out: a picture of digits is of no use on a screen.
  package func html(title: String) -> String {
    let own = blocks.last
    let language = own?.language ?? .source
    var rows: [String] = []
    for line in blocks.first?.lines ?? [] where !line.text.isEmpty {
      let twin = blocks.count > 1 ? own?.lines.first { $0.id == line.id } : nil
      rows.append(Self.row(line, twin, in: language))
    }
    // What only the visitor's block says.
    for line in own?.lines ?? [] where line.isPrivate {
      rows.append(Self.row(line, nil, in: language))
    }
    let head = (office + [issued]).filter { !$0.isEmpty }.map { "<p>\($0.escaped)</p>" }
    let number = self.number.isEmpty ? "" : "<p class=\"number\">\(self.number.escaped)</p>\n"
    return """
      <!doctype html>
      <html lang="\(language.rawValue)">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(title.escaped)</title>
      <style>
      body { font: 1em/1.4 sans-serif; max-width: 60em; margin: auto; padding: 1em }
      .line { display: flex; gap: 2em } .line > * { flex: 1; margin: .2em 0 }
      h2 { border-bottom: 1px solid } .number { font-size: 4em; font-weight: bold; margin: 0 }
      .sentence { border: 2px solid; padding: .5em; font-weight: bold; text-align: center }
      .blank { display: inline-block; width: 12em; border-bottom: 1px solid; height: 3em }
      .note { font-size: .85em }
      </style>
      <header>
      \(head.joined(separator: "\n"))
      \(number)</header>
      <main>
      \(rows.joined(separator: "\n"))
      </main>
      </html>

      """
  }

  /// A line in German and beside it the same in the other language.
  private static func row(_ line: Line, _ twin: Line?, in language: Language) -> String {
    let german = line.element(in: line.isPrivate ? language : .source)
    // German that is to be said or shown is the same in every language.
    guard let twin, twin.text != line.text, !twin.text.isEmpty else {
      return "<div class=\"line\">\(german)</div>"
    }
    return "<div class=\"line\">\(german)\(twin.element(in: language))</div>"
  }
}

extension Slip.Line {
  /// The line as an element that names its language and its direction.
  fileprivate func element(in block: Language) -> String {
    let used = language ?? (role == .sentence ? .source : block)
    let direction = used.direction == .rightToLeft ? " dir=\"rtl\"" : ""
    func element(_ tag: String, _ text: String, _ look: String? = nil) -> String {
      let look = look.map { " class=\"\($0)\"" } ?? ""
      return "<\(tag) lang=\"\(used.rawValue)\"\(direction)\(look)>\(text)</\(tag)>"
    }
    let words = text.escaped
    switch role {
    case .purpose, .heading: return element("h2", words)
    case .step(let number): return element("h3", "\(number). \(words)")
    case .now: return element("p", "<strong>\(words)</strong>")
    case .sentence: return element("p", words, "sentence")
    case .paper(let status): return element("p", "\(status.sign) \(words)")
    case .note: return element("p", words, "note")
    case .strip:
      let form = Strip(text)
      let blanks = form.labels.map { "\($0.escaped) <span class=\"blank\"></span>" }
      return element("p", ([form.statement.escaped] + blanks).joined(separator: "<br>"))
    // Here all of them stand.
    case .more: return ""
    case .fact, .meaning, .text, .full, .detail: return element("p", words)
    }
  }
}

extension String {
  /// With what HTML would take for its own in other signs.
  fileprivate var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
