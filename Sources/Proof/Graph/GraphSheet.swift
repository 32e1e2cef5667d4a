/// The measures of the drawn graph, in points of a landscape A3 sheet.
///
/// Type is so large that it is read on paper, so a guide that grows takes another sheet rather than
/// smaller letters. Widths are counted in letters: DejaVu Sans takes 0.58 of its size for one.
package enum GraphSheet {
  package static let width = 1191
  package static let height = 842
  static let margin = 26

  /// The heading of a sheet stands above its columns.
  static let top = 58
  static let columns = 4
  static let columnWidth = 256

  /// Between two columns, where lines run.
  static let gutter = 38
  static let gap = 14

  /// The sizes of type: none below six points.
  static let type = 8
  static let smallType = 7
  static let lineHeight = 11
  static let smallLineHeight = 9

  static let titleLetters = 46
  static let labelLetters = 31
  static let conditionLetters = 35

  /// The bottom of a column.
  static let bottom = height - margin

  static func left(of column: Int) -> Int { margin + column * (columnWidth + gutter) }
}
