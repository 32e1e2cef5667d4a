import Foundation
import Guide
import GuideFiles
import Messages
import Pages
import Shipped
import TextLayout
import Typeset
import Visits
import Words

/// Writes the pages of one journey in real letters as PNG files, to be looked at:
///
///     set-pages FOLDER [LANGUAGE] [LOOK] [WIDTHxHEIGHT]
///
/// LANGUAGE is de, ar, fa, en or ti; LOOK normal, large or high-contrast. It tells how long each page took.
@main struct SetPages {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1 else {
      print("usage: set-pages FOLDER [LANGUAGE] [LOOK] [WIDTHxHEIGHT] [assist]")
      exit(64)
    }
    let language = arguments.count > 2 ? Language(rawValue: arguments[2]) ?? .ar : .ar
    let look = arguments.count > 3 ? Look(rawValue: arguments[3]) ?? .normal : .normal
    let size = (arguments.count > 4 ? arguments[4] : "1908x1080").split(separator: "x").compactMap {
      Int($0)
    }
    let cell = (width: max(8, size[0] / 106), height: max(16, size[1] / 30))
    let sheet = Sheet(columns: size[0] / cell.width, rows: size[1] / cell.height - 1, cell: cell)
    let helper: Language = language == .de ? .en : .de
    let manner = Manner(beside: arguments.contains("assist") ? helper : nil)
    var journey = try Journey(
      folder: arguments[1], language: language, look: look, sheet: sheet, manner: manner)
    try journey.run()
  }
}

struct Journey {
  let folder: String
  let language: Language
  let look: Look
  let sheet: Sheet
  let content: Content
  let setter: PageSetter
  let bitmap: Bitmap
  var visit: Visit
  var count = 0

  init(folder: String, language: Language, look: Look, sheet: Sheet, manner: Manner) throws {
    (self.folder, self.language, self.look, self.sheet) = (folder, language, look, sheet)
    content = try Shipped.content()
    setter = try PageSetter(office: content.guide.profile.name, content.messages, manner)
    bitmap = try Bitmap(
      width: sheet.width, height: sheet.height, drawings: content.folder.shownDrawings)
    visit = Visit(content.guide, content.messages, on: Shipped.today, in: manner)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// Keys are pressed on pages of the normal look, whatever is shown.
  func screens(_ look: Look = .normal) throws -> [Screenful] {
    try setter.screens(visit.pages, look: look, sheet: sheet)
  }

  mutating func handle(_ input: VisitInput) throws {
    let screen = try screens().shown(at: visit.screen, of: visit.pages[0])
    let shown = Shown(options: screen.options, index: screen.index, isLast: screen.isLast)
    _ = visit.handle(input, on: shown)
  }

  mutating func press(_ keys: String) throws {
    for key in keys where key != " " {
      switch key {
      case "⏎": try handle(.enter)
      case "‹": try handle(.back)
      case "↓": try handle(.down)
      default: try handle(key.wholeNumberValue.map { .digit($0) } ?? .letter(key))
      }
    }
  }

  mutating func readOn(from stage: Stage) throws {
    for _ in 0..<60 where visit.stage == stage { try press("⏎") }
  }

  mutating func show(_ name: String, all: Bool = true) throws {
    for screen in try screens(look) where all || screen.index == 0 {
      count += 1
      let clock = ContinuousClock()
      var page: SetPage?
      let set = try clock.measure {
        page = try setter.set(
          visit.pages, on: screen, lit: visit.lit, look: look, sheet: sheet)
      }
      guard let page else { return }
      let drawn = clock.measure { bitmap.draw(page) }
      var dots: Dots?
      let reduced = clock.measure { dots = bitmap.dots(in: .of(page.look)) }
      if let dots { bitmap.show(dots, in: .of(page.look)) }
      let number = String(format: "%02d", count)
      let path = "\(folder)/\(language.rawValue)-\(number)-\(name).png"
      try bitmap.writePNG(path)
      let fit = page.fits ? "" : "  DOES NOT FIT"
      print("\(path): scale \(page.scale), set \(set), drawn \(drawn), reduced \(reduced)\(fit)")
    }
  }

  mutating func run() throws {
    let place = (Language.allCases.firstIndex(of: language) ?? 0) + 1
    try show("greeting")
    try press("\(place)")
    try show("start")
    for (key, name) in [("1", "urgent"), ("1", "age"), ("3↓↓", "paper")] {
      try press(key)
      try show(name)
    }
    for (key, name) in [("h", "help"), ("l", "languages"), ("x", "wrong")] {
      let before = visit
      try press(key)
      try show(name)
      visit = before
    }
    for (key, name) in [("4", "decision"), ("1", "income"), ("1", "town")] {
      try press(key)
      try show(name, all: false)
    }
    var other = self
    try other.press("n")
    try other.show("search", all: false)
    count = other.count
    try press("2 1 1 1")
    try show("circumstances", all: false)
    try press("2")
    try show("marked", all: false)
    try readOn(from: .asking(.circumstances))
    try show("day")
    try handle(.entered("15.09.2026"))
    try show("check")
    try readOn(from: .check)
    try show("result")
    try readOn(from: .result)
    try show("further")
    try readOn(from: .further)
    try show("what-now")
    try press("1")
    try show("persons")
    try press("2 1")
    try show("document")
    try press("1")
    try show("date")
    try handle(.entered("31.12.2026"))
    for _ in 0..<40 where visit.stage != .papers { try press("2") }
    try show("papers")
    visit.received(
      TicketOnScreen(
        number: "A 017", isFirstInLine: false, paper: .there(mayPrintAgain: true)))
    try show("number")
    visit.received(TicketOnScreen(number: "A 017", isFirstInLine: true, paper: .didNotCome))
    try show("failed")
    _ = visit.handle(.silent(secondsLeft: 20), on: Shown(options: [], isLast: true))
    try show("silence")
  }
}
