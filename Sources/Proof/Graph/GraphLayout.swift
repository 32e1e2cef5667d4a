internal import Guide

/// Puts questions into columns, so that every way runs from left to right.
///
/// A question stands one column after the last that leads to it. An edge that skips columns gets a
/// free lane in each of them, so it never runs behind a box. Within a column boxes and lanes are
/// ordered by where they are come from, which keeps most edges from crossing.
struct GraphLayout {
  /// A box or a lane in a column.
  struct Slot {
    /// Nil for a lane.
    let node: Int?
    /// The edge that runs here, for a lane.
    let edge: Edge?
    let height: Int
    var y = 0
  }

  struct Edge: Hashable {
    let from: Int
    let to: Int
  }

  private(set) var columns: [[Slot]] = []
  let width: Int
  private(set) var height = 0

  static let gap = 26
  static let columnGap = 250

  init(_ nodes: [GraphNode]) {
    let index = Dictionary(
      nodes.enumerated().map { ($1.question, $0) }, uniquingKeysWith: { first, _ in first })
    var edges: [Edge] = []
    for (from, node) in nodes.enumerated() {
      for case .question(let id) in node.rows.map(\.destination) {
        guard let to = index[id] else { continue }
        let edge = Edge(from: from, to: to)
        if !edges.contains(edge) { edges.append(edge) }
      }
    }
    var layers = [Int](repeating: 0, count: nodes.count)
    // As often as there are questions is enough: no way is longer.
    for _ in nodes {
      for edge in edges { layers[edge.to] = max(layers[edge.to], layers[edge.from] + 1) }
    }
    let last = layers.max() ?? 0
    width = (last + 1) * (GraphNode.width + Self.columnGap)
    columns = (0...last).map { layer in
      nodes.indices.filter { layers[$0] == layer }.map {
        Slot(node: $0, edge: nil, height: nodes[$0].height)
      } + edges.filter { layers[$0.from] < layer && layer < layers[$0.to] }.map {
        Slot(node: nil, edge: $0, height: 10)
      }
    }
    order(edges)
    place()
  }

  /// Orders each column by the mean place of what leads to it, from the left.
  private mutating func order(_ edges: [Edge]) {
    for column in columns.indices.dropFirst() {
      let before = columns[column - 1]
      func place(_ slot: Slot) -> Double {
        let sources = before.indices.filter { index in
          let other = before[index]
          if let edge = slot.edge { return other.edge == edge || other.node == edge.from }
          return edges.contains { edge in
            edge.to == slot.node && (other.node == edge.from || other.edge == edge)
          }
        }
        return sources.isEmpty
          ? 0 : Double(sources.reduce(0, +)) / Double(sources.count)
      }
      let places = columns[column].map(place)
      columns[column] = zip(columns[column], places).sorted { $0.1 < $1.1 }.map(\.0)
    }
  }

  /// Stacks each column, all around the same middle.
  private mutating func place() {
    let heights = columns.map { $0.reduce(0) { $0 + $1.height + Self.gap } }
    height = (heights.max() ?? 0) + 2 * Self.gap
    for column in columns.indices {
      var y = (height - heights[column]) / 2
      for index in columns[column].indices {
        columns[column][index].y = y
        y += columns[column][index].height + Self.gap
      }
    }
  }

  func x(ofColumn column: Int) -> Int { column * (GraphNode.width + Self.columnGap) + 20 }

  /// The column and the slot of a box.
  func place(ofNode node: Int) -> (column: Int, slot: Slot)? {
    for column in columns.indices {
      if let slot = columns[column].first(where: { $0.node == node }) { return (column, slot) }
    }
    return nil
  }

  /// The points through which an edge runs on its way, its lanes' beginnings and ends.
  func lanes(of edge: Edge) -> [(x: Int, y: Int)] {
    columns.indices.flatMap { column -> [(x: Int, y: Int)] in
      guard let slot = columns[column].first(where: { $0.edge == edge }) else { return [] }
      let (x, y) = (x(ofColumn: column), slot.y + slot.height / 2)
      return [(x, y), (x + GraphNode.width, y)]
    }
  }
}
