import Foundation
import Messages
import Pages
import Testing
import TextLayout
import Visits
import Words

/// The screens of one journey as they were when somebody last looked at them.
///
/// They stand in `Golden/`, in the order of the device: a terminal without any turning of its own
/// shows them as a visitor sees them. `Tools/renew-screens` writes them anew.
@Suite struct `The screens of a journey` {
  enum Kind: String, CaseIterable, Sendable {
    case normal, large, assist
  }

  private static let isRenewing = ProcessInfo.processInfo.environment["WEGWEISER_RENEW"] != nil
  private static let folder =
    String(#filePath.dropLast("GoldenScreensTests.swift".count)) + "Golden"

  @Test(arguments: Language.allCases, Kind.allCases)
  func `are those that were looked at`(language: Language, kind: Kind) throws {
    let path = "\(Self.folder)/\(language.rawValue)-\(kind.rawValue).txt"
    let seen = try screens(language, kind)

    if Self.isRenewing { try seen.write(toFile: path, atomically: true, encoding: .utf8) }

    let golden = try String(contentsOfFile: path, encoding: .utf8)
    #expect(
      seen.split(separator: "\n") == golden.split(separator: "\n"),
      "look at the difference; Tools/renew-screens accepts it")
  }

  /// Every screen of one journey, each under its name.
  private func screens(_ language: Language, _ kind: Kind) throws -> String {
    let helper: Language = language == .de ? .en : .de
    var kiosk = try Kiosk(
      in: Manner(beside: kind == .assist ? helper : nil, hasPictures: true))
    var text = ""
    func show(_ name: String, _ kiosk: Kiosk) {
      text += "== \(name)\n" + kiosk.screen.picture + "\n"
    }

    let place = try #require(Language.allCases.firstIndex(of: language)) + 1
    if kind == .large { kiosk.press("a") }
    show("greeting", kiosk)
    kiosk.press("\(place)")
    show("start", kiosk)
    // Where letters are large, what is to be known first fills more than one screen.
    for _ in 1...9 where kiosk.screen.options.isEmpty { kiosk.press("9") }
    for (key, name) in [("1", "urgent"), ("1", "age"), ("3", "paper")] {
      kiosk.press(key)
      show(name, kiosk)
    }
    for (key, name) in [("p", "pictures"), ("h", "help"), ("l", "languages"), ("d", "counter")] {
      var other = kiosk
      other.press(key)
      show(name, other)
    }
    if kind == .assist {
      for (key, name) in [("w", "way"), ("q", "sources")] {
        var other = kiosk
        other.press(key)
        show(name, other)
      }
    }
    for (key, name) in [("4", "decision"), ("1", "income"), ("1", "town")] {
      kiosk.press(key)
      show(name, kiosk)
    }
    kiosk.press("2 1 1 1")
    show("circumstances", kiosk)
    kiosk.press("2")
    kiosk.readOn()
    show("day of the letter", kiosk)
    kiosk.handle(.entered("15.09.2026"))
    show("check", kiosk)
    kiosk.readOn()
    show("result", kiosk)
    kiosk.readOn()
    show("further steps", kiosk)
    var other = kiosk
    other.press("1")
    show("step", other)
    kiosk.press("⏎")
    if kiosk.visit.stage == .further { show("further steps, on", kiosk) }
    kiosk.readToNumber()
    show("what now", kiosk)
    kiosk.press("1")
    show("persons", kiosk)
    kiosk.press("2 1")
    show("document", kiosk)
    kiosk.press("1")
    show("date", kiosk)
    kiosk.handle(.entered("31.12.2026"))
    // A walk that went elsewhere ends here, not never.
    for _ in 1...20 where kiosk.visit.stage != .papers { kiosk.press("2") }
    #expect(kiosk.visit.stage == .papers)
    show("papers", kiosk)
    kiosk.receive(
      TicketOnScreen(number: "A 017", isFirstInLine: false, paper: .there(mayPrintAgain: true)))
    show("number", kiosk)
    return text
  }
}

extension Screenful {
  /// The rows without what is empty behind them, and the places of pictures.
  fileprivate var picture: String {
    let places = pictures.map { "[\($0.picture) at row \($0.row), column \($0.column)]\n" }
    let lines = rows.map { row in
      var text = Substring(row.text)
      while text.last == " " { text.removeLast() }
      return text + "\n"
    }
    return lines.joined() + places.joined()
  }
}
