internal import Guide

/// The lines between boxes: all that lead to one question share a lane beside their column.
struct GraphLines {
  private(set) var elements: [String] = []

  init(_ boxes: [GraphBox], _ layout: GraphLayout, _ guide: Guide) {
    let index = Dictionary(
      boxes.map { ($0.node.question, $0.index) }, uniquingKeysWith: { first, _ in first })
    for column in 0...layout.list.column {
      // For each question that is led to from this column, the heights at which lines begin.
      var starts: [Int: [Int]] = [:]
      for box in boxes where box.place.column == column {
        for (row, top) in box.rows {
          guard case .question(let id) = row.destination, let to = index[id] else { continue }
          let place = boxes[to].place
          let isNear =
            place.sheet == box.place.sheet && (column...column + 1).contains(place.column)
          if isNear { starts[to, default: []].append(top + 7) }
        }
      }
      // Those within the column lie nearest to it, or they would cross the others.
      let targets = starts.keys.sorted {
        (boxes[$0].place.column, boxes[$0].y) < (boxes[$1].place.column, boxes[$1].y)
      }
      let step = min(5, (GraphSheet.gutter - 10) / max(1, targets.count))
      for (lane, to) in targets.enumerated() {
        let target = boxes[to]
        let right = GraphSheet.left(of: column % GraphSheet.columns) + GraphSheet.columnWidth
        let x = right + 6 + lane * step
        let heights = (starts[to] ?? []) + [target.entry]
        let end = target.place.column == column ? right : target.x
        var path = "M\(x) \(heights.min() ?? 0) V\(heights.max() ?? 0)"
        for start in starts[to] ?? [] { path += " M\(right - 3) \(start) H\(x)" }
        path += " M\(x) \(target.entry) H\(end)"
        let tip = end == right ? 5 : -5
        path += " m\(tip) -3 L\(end) \(target.entry) l\(tip) 3"
        let colour = GraphColour.question(guide[target.node.question].code)
        elements.append(
          "<path d=\"\(path)\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"1.1\"/>")
      }
    }
  }
}
