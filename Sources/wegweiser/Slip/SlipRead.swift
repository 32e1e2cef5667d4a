internal import ArgumentParser
internal import CSystem
internal import Glibc
internal import Guide
internal import GuideFiles
internal import Messages
internal import Slips
internal import TextLayout
internal import Wording
internal import Words

/// `wegweiser slip read`: what a slip says, for the officer who has scanned its code.
struct SlipRead: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Say in German what the code on a slip says: what was printed, not a new result.",
    discussion: """
      Without CODE it reads one line, as scanners type it. Exit status 65: it is no slip's code, or \
      was misread.

      Example: wegweiser slip read
      """)

  @OptionGroup var content: ContentOptions

  @Argument(help: "The digits of the code, at most 1 kB.")
  var code: String?

  func run() throws {
    let typed = try code ?? line()
    let reading: SlipReading
    do throws(SlipReadingError) {
      reading = try SlipReading(String(typed.filter { !$0.isWhitespace }))
    } catch {
      throw Failure(.data, "\(error)")
    }
    let content = try content.read()
    let report = SlipReport(
      reading, Wording(content.guide, content.messages, in: .source), version: content.version)
    for line in report.lines { for row in SlipRead.rows(of: line) { Swift.print(row) } }
  }

  /// A line as it stands on a terminal, broken between words, the next rows below its text; elsewhere
  /// the line itself.
  private static func rows(of line: String) -> [String] {
    var (columns, rows): (CInt, CInt) = (0, 0)
    guard isatty(STDOUT_FILENO) != 0,
      unsafe csystem_window_size(STDOUT_FILENO, &columns, &rows) == 0, columns >= 20
    else { return [line] }
    // A number or a sign stands before the text of a step, an answer and a paper.
    let mark = line.prefixMatch(of: #/(\d+\.\d*|[\u{2610}\u{2611}]) /#).map { $0.0.count } ?? 0
    let typesetter = Typesetter(.leftToRight)
    let indent = String(repeating: " ", count: mark)
    let broken = typesetter.lines(String(line.dropFirst(mark)), columns: Int(columns) - mark)
    return broken.enumerated().map { index, text in
      (index == 0 ? String(line.prefix(mark)) : indent) + text
    }
  }

  /// The first line of standard input; nothing after 1 kB is looked at.
  private func line() throws -> String {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while bytes.count <= SlipReading.longest, unsafe read(STDIN_FILENO, &byte, 1) == 1,
      byte != 0x0A, byte != 0x0D
    {
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
