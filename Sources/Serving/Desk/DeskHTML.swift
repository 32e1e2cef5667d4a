internal import Tickets
internal import Words

/// A counter's page, as a browser shows it. It is German: staff read it, and no visitor does.
struct DeskHTML: Sendable {
  let office: String
  let counter: Counter

  /// What every form carries: see ``Session/formKey(_:)``.
  let formKey: String
  let queues: [Queue]

  /// The whole page. `message` says what came of the last action; what stands in `live` is renewed.
  func page(_ live: HTML) -> HTML {
    """
    <!doctype html>
    <html lang="de">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Schalter \(counter) · \(office)</title>
    <link rel="stylesheet" href="/pages.css">
    <script src="/desk.js" defer></script>
    </head>
    <body class="desk">
    <header><h1>Schalter \(counter)</h1><p>\(office)</p>
    <form method="post" action="/desk/sign-out"><input type="hidden" name="key" value="\(formKey)"><button>Abmelden</button></form>
    </header>
    <p id="lost" role="alert" hidden>Keine Verbindung zum Nummernbuch. Diese Seite ist vielleicht alt. Tasten und Knöpfe tun jetzt nichts.</p>
    <main id="live">
    \(live)
    </main>
    \(giving)
    <noscript><p>Diese Seite erneuert sich ohne JavaScript nicht von selbst.</p></noscript>
    </body>
    </html>
    """
  }

  /// What changes: who is here, who waits, and what can be done.
  /// `isAlone` says that no other page or desk works as this counter.
  func live(_ book: DayBook?, at now: Moment, message: String, isAlone: Bool = true) -> HTML {
    guard let book else {
      return """
        <p role="alert" class="care">Das Nummernbuch ist nicht erreichbar. Rufen Sie nach der Liste auf Papier auf.</p>
        \(said(message))
        """
    }
    let present = book.ticket(at: counter)
    return """
      \(said(message))
      \(isAlone ? "" : DeskHTML.shared(counter))
      \(notices(book))
      <section aria-labelledby="here"><h2 id="here">Bei Ihnen</h2>
      \(here(present, book))
      </section>
      <section aria-labelledby="lines"><h2 id="lines">Es warten</h2>
      \(lines(book))
      \(list("Wartende Nummern", book.waiting, book, now, present))
      </section>
      \(section("aside", "Zurückgestellt", "Zurückgestellte Nummern", book.parked, book, now, present))
      \(section("missed", "Verpasst", "Verpasste Nummern", book.missed, book, now, present))
      """
  }

  private static func shared(_ counter: Counter) -> HTML {
    "<p class=\"care\">Schalter \(counter) ist auch an einem anderen Platz offen.</p>"
  }

  /// What staff should know, with the buttons that answer it.
  private func notices(_ book: DayBook) -> HTML {
    let notices = book.notices
    guard !notices.isEmpty else { return "" }
    let present = book.ticket(at: counter)
    let entries = notices.map { notice -> HTML in
      let answers: HTML
      switch notice {
      case .asked(let numbers):
        answers = HTML(
          numbers.map { number -> HTML in
            "\(answer(.first, "\(number): sofort", number, present)) \(answer(.ordinary, "\(number): wie die anderen", number, present))"
          })
      case .clockJumped:
        answers = button(.clock, "Die Uhr stimmt jetzt", key: nil, seen: present)
      case .earlier: answers = button(.aside, "Beiseite legen", key: nil, seen: present)
      default: answers = ""
      }
      return "<li>\(notice.german) <span class=\"keys\">\(answers)</span></li>"
    }
    return """
      <section aria-labelledby="notes"><h2 id="notes">Hinweise</h2>
      <ul>\(entries)</ul>
      </section>
      """
  }

  private func answer(
    _ kind: DeskAction.Kind, _ label: String, _ number: QueueNumber, _ present: Ticket?
  ) -> HTML {
    form(
      kind, seen: present, "<input type=\"hidden\" name=\"number\" value=\"\(number)\">",
      """
      <button id="\(kind.rawValue)-\("\(number)".replacing(" ", with: "-"))">\(label)</button>
      """)
  }

  /// A number for somebody who stands here. It is not renewed with the rest: what was chosen stays.
  private var giving: HTML {
    let lines = queues.map { "<option>\($0)</option>" as HTML }
    let languages = Language.allCases.map {
      "<option value=\"\($0.rawValue)\">\($0.germanName)</option>" as HTML
    }
    return """
      <section id="giving" aria-labelledby="give"><h2 id="give">Nummer geben</h2>
      \(form(.take, seen: nil, """
        <label for="queue">Schlange</label><select id="queue" name="queue">\(lines)</select>
        <label for="language">Sprache</label><select id="language" name="language"><option value="">nicht bekannt</option>\(languages)</select>
        <label><input type="checkbox" name="interpreter" value="yes"> Dolmetscher gewünscht</label>
        <label><input type="checkbox" name="first" value="yes"> zuerst</label>
        """, "<button id=\"take\">Nummer geben</button>"))
      </section>
      """
  }

