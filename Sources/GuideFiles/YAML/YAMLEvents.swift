internal import CLibYAML

/// A YAML text as libyaml's parser tells of it, one event after the other.
///
/// Nothing is put together here: an alias is told as an alias, so whoever reads can refuse it before
/// it stands for anything. This file is the only one that imports `CLibYAML`.
@safe final class YAMLEvents {
  /// What begins or ends at a place.
  struct Event {
    enum Kind {
      case text(String), list, map, end, alias, document, documentEnd, streamEnd
    }

    let kind: Kind

    /// Counted from 1; the column in Unicode scalars.
    let line, column: Int

    var hasAnchor = false
    var hasTag = false
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeMutableBufferPointer<UInt8>

  /// The corresponding C functions are `yaml_parser_initialize` and `yaml_parser_set_input_string`.
  init(_ bytes: [UInt8]) {
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    unsafe text = .allocate(capacity: bytes.count)
    _ = unsafe text.initialize(from: bytes)
    unsafe yaml_parser_initialize(parser)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe text.deallocate()
  }

  /// The next event. The corresponding C function is `yaml_parser_parse`.
  ///
  /// - Throws: ``YAMLFault`` where the text is no YAML; nothing comes after it.
  func next() throws(YAMLFault) -> Event {
    var event = unsafe yaml_event_t()
    repeat {
      guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw fault }
    } while unsafe event.type == YAML_STREAM_START_EVENT
    defer { unsafe yaml_event_delete(&event) }
    return unsafe Event(event)
  }

  private var fault: YAMLFault {
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? ""
    let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) } ?? ""
    let isUnreadable = unsafe parser.pointee.error == YAML_READER_ERROR
    let mark = unsafe parser.pointee.problem_mark
    let start = unsafe parser.pointee.context_mark
    return YAMLFault(
      problem: problem, context: context, line: mark.line + 1, column: mark.column + 1,
      startLine: start.line + 1,
      byte: isUnreadable ? unsafe parser.pointee.problem_offset : nil)
  }
}

/// Where and why libyaml could not go on, in its own words.
struct YAMLFault: Error, Equatable {
  let problem, context: String
  let line, column: Int

  /// The line in which what libyaml was reading began, as a bracket or a map.
  let startLine: Int

  /// The number of bytes before a character that no YAML file may have; nil for any other fault.
  let byte: Int?
}

extension YAMLEvents.Event {
  fileprivate init(_ event: yaml_event_t) {
    let mark = unsafe event.start_mark
    (line, column) = (mark.line + 1, mark.column + 1)
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .text(unsafe String(decoding: bytes, as: UTF8.self))
      hasAnchor = unsafe scalar.anchor != nil
      hasTag = unsafe scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT:
      kind = .list
      hasAnchor = unsafe event.data.sequence_start.anchor != nil
      hasTag = unsafe event.data.sequence_start.tag != nil
    case YAML_MAPPING_START_EVENT:
      kind = .map
      hasAnchor = unsafe event.data.mapping_start.anchor != nil
      hasTag = unsafe event.data.mapping_start.tag != nil
    case YAML_ALIAS_EVENT: kind = .alias
    case YAML_DOCUMENT_START_EVENT: kind = .document
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    case YAML_STREAM_END_EVENT: kind = .streamEnd
    default: kind = .end
    }
  }
}
