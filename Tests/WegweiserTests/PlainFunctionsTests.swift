import Foundation
import PtyTesting
import Testing

/// All that a page can do, in plain lines: nothing is kept for those who see.
@Suite struct `A kiosk in plain lines is complete and` {
  private let place = Place()

  @Test func `writes the whole slip, the number and the farewell`() throws {
    let lines = try kiosk(["1", "D", "1", "1"]).output.split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    let begin = try #require(lines.firstIndex(of: "Einen Moment, bitte."))
    let end = try #require(lines.firstIndex(of: "Ihre Antworten sind jetzt gelöscht."))
    let text = lines[begin...end].joined(separator: "\n")
      .replacing(#/\d\d\.\d\d\.\d{4}, \d\d:\d\d Uhr/#, with: "DAY, TIME")
      .replacing(#/Stand: .*/#, with: "Stand: VERSION")
      .replacing(#/\n[0-9]{40,80}\n/#, with: "\nDIGITS\n")

    #expect(text == Self.wholeSlip)
  }

  @Test func `writes the slip in both languages, without a sign that nobody hears`() throws {
    let result = try kiosk(["2", "1", "2", "", "2", "", "", "", "1", "1", "1"])
    // On the slip a step has its number; what it says stands below.
    for (title, text) in [
      ("1. ذكر ما ينقصكم اليوم", "مثلًا حماية"),
      ("1. Sagen, was fehlt", "Zum Beispiel Schutz"),
    ] {
      let step = try #require(result.lines.firstIndex(of: title))
      #expect(result.lines[step + 1].hasPrefix(text))
    }
    // Behind the sentence before it a new sentence, a new line.
    #expect(result.lines.contains("اطلبوا ختمًا بالتاريخ."))
    #expect(result.lines.contains("اليوم\u{A0}– هنا عند الشباك"))
    let signs = result.output.unicodeScalars.filter {
      $0.properties.generalCategory == .format && $0 != "\u{200C}"
    }
    #expect(signs.isEmpty, "\(Set(signs.map(\.value)))")
  }

  @Test(arguments: 1...5)
  func `has one sentence on each line of every page`(language: Int) throws {
    let result = try kiosk(["\(language)", "1", "1", "3", "4", "1", "", "0", "H", "", "L"])
    #expect(result.status == 0)
    for line in result.lines where !line.contains("Enter") && !line.contains(": ") {
      let ends = line.dropLast().matches(of: #/\p{L}{3,}[.?!።؟]["“”»)]? (\p{Lu}|\p{Lo})/#)
      #expect(ends.isEmpty, "\(line)")
    }
  }

  @Test func `helps, changes language, goes back, starts anew and narrows a list`() throws {
    let result = try kiosk(
      ["1", "1", "H", "0", "1", "L", "4", "0", "L", "1", "H", "3", "2", "H", "3", "1"]
        + ["1", "1", "3", "4", "1", "1", "gref", "1", "1", "1", "1", "", "2", ""])
    let milestones = [
      "Frage 1 von etwa 8", "Warum fragen wir das?", "Frage 1 von etwa 8", "Frage 2 von etwa 9",
      "Question 2 of about 9", "Question 1 of about 8", "1: No (Your answer)",
      "1: Nein (Ihre Antwort)", "Möchten Sie neu beginnen?", "Frage 1 von etwa 8",
      "Möchten Sie neu beginnen?", "Bevor wir anfangen", "1: Nein", "1: Grefrath",
      "Stimmt alles?", "Grefrath", "Das ist keine Entscheidung.",
    ]
    #expect(result.milestones(containing: milestones) == milestones, "\(result.output)")
  }

  @Test func `goes back by the word Esc where digits are an answer`() throws {
    let result = try kiosk(
      ["1", "1", "1", "3", "4", "1", "1", "2", "1", "1", "1", "", "2", "", "", "", "1"]
        + ["2", "Esc", "0", "1", "1", "esc", "1", "\u{1B}"])
    let milestones = [
      "Wie viele Erwachsene", "Wie viele Kinder", "Wie viele Erwachsene", "Ihre Antwort", "2",
      "Wie viele Kinder", "Papier 1 von", "Welches Datum", "Papier 1 von", "(Ihre Antwort)",
      "Welches Datum", "Papier 1 von",
    ]
    #expect(result.milestones(containing: milestones) == milestones, "\(result.output)")
    #expect(!result.output.contains("Papier 2 von"))
  }

  @Test func `leads a helper back, says hints and sources, and prints a second slip`() throws {
    _ = try place.file("printer", holding: "")
    let result = try kiosk(
      ["1", "1", "1", "3", "4", "W", "2", "3", "Q", "0", "D", "1", "1", "2", "1"],
      command: "assist",
      ["--printer", "file:\(place.path)/printer", "--printer-profile", "generic-58mm"])
    let milestones = [
      "Hat das BAMF entschieden?", "Ihr Weg bis hier",
      "2: Wie alt ist die Person, die das Geld braucht?", "(Ihre Antwort)",
      "Hat das BAMF entschieden?", "Hinweise und Quellen", "Gelesen am: ",
      "Hat das BAMF entschieden?", "Ihre Nummer: K 001", "Ist der Zettel da?",
      "2: Noch einen Zettel drucken", "Ihre Antworten sind jetzt gelöscht.",
    ]
    #expect(result.milestones(containing: milestones) == milestones, "\(result.output)")
    #expect(try place.bytes(of: "printer").count > 1000)
  }

  @Test func `says that there is no number, and where to go`() throws {
    try place.makeLedger()
    let kiosk = try Pty(
      Program.wegweiser, ["kiosk", "--plain", "--state", place.state] + today,
      environment: ["TERM": "xterm"], columns: 200, rows: 60)
    try #require(kiosk.expect("Tippen Sie eine Zahl und dann Enter."))
    try FileManager.default.moveItem(atPath: place.state, toPath: place.path + "/elsewhere")
    _ = try place.file("state", holding: "")
    kiosk.send("1\nD\n1\n")
    #expect(kiosk.expect("Es gibt gerade keine Nummer."), "\(kiosk.screen.text)")
    #expect(kiosk.expect("Bitte gehen Sie direkt zum Schalter."))
  }

  @Test func `asks whether somebody is there, and then forgets the answers`() throws {
    try place.makeLedger()
    let kiosk = try Pty(
      Program.wegweiser,
      ["kiosk", "--plain", "--state", place.state, "--silence.warn", "1", "--silence.wipe", "2"]
        + today, environment: ["TERM": "xterm"], columns: 200, rows: 100)
    try #require(kiosk.expect("Tippen Sie eine Zahl und dann Enter."))
    // Nobody is asked at the greeting.
    kiosk.send("1\n1\n1\n")
    try #require(kiosk.expectOutput("Frage 2 von etwa 9"))
    try #require(kiosk.expectOutput("Sind Sie noch da?"))
    // Whatever is typed means yes, and nothing else.
    kiosk.send("1\n")
    try #require(kiosk.expectOutput("Frage 2 von etwa 9"))
    try #require(kiosk.expectOutput("Sind Sie noch da?"))
    try #require(kiosk.expectOutput("Ihre Antworten sind jetzt gelöscht."))
    try #require(kiosk.expectOutput("Willkommen."))
    kiosk.send("1\n1\n")
    try #require(kiosk.expectOutput("1: Nein\r\n"), "nothing is marked")
  }

  @Test func `has the slip read aloud behind the number`() throws {
    let device = try SoundFiles(in: place)
    try place.makeLedger()
    let pty = try Pty(
      Program.wegweiser,
      ["kiosk", "--plain", "--state", place.state, "--voice", "default"] + today,
      environment: device.environment.merging(["TERM": "xterm"]) { own, _ in own },
      columns: 200, rows: 100)
    try #require(pty.expectOutput("D Schalter"))
    pty.send("4\nD\n1\n")
    try #require(pty.expectOutput("Please remember your number."))
    // The number and what to do now take a quarter of a minute; the slip takes two.
    #expect(device.waitForSound(longerThan: 60))

    // The key repeats all of it.
    let files = device.files.count
    pty.send("+\n")
    #expect(device.waitForSound(longerThan: 60, after: files))
  }

  private func kiosk(
    _ input: [String], command: String = "kiosk", _ options: [String] = []
  ) throws -> Program.Result {
    try place.makeLedger()
    return try Program.run(
      [command, "--plain", "--state", place.state] + options + today,
      input: input.map { $0 + "\n" }.joined())
  }
}

extension Program.Result {
  /// Those of the given texts that a line holds, each behind the one before.
  fileprivate func milestones(containing wanted: [String]) -> [String] {
    var rest = lines[...]
    return wanted.filter { text in
      guard let place = rest.firstIndex(where: { $0.contains(text) }) else { return false }
      rest = rest[(place + 1)...]
      return true
    }
  }
}

extension `A kiosk in plain lines is complete and` {
  fileprivate static let wholeSlip = """
    Einen Moment, bitte.

    Auf Ihrem Zettel steht:
    Integration Point Kreis Viersen
    DAY, TIME
    K 001

    Warten Sie, bis Ihre Nummer auf dem Bildschirm steht.
    Ungefähre Wartezeit: noch nicht bekannt
    Heute nicht aufgerufen?
    Geben Sie diesen Zettel vor Schluss ab.
    Anliegen: Papiere prüfen
    Sprache: Deutsch
    „Ich beantrage heute Leistungen zum Lebensunterhalt.“
    Heute\u{A0}– hier am Schalter
    1. Antrag heute hier stellen
    Sagen Sie diesen Satz am Schalter.
    Bitten Sie um einen Stempel mit dem Datum.
    2. Alle Papiere und Briefe zeigen
    Zeigen Sie heute alle Papiere und Briefe, auch die Umschläge.
    Hat ein Brief eine Frist?
    Die Zeit ist vielleicht sehr kurz.
    Gehen Sie damit heute zur Beratung.
    3. Um einen Vorschuss bitten
    Haben Sie kein Geld mehr?
    Bitten Sie am Schalter um einen Vorschuss.
    Danach
    4. Um Dolmetschen bitten
    Brauchen Sie eine Dolmetscherin oder einen Dolmetscher?
    Sagen Sie es dem Personal.
    Sie dürfen auch eine Person mitbringen, der Sie vertrauen.
    hier am Schalter
    Später
    5. Zuerst: Deutschkurs finden
    Deutsch öffnet den Weg zu Arbeit.
    Fragen Sie heute am Schalter, welcher Kurs jetzt möglich ist.
    hier am Schalter
    6. Im Kurs: Zeugnisse anerkennen lassen
    Zeugnisse aus dem Ausland helfen Ihnen hier.
    Fragen Sie schon während des Deutschkurses nach der Anerkennung.
    Die Agentur für Arbeit nennt Ihnen die richtige Stelle.
    Agentur für Arbeit Viersen, Remigiusstraße, Viersen
    7. Nach dem Kurs: Qualifizierung oder Ausbildung
    Machen Sie einen Termin vor dem Ende des Kurses.
    Fragen Sie nach Qualifizierung oder Ausbildung für Ihren Beruf.
    Fragen Sie auch, wer sie bezahlt.
    8. Danach: Stelle suchen mit Hilfe
    Agentur für Arbeit oder Jobcenter hilft beim Lebenslauf und bei der Stellensuche.
    Melden Sie jede neue Arbeit vor dem ersten Tag dem Amt, das zahlt.
    Manche Angaben sind nicht geprüft.
    Bitte fragen Sie am Schalter.
    Das ist keine Entscheidung.
    Das Amt entscheidet.
    Stand: VERSION
    Ich beantrage heute Leistungen.
    Name: ____ Unterschrift: ____ Eingang (Stempel): ____

    DIGITS

    K 001
    Ihre Nummer: K 001
    Ungefähre Wartezeit: noch nicht bekannt
    ! Dieses Gerät hat keinen Drucker.
    ! Schreiben Sie Ihre Nummer auf.
    Bitte merken Sie sich Ihre Nummer.
    Warten Sie, bis Ihre Nummer auf dem Bildschirm steht.
    1: Fertig
    L Sprache
    Tippen Sie eine Zahl und dann Enter.

    Vielen Dank.
    Wir wünschen Ihnen alles Gute.
    Ihre Antworten sind jetzt gelöscht.
    """
}