  private func said(_ message: String) -> HTML {
    "<p id=\"said\" role=\"status\">\(message)</p>"
  }

  private func here(_ present: Ticket?, _ book: DayBook) -> HTML {
    guard let present else {
      return """
        <p>Niemand ist bei Ihnen.</p>
        <div class="keys">
        \(button(.next, "Nächste Nummer rufen", key: "N", seen: nil, class: "main"))
        </div>
        <div class="keys">
        \(button(.undo, "Letzten Schritt zurücknehmen", key: "Z", seen: nil))
        </div>
        """
    }
    let minutes = book.minutesSinceCall(of: present.id) ?? 0
    let since = minutes == 1 ? "1 Minute" : "\(minutes) Minuten"
    let others = queues.filter { $0 != present.line }
    return """
      <p class="number">\(present.number)</p>
      <p>Aufgerufen vor \(since).\(present.german.isEmpty ? "" : " \(present.german)")</p>
      <div class="keys">
      \(button(.recall, "Noch einmal aufrufen", key: "A", seen: present))
      \(button(.park, "Zurückstellen", key: "P", seen: present))
      \(button(.putBack, "Zurück in die Schlange", key: "I", seen: present))
      \(button(.undo, "Letzten Schritt zurücknehmen", key: "Z", seen: present))
      </div>
      <div class="keys">
      \(button(.serve, "Erledigt", key: "E", seen: present, class: "main"))
      </div>
      <div class="keys">
      \(button(.noShow, "Nicht gekommen", key: "X", seen: present))
      \(others.map { transfer(to: $0, present) })
      \(button(.void, "Verfällt: niemand hat diese Nummer", key: nil, seen: present))
      </div>
      """
  }

  private func transfer(to queue: Queue, _ present: Ticket) -> HTML {
    form(
      .transfer, seen: present, "<input type=\"hidden\" name=\"queue\" value=\"\(queue)\">",
      """
      <button id="transfer-\(queue)">In Schlange \(queue)</button>
      """)
  }

  private func lines(_ book: DayBook) -> HTML {
    let present = book.ticket(at: counter)
    let rows = book.lines(of: queues).map { line -> HTML in
      let state = book.state.lines.first { $0.queue == line.queue }
      let isStopped = state.map { $0.isPaused || $0.isClosed } ?? false
      let buttons: [HTML] =
        isStopped
        ? [serving(.resume, "Weiter", line.queue, present)]
        : [
          serving(.pause, "Pause", line.queue, present),
          serving(.close, "Für heute schließen", line.queue, present),
        ]
      return """
        <tr><th scope="row">\(line.queue)</th><td>\(line.count)</td><td>\(line.firstInLine)</td><td>\(line.count > 0 ? "\(line.longest) min" : "")</td><td class="keys">\(buttons)</td></tr>
        """
    }
    return """
      <table><thead><tr><th scope="col">Schlange</th><th scope="col">Es warten</th><th scope="col">Davon zuerst</th><th scope="col">Am längsten</th><th scope="col">Ändern</th></tr></thead>
      <tbody>\(rows)</tbody></table>
      """
  }

  private func serving(
    _ kind: DeskAction.Kind, _ label: String, _ queue: Queue, _ present: Ticket?
  ) -> HTML {
    form(
      kind, seen: present, "<input type=\"hidden\" name=\"queue\" value=\"\(queue)\">",
      """
      <button id="\(kind.rawValue)-\(queue)" aria-label="Schlange \(queue): \(label)">\(label)</button>
      """)
  }

  private func section(
    _ id: String, _ title: String, _ caption: String, _ tickets: [Ticket], _ book: DayBook,
    _ now: Moment, _ present: Ticket?
  ) -> HTML {
    guard !tickets.isEmpty else { return "" }
    return """
      <section aria-labelledby="\(id)"><h2 id="\(id)">\(title)</h2>
      \(list(caption, tickets, book, now, present))
      </section>
      """
  }

  private func list(
    _ title: String, _ tickets: [Ticket], _ book: DayBook, _ now: Moment, _ present: Ticket?
  ) -> HTML {
    guard !tickets.isEmpty else { return "" }
    let rows = tickets.map { ticket -> HTML in
      let call: HTML = present == nil ? button(.call, "Rufen", for: ticket) : ""
      return """
        <tr><th scope="row">\(ticket.number)</th><td>\(ticket.line)</td><td>\(ticket.minute.time)\(book.otherDay(of: ticket) == nil ? "" : " (vom Tag davor)")</td><td>\(ticket.german)</td><td>\(call)</td></tr>
        """
    }
    return """
      <table><caption>\(title)</caption><thead><tr><th scope="col">Nummer</th><th scope="col">Schlange</th><th scope="col">Seit</th><th scope="col">Zu wissen</th><th scope="col">Aufrufen</th></tr></thead>
      <tbody>\(rows)</tbody></table>
      """
  }
}
