package import Guide
package import Messages
package import Words

/// Content with the place of each part of it, and with what only its authors and translators need.
package struct ContentDetails: Sendable {
  package let content: Content

  package let germanTexts: [MessageKey: Message]

  /// Where each of them stands.
  package let texts: [MessageKey: FilePlace]

  /// The catalogs as their files have them, in the order of the languages.
  package let catalogs: [CatalogDetails]

  package let journeys: [Journey]
  package var codes: CodeRegistry

  /// What of the machine's own profile fits the guide no more.
  package let misfits: [Finding]

  /// What is wrong with the form of the files that only the proof reads, and what fits no more.
  package let findings: [Finding]

  private let places: [String: FilePlace]

  init(
    _ content: Content, _ reading: ContentReading, _ journeys: JourneyReader, _ codes: CodeReader
  ) {
    self.content = content
    germanTexts = reading.germanTexts
    texts = reading.textPlaces
    catalogs = reading.catalogs.map(CatalogDetails.init)
    self.journeys = journeys.journeys()
    self.codes = codes.registry()
    misfits = reading.misfits
    findings = journeys.findings + codes.findings + reading.misfits
    places = reading.yaml.reduce(into: [:]) { places, file in
      file.value.collectPlaces(into: &places, under: file.key.rawValue)
    }
  }

  /// Where the keys and list positions of `path` lead in a file, or the last of them that is there.
  package func place(_ file: GuideFile, _ path: [String]) -> FilePlace {
    for count in stride(from: path.count, through: 0, by: -1) {
      let name = ([file.rawValue] + path.prefix(count)).joined(separator: "/")
      if let place = places[name] { return place }
    }
    return FilePlace(file: "Resources/guide/\(file.rawValue).yaml", line: 1)
  }

  package func place(of drawing: Drawing) -> FilePlace {
    FilePlace(file: "\(pictures)/\(drawing.id).svg", line: 1)
  }
}
