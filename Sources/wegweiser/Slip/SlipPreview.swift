internal import ArgumentParser
internal import Foundation
internal import Guide
internal import GuideFiles
internal import Messages
internal import Slips
internal import Wording
internal import Words

/// `wegweiser slip preview`: what a slip looks like; nothing is issued.
struct SlipPreview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show the slip for given answers, with the number 'A 000'; nothing is issued.",
    discussion: """
      Several outputs may be asked for at once; without any, it is the text. Exit status 65: the \
      answers do not come to an outcome yet.

      Example: wegweiser slip preview --answer urgent=yes --language ti --png slip.png
      """)

  @OptionGroup var content: ContentOptions
  @OptionGroup var given: AnswerOptions

  @Option(help: "Write the slip as PDF.", completion: .file(extensions: ["pdf"]))
  var pdf: String?

  @Option(help: "Write the slip as a black and white PNG.", completion: .file(extensions: ["png"]))
  var png: String?

  @Option(help: "Write the slip as ESC/POS, for a printer of --printer-profile.")
  var escpos: String?

  @Option(help: "The kind of printer, by its name in Resources/printers.")
  var printerProfile = PrinterOptions.cautious

  @Option(help: "Write the slip as a page for the web.", completion: .file(extensions: ["html"]))
  var html: String?

  @Flag(help: "Print the slip as text.")
  var text = false

  @Option(help: "The paper: 80mm, 58mm, a4 or a5.")
  var paper = "80mm"

  func run() throws {
    let known = Slips.Paper.allCases.map(\.rawValue)
    guard let paper = Slips.Paper(rawValue: paper) else {
      throw Failure(.usage, "unknown paper '\(paper)': one of \(known.joined(separator: ", "))")
    }
    let language = try content.chosenLanguage()
    let read = try content.read()
    let today = try content.day(at: read.guide.profile)
    let interview = try given.interview(in: read.guide)
    guard
      let plan = read.guide.plan(
        for: interview, on: today, translation: read.messages.isDraft(language))
    else {
      throw Failure(
        .data, "the answers do not come to an outcome; 'wegweiser plan' names the next question")
    }
    let ticket = SlipTicket.sample(on: today)
    let slip = SlipMaker(plan, ticket, version: read.version)
      .slip(in: Wording(read.guide, read.messages, in: language))
    let typesetter = try Typesetter(drawingFolder: read.folder.printedDrawings)
    try write(slip, by: typesetter, on: paper, created: today)
  }

  private func write(
    _ slip: Slip, by typesetter: Typesetter, on paper: Slips.Paper, created day: Day
  ) throws {
    if pdf != nil || png != nil {
      let set = try typesetter.set(slip, on: paper)
      if let pdf { try write(try set.pdf(created: day), to: pdf) }
      if let png {
        for (index, picture) in try set.pictures().enumerated() {
          try write(picture.png(), to: index == 0 ? png : numbered(png, index + 1))
        }
      }
    }
    if let escpos {
      let profile = try content.printerProfile(printerProfile)
      try write(try typesetter.escPos(slip, for: profile).bytes, to: escpos)
    }
    if let html { try write(Array(slip.html(title: "Laufzettel \(slip.number)").utf8), to: html) }
    if text || (pdf == nil && png == nil && escpos == nil && html == nil) { print(slip.plainText) }
  }

  /// `slip.png` as `slip-2.png`, for the second page.
  private func numbered(_ path: String, _ number: Int) -> String {
    let url = URL(filePath: path)
    let name = url.deletingPathExtension().path(percentEncoded: false)
    return "\(name)-\(number).\(url.pathExtension)"
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    do {
      try Data(bytes).write(to: URL(filePath: path))
    } catch {
      throw Failure(.cannotCreate, "cannot write '\(path)'")
    }
  }
}
