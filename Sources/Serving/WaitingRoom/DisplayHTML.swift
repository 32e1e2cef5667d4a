internal import Tickets
internal import Words

/// The waiting room's screen, as a browser shows it: the numbers called last and their counters.
///
/// It names no visitor's language: whoever holds a number sees the word in their own beside the others.
struct DisplayHTML: Sendable {
  let office: String
  let words: [RoomWords]

  /// How many calls stand below each other.
  static let most = 6

  func page(_ live: HTML) -> HTML {
    """
    <!doctype html>
    <html lang="de">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Aufruf · \(office)</title>
    <link rel="stylesheet" href="/pages.css">
    <script src="/display.js" defer></script>
    </head>
    <body class="room">
    <header><h1>\(office)</h1></header>
    <table>
    <thead><tr><th scope="col">\(label(\.number))</th><th scope="col">\(label(\.counter))</th></tr></thead>
    <tbody id="live" aria-live="polite">
    \(live)
    </tbody>
    </table>
    <div id="lost" role="alert" hidden>
    \(words.map { paragraph($0.stale, $0) })
    </div>
    </body>
    </html>
    """
  }

  /// The calls, the newest first; nil where nothing newer can be known.
  func live(_ book: DayBook?) -> HTML {
    guard let book else {
      return """
        <tr class="stale"><td colspan="2">
        \(words.map { paragraph($0.stale, $0) })
        </td></tr>
        """
    }
    let calls = book.lastCalls(DisplayHTML.most).map { call -> HTML in
      "<tr data-seq=\"\(call.seq)\"><td>\(call.number)</td><td>\(call.counter)</td></tr>"
    }
    let notices = book.notices.filter(\.isForTheRoom).map(\.german).joined(separator: " · ")
    // For those who look after the machines.
    let staff: HTML =
      notices.isEmpty
      ? "" : "<tr class=\"staff\" lang=\"de\"><td colspan=\"2\">Personal: \(notices)</td></tr>"
    return HTML(calls + [staff])
  }

  private func label(_ word: KeyPath<RoomWords, String>) -> [HTML] {
    words.map { span($0[keyPath: word], $0) }
  }

  private func span(_ text: String, _ words: RoomWords) -> HTML {
    "<span lang=\"\(words.code)\" dir=\"\(words.dir)\">\(text)</span>"
  }

  private func paragraph(_ text: String, _ words: RoomWords) -> HTML {
    "<p lang=\"\(words.code)\" dir=\"\(words.dir)\">\(text)</p>"
  }
}

extension RoomWords {
  fileprivate var dir: String { direction == .rightToLeft ? "rtl" : "ltr" }
}
