import Foundation
import GuideFiles
import Printing
import Shipped
import Slips
import Testing
import Words

/// What each printer with a shipped profile puts on its paper, read by a printer that shares no code with what
/// writes the commands.
///
/// Every run looks at a long slip in three languages; the long one at those of all outcomes in all.
@Suite struct `What each printer prints` {
  private static let profiles = PrinterProfiles(
    in: Shipped.folder.path + "/Resources/printers")
  private static let names = profiles.names
  private static let languages: [Language] =
    ShippedSlips.isLong ? Language.allCases : [.de, .ar, .ti]

  private let slips: ShippedSlips

  init() throws { slips = try ShippedSlips() }

  @Test(arguments: languages, ShippedSlips.outcomes)
  func `is the picture of the slip, dot for dot, and its words in letters`(
    language: Language, outcome: String
  ) throws {
    let slip = try slips.slip(of: outcome, in: language)
    for paper in [Paper.roll80, .roll58] {
      let set = try slips.typesetter.set(slip, on: paper)
      let png = try #require(try set.pictures().first).png()
      let picture = try Reader.rows(ofPNG: png)
      let words = try Reader.pages(of: set.pdf(created: Reader.day())).joined()
      for name in Self.names {
        let profile = try Self.profiles.read(name)
        guard profile.paper == paper else { continue }
        let printed = try EscPosReader(
          try slips.typesetter.escPos(slip, for: profile).bytes, for: profile)
        let comparison = PaperComparison(printed: printed, picture: picture)
        guard profile.text != nil else {
          #expect(printed.texts == [])
          #expect(
            comparison.differenceOfDots(fed: profile.cutter == .none ? 192 : 0) == nil, "\(name)")
          continue
        }
        #expect(comparison.differenceBesideLetters == nil, "\(name)")
        if paper == .roll58 { #expect(printed.pieces.contains(.code(slip.code)), "\(name)") }
        // What nothing but letters can say stands among them, and nothing that no line says.
        let letters = Reader.plain(printed.texts.joined())
        let lines = slip.blocks.filter { [.de, .en].contains($0.language) }.flatMap(\.lines)
          .filter { $0.role != .strip && $0.role != .detail }.map { Reader.plain($0.text) }
        let seen = lines.filter(words.contains)
        #expect(seen.count >= 8, "\(name)")
        #expect(seen.filter { !letters.contains($0) } == [], "\(name)")
        let said =
          (slip.office + [slip.number, slip.issued] + slip.blocks.flatMap(\.lines).map(\.text))
          .map(Reader.plain).joined(separator: "\n")
        let foreign = printed.texts.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
          .filter { $0.contains(where: \.isLetter) && !said.contains(Reader.plain(String($0))) }
        #expect(foreign == [], "\(name)")
      }
    }
  }

