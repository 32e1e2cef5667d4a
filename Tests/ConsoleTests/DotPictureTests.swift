import Foundation
import PtyTesting
import Testing
import TextLayout

@testable import Console

/// Pages that are sent as pictures.
@MainActor @Suite struct `A page of dots` {
  private static let tones = (0..<16).map { DotPicture.Tone(red: $0 * 6, green: 8, blue: 8) }

  /// A page of 8 by 5 letters of 10 by 20 dots, with something different in each.
  private static func page(_ change: (inout [UInt8]) -> Void = { _ in }) -> DotPicture {
    var dots: [UInt8] = []
    for place in 0..<8000 {
      let tone: Int = place / 7 + place / 640
      dots.append(UInt8(tone % 16))
    }
    change(&dots)
    return DotPicture(width: 80, height: 100, tones: tones, dots: dots)
  }

  @Test func `arrives dot for dot`() throws {
    let page = Self.page()
    for (x, y, width, height) in [
      (0, 0, 80, 100), (10, 20, 33, 20), (79, 99, 1, 1), (3, 5, 70, 13),
    ] {
      var bytes: [UInt8] = []
      Sixel.write(page, x: x, y: y, width: width, height: height, to: &bytes)

      let seen = try #require(SixelReader(bytes))
      #expect((seen.width, seen.height) == (width, height))
      let sent = (y..<y + height).flatMap { row in
        (x..<x + width).map { page.dots[row * 80 + $0] }
      }
      #expect(seen.dots == sent)
      #expect(seen.tones == Self.tones)
    }
  }

  @Test func `is sent anew only in the rows that differ, all at once`() throws {
    let pair = try PtyPair(columns: 8, rows: 6)
    let terminal = try Terminal(input: pair.slave, output: pair.slave)
    terminal.makeRaw()
    let screen = Screen(on: terminal)
    let room = PictureRoom(width: 1000, height: 1000)

    #expect(screen.show(Self.page(), within: room))
    let first = pair.received()
    #expect(screen.show(Self.page(), within: room))
    let same = pair.received()
    #expect(screen.show(Self.page { $0[80 * 45] = 15 }, within: room))
    let changed = pair.received()

    #expect(
      first.hasPrefix(
        "\u{1B}[?2026h\u{1B}[?25l\u{1B}]11;#001414\u{1B}\\\u{1B}[0m\u{1B}[2J\u{1B}[3J"))
    #expect(first.contains("\u{1B}[1;1H\u{1B}P7;1q\"1;1;80;100"))
    #expect(same == "\u{1B}[?2026h\u{1B}[?25l\u{1B}[?2026l")
    #expect(changed.hasPrefix("\u{1B}[?2026h\u{1B}[?25l\u{1B}[3;1H\u{1B}P7;1q\"1;1;80;20"))
    #expect(changed.hasSuffix("\u{1B}\\\u{1B}[?2026l"))
    terminal.restore()
  }

  @Test func `comes in parts that the terminal takes, on whole letters`() throws {
    var bytes: [UInt8] = []
    Painting.write(
      Self.page(), rows: 0..<5, cell: (10, 20), within: PictureRoom(width: 64, height: 70),
      to: &bytes)

    let sent = String(decoding: bytes, as: UTF8.self)
    let parts = sent.components(separatedBy: "P7;1q\"1;1;").dropFirst().map {
      $0.prefix { $0 != "#" }
    }
    #expect(parts == ["60;60", "20;60", "60;40", "20;40"])
    for place in ["\u{1B}[1;1H", "\u{1B}[1;7H", "\u{1B}[4;1H", "\u{1B}[4;7H"] {
      #expect(sent.contains(place))
    }
  }

  @Test func `goes from the screen before letters come`() throws {
    let pair = try PtyPair(columns: 8, rows: 6)
    let terminal = try Terminal(input: pair.slave, output: pair.slave)
    terminal.makeRaw()
    let screen = Screen(on: terminal)
    screen.show(Self.page(), within: PictureRoom(width: 1000, height: 1000))
    _ = pair.received()

    screen.show([Row("Hallo")])

    #expect(
      pair.received().hasPrefix(
        "\u{1B}[?2026l\u{1B}]111\u{1B}\\\u{1B}[0m\u{1B}[2J\u{1B}[3J\u{1B}[?25l"))
    terminal.restore()
  }

  @Test func `is as large as the terminal said`() {
    let answers = TerminalAnswers(Array("\u{1B}[?2;0;1908;1080S\u{1B}[?62;4;22c".utf8))
    #expect(answers.pictureRoom == PictureRoom(width: 1908, height: 1080))
    #expect(PictureRoom("1908x1080") == answers.pictureRoom)
    #expect(answers.hasSixel)
    #expect(TerminalAnswers(Array("\u{1B}[?2;3;0S\u{1B}[?62;4c".utf8)).pictureRoom == nil)
    #expect(["", "1000", "0x0", "1x9", "ax7", "9999999x9"].allSatisfy { PictureRoom($0) == nil })
  }
}

/// Reads a sixel picture, as a terminal does.
private struct SixelReader {
  var width = 0
  var height = 0
  var tones: [DotPicture.Tone] = []
  var dots: [UInt8] = []

  init?(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix("\u{1B}P7;1q\"1;1;"), text.hasSuffix("\u{1B}\\") else { return nil }
    var rest = text.dropFirst(11).dropLast(2)
    func number() -> Int {
      let digits = rest.prefix(while: \.isNumber)
      rest = rest.dropFirst(digits.count)
      return Int(digits) ?? 0
    }
    width = number()
    rest.removeFirst()
    height = number()
    dots = [UInt8](repeating: 255, count: width * height)
    var (x, y, colour, count) = (0, 0, 0, 1)
    while let sign = rest.popFirst() {
      switch sign {
      case "#":
        colour = number()
        guard rest.first == ";" else { continue }
        rest.removeFirst(3)
        let parts = (0..<3).map { index in
          let part = number()
          if index < 2 { rest.removeFirst() }
          return part
        }
        tones.append(.init(red: parts[0], green: parts[1], blue: parts[2]))
      case "!": count = number()
      case "$": x = 0
      case "-": (x, y) = (0, y + 6)
      default:
        guard let value = sign.asciiValue, (63...126).contains(value) else { return nil }
        for _ in 0..<count {
          for bit in 0..<6 where (value - 63) >> UInt8(bit) & 1 == 1 {
            guard x < width, y + bit < height else { return nil }
            dots[(y + bit) * width + x] = UInt8(colour)
          }
          x += 1
        }
        count = 1
      }
    }
  }
}
