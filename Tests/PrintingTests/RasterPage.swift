/// Pages of PWG raster (PWG 5102.4) in eight bits of grey, as CUPS sends them to a printer.
struct RasterPage {
  let width: Int
  let height: Int

  /// The columns and rows that are darker than half.
  private(set) var columns: ClosedRange<Int>?
  private(set) var rows: ClosedRange<Int>?

  /// Reads all pages; what is no such raster gives none.
  static func pages(_ bytes: [UInt8]) -> [RasterPage] {
    guard bytes.starts(with: Array("RaS2".utf8)) else { return [] }
    var rest = bytes[4...]
    var pages: [RasterPage] = []
    while rest.count > header { pages.append(RasterPage(&rest)) }
    return pages
  }

  private static let header = 1796

  /// Each row says how often it is repeated; its dots are runs of one grey, or of different ones.
  private init(_ rest: inout ArraySlice<UInt8>) {
    let head = Array(rest.prefix(Self.header))
    func word(_ place: Int) -> Int { head[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    (width, height) = (word(372), word(376))
    rest = rest.dropFirst(Self.header)
    var y = 0
    while y < height, let repeats = rest.popFirst() {
      var x = 0
      var ink: ClosedRange<Int>?
      while x < width, let count = rest.popFirst() {
        let isRun = count < 128
        let length = isRun ? Int(count) + 1 : 257 - Int(count)
        for index in 0..<length {
          let grey = isRun ? rest.first : rest.dropFirst(index).first
          if grey ?? 255 < 128 { ink = (ink?.lowerBound ?? x)...x }
          x += 1
        }
        rest = rest.dropFirst(isRun ? 1 : length)
      }
      if let ink {
        let all = columns ?? ink
        columns = min(all.lowerBound, ink.lowerBound)...max(all.upperBound, ink.upperBound)
        rows = (rows?.lowerBound ?? y)...(y + Int(repeats))
      }
      y += Int(repeats) + 1
    }
  }
}