  @Test func `is nothing that a strict printer passes over`() throws {
    let begun: [UInt8] = [0x1B, 0x40]
    let faults: [(bytes: [UInt8], message: String)] = [
      (begun + [0x1B, 0x5A, 1], "byte 2: unknown command 1B 5A"),
      ([0x1B, 0x4A, 8], "byte 0: no ESC @ before"),
      (begun + [0x1B, 0x45, 1], "byte 2: unknown command 1B 45"),
      (begun + [0x41], "byte 2: a letter that this printer has not"),
      (begun + [0x1B, 0x24, 4, 0], "byte 2: ESC $ to dot 4 of 384"),
      (begun + [0x1B, 0x24, 8, 0, 0x1B, 0x4A, 1], "byte 6: no dots after ESC $"),
      (begun + [0x1D, 0x76, 0x30, 1], "byte 2: unknown command 1D 76 30 01"),
      (begun + [0x1D, 0x76, 0x30, 0, 49, 0, 1, 0], "byte 2: a band to dot 392 of 384"),
      (begun + [0x1D, 0x76, 0x30, 0, 2, 0, 2, 0, 9], "byte 2: a band that is 3 bytes short"),
      (begun + [0x1B, 0x4A], "byte 4: the end within a command"),
      (begun + [0x1D, 0x56, 65, 0], "byte 2: unknown command 1D 56 41"),
      (begun + [0x1B, 0x4A, 8], "byte 5: nothing is cut off"),
      (begun + [0x1D, 0x56, 66, 0, 0x1B, 0x40], "byte 6: something after the cut"),
    ]
    let dots = EscPosReader.Printer(dots: 384, cuts: .partial)
    for (bytes, message) in faults {
      let fault = #expect(throws: EscPosReader.Fault.self) { try EscPosReader(bytes, by: dots) }
      #expect(fault?.description == message)
    }

    let letters = EscPosReader.Printer(dots: 384, letters: (16, "CP1252"), drawsCode: true)
    let page = begun + [0x1B, 0x74, 16]
    let faultsOfLetters: [(bytes: [UInt8], message: String)] = [
      (begun + [0x41, 0x0A], "byte 2: a letter that this printer has not"),
      (begun + [0x1B, 0x74, 2], "byte 2: unknown command 1B 74 02"),
      (page + [UInt8](repeating: 0x41, count: 33) + [0x0A], "byte 5: a line of 33 letters, of 32"),
      (page + [0x41, 0x1B, 0x40], "byte 6: a command within a line"),
      (page + [0x81, 0x0A], "byte 5: a letter that CP1252 has not"),
      (page + [0x41], "byte 5: a line without an end"),
      (page + [0x1D, 0x21, 0x10], "byte 5: unknown command 1D 21 10"),
      (page + [0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30], "byte 5: a code that nobody stored"),
      (
        page + [0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x52, 0x30],
        "byte 5: unknown command 1D 28 6B 03 00 31 52"
      ),
    ]
    for (bytes, message) in faultsOfLetters {
      let fault = #expect(throws: EscPosReader.Fault.self) { try EscPosReader(bytes, by: letters) }
      #expect(fault?.description == message)
    }
  }

  @Test(arguments: ["epson-80mm", "generic-80mm"])
  func `is found out where a row is moved or missing, with its byte`(name: String) throws {
    let slip = try slips.slip(of: "change-this-month", in: .ar)
    let picture = try Reader.rows(
      ofPNG: try #require(try slips.typesetter.set(slip, on: .roll80).pictures().first).png())
    let profile = try Self.profiles.read(name)
    let bytes = try slips.typesetter.escPos(slip, for: profile).bytes
    let whole = try EscPosReader(bytes, for: profile)
    func difference(_ changed: [UInt8]) throws -> String {
      let comparison = PaperComparison(
        printed: try EscPosReader(changed, for: profile), picture: picture)
      return
        (profile.text == nil
        ? comparison.differenceOfDots() : comparison.differenceBesideLetters) ?? "none"
    }
    // A band in the middle, with nothing but dots around.
    let places = whole.pieces.indices.dropFirst(whole.pieces.count / 2).dropLast(2)
    let place = try #require(
      places.first { place in
        guard case .band(_, let rows) = whole.pieces[place] else { return false }
        return rows.count > 8
          && !whole.pieces[place - 2...place + 2].contains {
            if case .text = $0 { true } else { false }
          }
      })
    guard case .band(_, let rows) = whole.pieces[place] else { return }
    let (offset, width) = (whole.offsets[place], rows[0].count)
    let (row, next) = (offset + 4 * width, offset + 5 * width)

    var moved = bytes
    for index in 0..<width { moved.swapAt(row + index, next + index) }
    var missing = bytes
    for index in 0..<width { missing[next + index] = 0 }
    var unknown = bytes
    unknown.insert(contentsOf: [0x1B, 0x2A, 0], at: 2)

    let found = (try difference(moved), try difference(missing))
    #expect(try difference(bytes) == "none")
    #expect(found.0.hasPrefix("byte \(row): "), "\(found)")
    // A white row parts the band: what stands below it is found nowhere, or it itself.
    let byte = Int(found.1.dropFirst("byte ".count).prefix { $0 != ":" }) ?? 0
    #expect((offset..<offset + rows.count * width).contains(byte), "\(found)")
    let fault = #expect(throws: EscPosReader.Fault.self) { try EscPosReader(unknown, for: profile) }
    #expect(fault?.description == "byte 2: unknown command 1B 2A")
  }
}
