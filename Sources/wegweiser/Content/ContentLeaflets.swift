internal import ArgumentParser
internal import Foundation
internal import Guide
internal import GuideFiles
internal import Messages
internal import Slips
internal import Wording
internal import Words

/// `wegweiser content leaflets`: what the guide says, for an office's website and the rack beside the
/// kiosk.
struct ContentLeaflets: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leaflets",
    abstract: "Write each result in each language as a page for the web and an A4 PDF.",
    discussion: """
      DIR gets index.html and, for every outcome and language, a page and a PDF with the same lines \
      in German and the language. Nothing in them comes from elsewhere, and no script is in them. \
      What they say is true for the shortest way to an outcome; a visitor's own slip may say more.

      Example: wegweiser content leaflets /srv/www/wegweiser
      """)

  @OptionGroup var content: ContentOptions

  @Argument(help: "The folder to write to; it is made where it is missing.", completion: .directory)
  var folder: String

  func run() throws {
    let read = try content.read()
    let today = try content.day(at: read.guide.profile)
    let typesetter = try Typesetter(
      drawingFolder: read.folder.printedDrawings, remembersTexts: true)
    let languages = Language.allCases.filter(read.messages.languages.contains)
    var rows: [String] = []
    for (outcome, end) in read.guide.oneWayToEach() {
      var cells: [String] = []
      for language in languages {
        let wording = Wording(read.guide, read.messages, in: language)
        let plan = end.plan(on: today, translation: read.messages.isDraft(language))
        let slip = SlipMaker(plan, .sample(on: today), version: read.version).leaflet(in: wording)
        let title = wording(plan.outcome.title)
        let name = "\(outcome)-\(language.rawValue)"
        try OutputFolder(path: folder).write(
          Array(slip.html(title: title.string).utf8), to: "\(name).html")
        try OutputFolder(path: folder).write(
          try typesetter.set(slip, on: .a4).pdf(created: today), to: "\(name).pdf")
        let direction = title.language.direction == .rightToLeft ? " dir=\"rtl\"" : ""
        cells.append(
          "<td lang=\"\(title.language.rawValue)\"\(direction)><a href=\"\(name).html\">\(title.marked)</a> "
            + "<a href=\"\(name).pdf\">PDF</a></td>")
      }
      rows.append("<tr>\(cells.joined())</tr>")
    }
    let heads = languages.map { "<th lang=\"\($0.rawValue)\">\($0.ownName)</th>" }.joined()
    let page = """
      <!doctype html>
      <html lang="de">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(read.guide.profile.name)</title>
      <style>
      body { font: 1em/1.4 sans-serif } td, th { vertical-align: top; padding: .5em; border-top: 1px solid #ccc }
      </style>
      <table><tr>\(heads)</tr>
      \(rows.joined(separator: "\n"))
      </table>
      </html>

      """
    try OutputFolder(path: folder).write(Array(page.utf8), to: "index.html")
    Swift.print("\(folder)/index.html")
  }
}
