internal import Guide

/// Puts questions into columns, so that every way runs down a column or on to the next.
///
/// Questions stand in the order of the longest way to them: none stands before one that leads to
/// it. Columns fill a sheet, then the next sheet.
struct GraphLayout {
  struct Place {
    /// Counted through all sheets.
    let column: Int

    /// From the top of the sheet.
    let y: Int

    var sheet: Int { column / GraphSheet.columns }
    var x: Int { GraphSheet.left(of: column % GraphSheet.columns) }
  }

  /// For each node its place.
  private(set) var places: [Place] = []

  /// For each node those that lead to it.
  private(set) var sources: [[Int]] = []

  /// Where the list of outcomes begins.
  private(set) var list = Place(column: 0, y: GraphSheet.top)

  var sheets: Int { list.sheet + 1 }

  /// - Parameters:
  ///   - nodes: The questions.
  ///   - listHeight: The height of the list of outcomes, which stands behind them.
  init(_ nodes: [GraphNode], listHeight: Int) {
    let index = Dictionary(
      nodes.enumerated().map { ($1.question, $0) }, uniquingKeysWith: { first, _ in first })
    let targets = nodes.map { node in
      Set(
        node.rows.compactMap { row -> Int? in
          if case .question(let id) = row.destination { index[id] } else { nil }
        })
    }
    sources = nodes.indices.map { to in nodes.indices.filter { targets[$0].contains(to) } }
    var depths = [Int](repeating: 0, count: nodes.count)
    // As often as there are questions is enough: no way is longer.
    for _ in nodes {
      for (from, to) in targets.enumerated().flatMap({ from, all in all.map { (from, $0) } }) {
        depths[to] = max(depths[to], depths[from] + 1)
      }
    }
    let order = nodes.indices.sorted { (depths[$0], $0) < (depths[$1], $1) }
    var next = list
    // Finds room below the last, or at the top of the next column.
    func place(height: Int) -> Place {
      if next.y > GraphSheet.top, next.y + height > GraphSheet.bottom {
        next = Place(column: next.column + 1, y: GraphSheet.top)
      }
      defer { next = Place(column: next.column, y: next.y + height + GraphSheet.gap) }
      return next
    }
    var found: [Int: Place] = [:]
    for node in order { found[node] = place(height: nodes[node].height) }
    places = nodes.indices.map { found[$0] ?? list }
    list = place(height: listHeight)
  }
}
