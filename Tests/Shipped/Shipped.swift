package import Guide
package import GuideFiles
internal import Messages
package import Words

/// The content that visitors get, as it stands in this checkout.
package enum Shipped {
  /// The checkout's own folder.
  package static let folder = ContentFolder(
    path: String(#filePath.dropLast("/Tests/Shipped/Shipped.swift".count)))

  /// The texts that the program needs, as the command line asks for them.
  package static let texts: [MessageKey] =
    Phrase.allCases.map(\.key) + Notice.allCases.map(\.say) + Validity.allCases.map(\.say)

  /// A day on which no source is overdue.
  package static let today = Day(ordinal: 20_781)

  private static let reading = Result { try folder.read(office: "kreis-viersen", texts: texts) }

  package static func content() throws -> Content { try reading.get() }

  package static func guide() throws -> Guide { try content().guide }
}
