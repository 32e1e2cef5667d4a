import Foundation
import Slips
import Testing
import Words

@Suite struct Gallery {
  @Test func draw() throws {
    var t = ContinuousClock.now
    func lap(_ s: String) { let n = ContinuousClock.now; print(s, n - t); t = n }
    let setter = try Typesetter()
    lap("faces")
    for round in 0..<3 {
      for language in Language.allCases {
        for paper in Paper.allCases {
          t = .now
          let set = try setter.set(Sample.slip(language), on: paper)
          lap("\(round) \(language) \(paper) set")
          let pdf = try set.pdf(created: #require(Day(iso: "2026-11-24")))
          lap("  pdf \(pdf.count)")
          let p = try set.pictures()
          lap("  raster")
          try Data(pdf).write(to: URL(filePath: "/tmp/look/\(language)-\(paper).pdf"))
          for (i, x) in p.enumerated() {
            try Data(x.png()).write(to: URL(filePath: "/tmp/look/\(language)-\(paper)-\(i).png"))
          }
        }
        try Data(Sample.slip(language).plainText.utf8).write(
          to: URL(filePath: "/tmp/look/\(language).txt"))
      }
    }
  }
}
