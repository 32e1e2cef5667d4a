internal import ArgumentParser
internal import Foundation
internal import Guide
internal import GuideFiles
internal import Messages
internal import Slips
internal import Wording
internal import Words

/// `wegweiser slip gallery`: every outcome's slip in every language, on one page.
struct SlipGallery: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gallery",
    abstract: "Draw a slip of every outcome in every language, on one HTML page.",
    discussion: """
      DIR gets index.html and a picture of each slip. The answers of one way to each outcome are \
      taken; of its papers, every second one is missing and the last was not asked for.

      Example: wegweiser slip gallery /tmp/slips
      """)

  @OptionGroup var content: ContentOptions

  @Argument(help: "The folder to write to; it is made where it is missing.", completion: .directory)
  var folder: String

  func run() throws {
    let read = try content.read()
    let today = try content.day(at: read.guide.profile)
    let typesetter = try Typesetter(drawingFolder: read.folder.printedDrawings)
    let languages = Language.allCases.filter(read.messages.languages.contains)
    var rows: [String] = []
    for (outcome, end) in read.guide.oneWayToEach() {
      let interview = end.withPapers(on: today)
      var cells: [String] = []
      for language in languages {
        let plan = interview.plan(on: today, translation: read.messages.isDraft(language))
        let slip = SlipMaker(plan, .sample(on: today), version: read.version)
          .slip(in: Wording(read.guide, read.messages, in: language))
        let name = "\(outcome)-\(language.rawValue).png"
        if let picture = try typesetter.set(slip, on: .roll80).pictures().first {
          try OutputFolder(path: folder).write(picture.png(), to: name)
        }
        let alternative = "\(outcome) \(language.rawValue)"
        cells.append(
          "<td><a href=\"\(name)\"><img src=\"\(name)\" alt=\"\(alternative)\"></a></td>")
      }
      let title = read.messages.string(read.guide[outcome].title, in: .source)
      rows.append("<tr><th>\(title)<br><code>\(outcome)</code></th>\(cells.joined())</tr>")
    }
    let heads = languages.map { "<th>\($0.germanName)</th>" }.joined()
    let page = """
      <!doctype html>
      <html lang="de"><meta charset="utf-8"><title>Zettel, Stand \(read.version)</title>
      <style>
      body { font-family: sans-serif } td { padding: 1em; background: #ccc } img { width: 288px }
      td, th { vertical-align: top } tr > th:first-child { text-align: left; max-width: 12em }
      /* The languages stay in sight above slips that are a metre long. */
      tr:first-child th { position: sticky; top: 0; background: #fff }
      </style>
      <table><tr><th></th>\(heads)</tr>
      \(rows.joined(separator: "\n"))
      </table></html>

      """
    try OutputFolder(path: folder).write(Array(page.utf8), to: "index.html")
    Swift.print("\(folder)/index.html")
  }
}
