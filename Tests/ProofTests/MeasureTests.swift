import GuideFiles
import Proof
import Shipped
import Testing

/// How much a visitor must read, and that it cannot grow unseen.
@Suite struct `What a visitor must read` {
  @Test func `is held by bounds on the typical way: three words more are found`() throws {
    let measure = try typicalWay(shippedDetails())
    let way = try #require(measure.typical)
    #expect(way.name == "typical-family")
    #expect(way.toNumber.pages < way.toEnd.pages && way.toNumber.words < way.toEnd.words)
    #expect(way.stepsToday > 0)
    #expect(measure.findings().map(\.message) == [])
    var bounds = VisitMeasure.Bounds()
    (bounds.typicalToNumber, bounds.typicalToEnd) = (way.toNumber, way.toEnd)
    let copy = try ContentCopy()
    try copy.change(
      "Resources/guide/interface.yaml", "start/free: Diese Hilfe ist kostenlos.",
      to: "start/free: Diese Hilfe ist für alle Menschen kostenlos.")

    let longer = try typicalWay(
      copy.folder.readDetails(office: "kreis-viersen", texts: Shipped.texts))

    let (number, end) = (way.toNumber.words, way.toEnd.words)
    #expect(
      longer.findings(bounds).map(\.message) == [
        "the words to the number of 'typical-family': now \(number + 3); at most "
          + "\(number) are read",
        "the words to the end of 'typical-family': now \(end + 3); at most \(end) are read",
      ])
  }

  @Test func `is held by bounds on every way and every page`() throws {
    let measure = try typicalWay(shippedDetails())
    let way = try #require(measure.typical)
    var bounds = VisitMeasure.Bounds()
    (bounds.anyToNumber, bounds.anyPage) = (.init(pages: 3, words: 900), way.longestPage - 1)
    bounds.stepsToday = 0

    #expect(
      measure.findings(bounds).map(\.message) == [
        "the pages to the number of 'typical-family': now \(way.toNumber.pages); "
          + "at most 3 are read",
        "the longest page of 'typical-family': now \(way.longestPage); at most "
          + "\(way.longestPage - 1) are read",
        "the steps for today of 'typical-family': now \(way.stepsToday); at most 0 are read",
      ])
  }

  private func typicalWay(_ details: ContentDetails) -> VisitMeasure {
    VisitMeasure(details, on: Shipped.today, of: details.journeys.filter(\.isTypical))
  }
}
