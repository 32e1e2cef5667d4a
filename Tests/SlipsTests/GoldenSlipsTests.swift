import Foundation
import Slips
import Testing
import Words

/// The same slip as the same bytes, from one build to the next: what somebody last looked at.
///
/// `Golden/` holds the text of a slip in each language, and the digest of every output on every
/// paper; they are those of Debian 12's Pango, Cairo and Noto. `Tools/renew-slips` writes them anew.
@Suite struct `The golden slips` {
  private static let isRenewing = ProcessInfo.processInfo.environment["WEGWEISER_RENEW"] != nil
  private static let golden =
    String(#filePath.dropLast("GoldenSlipsTests.swift".count)) + "Golden"

  @Test(arguments: Language.allCases)
  func `are the same bytes as ever`(language: Language) throws {
    let path = "\(Self.golden)/\(language.rawValue).txt"
    let slip = Sample.full(language)

    let seen = try slip.plainText + "\n" + digests(of: slip)

    if Self.isRenewing { try seen.write(toFile: path, atomically: true, encoding: .utf8) }
    let golden = try String(contentsOfFile: path, encoding: .utf8)
    #expect(
      seen.split(separator: "\n") == golden.split(separator: "\n"),
      "'wegweiser slip preview' shows how slips look now; Tools/renew-slips accepts it")
  }

  /// A line for each output, as sha256sum writes it.
  private func digests(of slip: Slip) throws -> String {
    let typesetter = try Typesetter()
    var outputs: [(name: String, bytes: [UInt8])] = []
    for paper in Paper.allCases {
      let set = try typesetter.set(slip, on: paper)
      outputs.append(("\(paper.rawValue).pdf", try set.pdf(created: Reader.day())))
      for (index, picture) in try set.pictures().enumerated() {
        outputs.append(("\(paper.rawValue)-\(index + 1).png", picture.png()))
      }
    }
    outputs.append(
      ("letters.bin", try typesetter.escPos(slip, for: `A slip in ESC/POS`.letters()).bytes))
    outputs.append(("dots.bin", try typesetter.escPos(slip, for: `A slip in ESC/POS`.dots).bytes))
    outputs.append(("58mm.bin", try typesetter.escPos(slip, for: `A slip in ESC/POS`.narrow).bytes))
    return try Reader.digests(of: outputs)
  }
}
