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
    <noscript><p>Diese Seite erneuert sich ohne JavaScript nicht von selbst.</p></noscript>
    </body>
    </html>
    """
  }

  /// What changes: who is here, who waits, and what can be done.
  func live(_ book: DayBook?, at now: Moment, message: String) -> HTML {
    guard let book else {
      return """
        <p role="alert" class="care">Das Nummernbuch ist nicht erreichbar. Rufen Sie nach der Liste auf Papier auf.</p>
        \(said(message))
        """
    }
    let present = book.ticket(at: counter)
    return """
      \(said(message))
      <section aria-labelledby="here"><h2 id="here">Bei Ihnen</h2>
      \(here(present, book))
      </section>
      <section aria-labelledby="lines"><h2 id="lines">Es warten</h2>
      \(lines(book))
      \(list("Wartende Nummern", book.tickets.filter(book.isInLine), book, now, present))
      </section>
      \(aside(book, now, present))
      """
  }

  private func said(_ message: String) -> HTML {
    "<p id=\"said\" role=\"status\">\(message)</p>"
  }

  private func here(_ present: Ticket?, _ book: DayBook) -> HTML {
    guard let present else {
      return """
        <p>Niemand ist bei Ihnen.</p>
        \(button(.next, "Nächste Nummer rufen", key: "N", seen: nil, class: "main"))
        """
    }
    let minutes = book.minutesSinceCall(of: present.id) ?? 0
    let since = minutes == 1 ? "1 Minute" : "\(minutes) Minuten"
    let others = queues.filter { $0 != present.line }
    return """
      <p class="number">\(present.number)</p>
      <p>Aufgerufen vor \(since)\(present.isFirstInLine ? ", zuerst" : "").</p>
      <div class="keys">
      \(button(.recall, "Noch einmal rufen", key: "R", seen: present))
      \(button(.park, "Zurückstellen", key: "P", seen: present))
      </div>
      <div class="keys">
      \(button(.serve, "Erledigt", key: "E", seen: present, class: "main"))
      </div>
      <div class="keys">
      \(button(.noShow, "Nicht gekommen", key: "F", seen: present))
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
    let rows = book.lines(of: queues).map { line -> HTML in
      """
      <tr><th scope="row">\(line.queue)</th><td>\(line.count)</td><td>\(line.firstInLine)</td><td>\(line.count > 0 ? "\(line.longest) min" : "")</td></tr>
      """
    }
    return """
      <table><thead><tr><th scope="col">Schlange</th><th scope="col">Es warten</th><th scope="col">Davon zuerst</th><th scope="col">Am längsten</th></tr></thead>
      <tbody>\(rows)</tbody></table>
      """
  }

  private func aside(_ book: DayBook, _ now: Moment, _ present: Ticket?) -> HTML {
    guard !book.parked.isEmpty else { return "" }
    return """
      <section aria-labelledby="aside"><h2 id="aside">Zurückgestellt</h2>
      \(list("Zurückgestellte Nummern", book.parked, book, now, present))
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
        <tr><th scope="row">\(ticket.number)</th><td>\(ticket.line)</td><td>\("\(ticket.minute)".suffix(5))</td><td>\(ticket.isFirstInLine ? "zuerst" : "")</td><td>\(call)</td></tr>
        """
    }
    return """
      <table><caption>\(title)</caption><thead><tr><th scope="col">Nummer</th><th scope="col">Schlange</th><th scope="col">Seit</th><th scope="col">Rang</th><th scope="col">Aufrufen</th></tr></thead>
      <tbody>\(rows)</tbody></table>
      """
  }

  private func button(
    _ kind: DeskAction.Kind, _ label: String, key: String?, seen: Ticket?, class name: String = ""
  ) -> HTML {
    let hint: HTML = key.map { " <kbd>\($0)</kbd>" } ?? ""
    let shortcut: HTML = key.map { " data-key=\"\($0)\"" } ?? ""
    return form(
      kind, seen: seen, "",
      """
      <button id="\(kind.rawValue)" class="\(name)"\(shortcut)>\(label)\(hint)</button>
      """)
  }

  private func button(_ kind: DeskAction.Kind, _ label: String, for ticket: Ticket) -> HTML {
    form(
      kind, seen: nil, "<input type=\"hidden\" name=\"number\" value=\"\(ticket.number)\">",
      """
      <button id="\(kind.rawValue)-\("\(ticket.number)".replacing(" ", with: "-"))" aria-label="\(ticket.number) aufrufen">\(label)</button>
      """)
  }

  private func form(
    _ kind: DeskAction.Kind, seen: Ticket?, _ fields: HTML, _ button: HTML
  ) -> HTML {
    """
    <form method="post" action="/desk"><input type="hidden" name="key" value="\(formKey)"><input type="hidden" name="do" value="\(kind.rawValue)"><input type="hidden" name="seen" value="\(seen.map { "\($0.number)" } ?? "")">\(fields)\(button)</form>
    """
  }
}
