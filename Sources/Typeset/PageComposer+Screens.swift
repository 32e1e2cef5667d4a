internal import Faces
internal import Pages
internal import TextLayout

extension PageComposer {
  /// The screens that the page takes at the scale that its look has at least.
  func screens() throws(FaceError) -> [Screenful] {
    let head = try self.head()
    let foot = try self.foot()
    let room = foot.top - head.bottom - dots(30)
    var parts: [[Slab]] = [[]]
    let scale = look == .large ? Scale.large : 1
    var slabs: [Slab] = []
    for slab in try self.slabs(scale) { slabs += try parted(slab, scale, within: room) }
    let isOnOne = page.offersLanguages || slabs.height <= room
    let title = page.options.isEmpty ? nil : slabs.first(where: \.isTitle)
    for slab in slabs {
      let last = parts[parts.count - 1]
      let options = (last + [slab]).reduce(0) { $0 + $1.options.count }
      let isFull = (last + [slab]).height > room || options > 8 || slab.beginsScreen
      // A page that repeats its title has something below it.
      if isFull, !isOnOne, last.contains(where: { !$0.isTitle }) {
        // A heading goes with what it is the heading of.
        let heading = last.last.flatMap { $0.isHeading ? $0 : nil }
        if heading != nil { parts[parts.count - 1].removeLast() }
        parts.append([title, heading].compactMap(\.self) + [slab])
      } else {
        parts[parts.count - 1].append(slab)
      }
    }
    return parts.enumerated().map { index, part in
      Screenful(
        pieces: part.flatMap(\.pieces),
        options: page.options.indices.filter { option in
          part.contains { $0.options[option] != nil }
        }, index: index, count: parts.count)
    }
  }

  /// A list that is higher than a screen, in parts that are not, each with its heading.
  private func parted(
    _ slab: Slab, _ scale: Double, within room: Int
  ) throws(FaceError) -> [Slab] {
    guard slab.height > room, slab.options.isEmpty, slab.pieces.count > 2 else { return [slab] }
    let setter = BodySetter(self, scale: scale, row: 0)
    let heading = slab.pieces[0]
    var parts: [Slab] = []
    var group = [heading]
    for piece in slab.pieces.dropFirst() {
      if group.count > 1, try setter.card(group + [piece]).height > room {
        parts.append(try part(group, of: slab, setter))
        group = [heading]
      }
      group.append(piece)
    }
    return parts + [try part(group, of: slab, setter)]
  }

  private func part(
    _ group: [Int], of slab: Slab, _ setter: BodySetter
  ) throws(FaceError) -> Slab {
    var part = try setter.card(group)
    part.pieces = group
    part.beginsScreen = slab.beginsScreen
    return part
  }
}
