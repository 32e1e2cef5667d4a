internal import Words

/// Builds the tree of a YAML text from its events, and refuses what has no business in it.
///
/// Anchors, aliases and tags are refused as they are met, so nothing is ever put in their place: a
/// few lines of references to references would otherwise stand for millions of values. What a
/// person writes by hand is neither deep nor large, so both are bounded.
struct YAMLReading {
  /// In bytes; the largest file of a guide has 40,000.
  static let mostBytes = 4 << 20
  static let deepest = 20

  private let events: YAMLEvents
  private let text: String

  /// What was found on the way and did not stop the reading.
  private(set) var flaws: [YAMLFlaw] = []

  init(_ text: String) {
    self.text = text.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    events = YAMLEvents(Array(self.text.utf8))
  }

  /// The one document of the text; nil where there is none.
  mutating func root() throws(YAMLFlaw) -> YAMLNode? {
    guard text.utf8.count <= YAMLReading.mostBytes else {
      throw YAMLFlaw(1, 1, "the file is larger than \(YAMLReading.mostBytes >> 20) MB")
    }
    guard case .document = try next().kind else { return nil }
    let root = try node(try next(), depth: 0)
    _ = try next()
    let after = try next()
    if case .streamEnd = after.kind { return root }
    throw YAMLFlaw(
      after.line, after.column, "a second document begins here ('---'); a file holds one")
  }

  private func next() throws(YAMLFlaw) -> YAMLEvents.Event {
    do throws(YAMLFault) {
      return try events.next()
    } catch {
      throw YAMLFlaw(error, in: text)
    }
  }

  private mutating func node(
    _ event: YAMLEvents.Event, depth: Int
  ) throws(YAMLFlaw) -> YAMLNode {
    if depth > YAMLReading.deepest {
      throw YAMLFlaw(event.line, event.column, "more than \(YAMLReading.deepest) levels are nested")
    }
    if event.hasAnchor { add(event, "anchors ('&') are not used here; write the text out") }
    if event.hasTag { add(event, "tags ('!') are not used here; write the value alone") }
    switch event.kind {
    case .text(let text):
      if let wrong = text.unicodeScalars.first(where: { !$0.mayStandInContent }) {
        add(event, "\(wrong.forbiddenName) cannot stand in a text")
      }
      return YAMLNode(value: .text(text), line: event.line, column: event.column)
    case .list:
      var list: [YAMLNode] = []
      while let event = try nextInside() { list.append(try node(event, depth: depth + 1)) }
      return YAMLNode(value: .list(list), line: event.line, column: event.column)
    case .map:
      return YAMLNode(value: .map(try map(depth)), line: event.line, column: event.column)
    case .alias:
      throw YAMLFlaw(
        event.line, event.column, "references ('*') are not used here; write the text out")
    case .end, .document, .documentEnd, .streamEnd:
      preconditionFailure("libyaml ended a value that did not begin")
    }
  }

  private mutating func map(_ depth: Int) throws(YAMLFlaw) -> [YAMLNode.Entry] {
    var map: [YAMLNode.Entry] = []
    var lines: [String: Int] = [:]
    while let event = try nextInside() {
      let key = plain(try node(event, depth: depth + 1))
      let value = try node(try next(), depth: depth + 1)
      if let name = key.text {
        if let line = lines[name] {
          flaws.append(
            YAMLFlaw(
              key.line, key.column, "'\(name)' stands here twice; the first is in line \(line)"))
          continue
        }
        lines[name] = key.line
      }
      map.append(YAMLNode.Entry(key: key, value: value))
    }
    return map
  }

  /// The key as it was meant: no writer sees that a no-break space is no space.
  private mutating func plain(_ key: YAMLNode) -> YAMLNode {
    guard let name = key.text, name.unicodeScalars.contains("\u{A0}") else { return key }
    flaws.append(
      YAMLFlaw(key.line, key.column, "a no-break space stands here; write a plain space"))
    let words = name.split { $0 == " " || $0 == "\u{A0}" }
    return YAMLNode(
      value: .text(words.joined(separator: " ")), line: key.line, column: key.column)
  }

  /// The next event of a list or map; nil at its end.
  private func nextInside() throws(YAMLFlaw) -> YAMLEvents.Event? {
    let event = try next()
    if case .end = event.kind { return nil }
    return event
  }

  private mutating func add(_ event: YAMLEvents.Event, _ message: String) {
    flaws.append(YAMLFlaw(event.line, event.column, message))
  }
}
