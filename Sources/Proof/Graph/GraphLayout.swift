internal import Guide

/// Puts questions into layers, so that every way runs from top to bottom.
///
/// A question stands one layer below the last that leads to it. An edge that skips layers gets a
/// free lane in each of them, so it never runs behind a box. Within a layer boxes and lanes are
/// ordered by where they are come from, which keeps most edges from crossing.
struct GraphLayout {
  /// A box or a lane in a layer.
  struct Slot {
    /// Nil for a lane.
    let node: Int?
    /// The edge that runs here, for a lane.
    let edge: Edge?
    let width: Int
    var x = 0
  }

  struct Edge: Hashable {
    let from: Int
    let to: Int
  }

  private(set) var layers: [[Slot]] = []

  /// The top of each layer, and the bottom of the last.
  private(set) var tops: [Int] = [30]
  private(set) var width = 0
  var height: Int { tops.last ?? 0 }

  private static let gap = 14
  private static let layerGap = 56

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
    var depths = [Int](repeating: 0, count: nodes.count)
    // As often as there are questions is enough: no way is longer.
    for _ in nodes {
      for edge in edges { depths[edge.to] = max(depths[edge.to], depths[edge.from] + 1) }
    }
    layers = (0...(depths.max() ?? 0)).map { depth in
      nodes.indices.filter { depths[$0] == depth }.map {
        Slot(node: $0, edge: nil, width: GraphNode.width + GraphNode.outcomeWidth)
      }
        + edges.filter { depths[$0.from] < depth && depth < depths[$0.to] }.map {
          Slot(node: nil, edge: $0, width: 10)
        }
    }
    order(edges)
    place(nodes)
  }

  /// Orders each layer by the mean place of what leads to it, from the top.
  private mutating func order(_ edges: [Edge]) {
    for layer in layers.indices.dropFirst() {
      let before = layers[layer - 1]
      func place(_ slot: Slot) -> Double {
        let sources = before.indices.filter { index in
          let other = before[index]
          if let edge = slot.edge { return other.edge == edge || other.node == edge.from }
          return edges.contains { edge in
            edge.to == slot.node && (other.node == edge.from || other.edge == edge)
          }
        }
        let sum = sources.reduce(0, +)
        // A lane keeps to the right of the box that it comes from.
        return sources.isEmpty
          ? 0 : Double(sum) / Double(sources.count) + (slot.edge == nil ? 0 : 0.4)
      }
      let places = layers[layer].map(place)
      layers[layer] = zip(layers[layer], places).sorted { $0.1 < $1.1 }.map(\.0)
    }
  }

  /// Puts each layer beside the same middle.
  private mutating func place(_ nodes: [GraphNode]) {
    let widths = layers.map { $0.reduce(0) { $0 + $1.width + Self.gap } }
    width = (widths.max() ?? 0) + 40
    for layer in layers.indices {
      var x = (width - widths[layer]) / 2
      for index in layers[layer].indices {
        layers[layer][index].x = x
        x += layers[layer][index].width + Self.gap
      }
      let height = layers[layer].compactMap { $0.node.map { nodes[$0].height } }.max() ?? 0
      tops.append(tops[layer] + height + Self.layerGap)
    }
  }

  /// The layer and the slot of a box.
  func place(ofNode node: Int) -> (layer: Int, slot: Slot)? {
    for layer in layers.indices {
      if let slot = layers[layer].first(where: { $0.node == node }) { return (layer, slot) }
    }
    return nil
  }

  /// The points through which an edge runs on its way: each lane's top and bottom.
  func lanes(of edge: Edge) -> [(x: Int, y: Int)] {
    layers.indices.flatMap { layer -> [(x: Int, y: Int)] in
      guard let slot = layers[layer].first(where: { $0.edge == edge }) else { return [] }
      let x = slot.x + slot.width / 2
      return [(x, tops[layer]), (x, tops[layer + 1] - Self.layerGap)]
    }
  }
}
