internal import CCups
internal import Slips

/// What a job asks of the paper that it is printed on.
struct JobSheet: Equatable {
  /// The printer's own name for a sheet of it.
  var media: String?

  /// The size of a piece of a roll, in hundredths of a millimetre.
  var size: Media?

  /// Whether the printer is to leave the slip's size alone.
  var isUnscaled = false

  /// Whether the printer is to leave the backs white: a strip is torn off the front.
  var isOneSided = false
}

extension JobSheet {
  /// Asks for a paper as far as the printer says that it knows how to.
  init(_ paper: Paper, length: Int, of printer: IPPConnection.Answer) {
    func takes(_ word: String, as name: String) -> Bool {
      printer.words["\(name)-supported"]?.contains(word) == true
    }
    isUnscaled = takes("none", as: "print-scaling")
    isOneSided = takes("one-sided", as: "sides")
    media = MediaOffer(printer).keyword(of: paper)
    guard paper.height == nil else { return }
    let width = (paper.width + 2 * paper.unprintable) * 100 / Paper.dotsPerMillimetre
    let piece = Media(width: width, length: length * 100)
    let isCut = printer.sizes["media-size-supported"]?.contains { $0.holds(piece) } == true
    size = isCut ? piece : nil
  }

  /// Adds what is asked for to a request.
  ///
  /// The corresponding C functions are `ippAddString` and `ippAddCollection`.
  func add(to request: OpaquePointer?) {
    func add(_ name: String, _ word: String) {
      unsafe ippAddString(request, IPP_TAG_JOB, IPP_TAG_KEYWORD, name, nil, word)
    }
    if isUnscaled { add("print-scaling", "none") }
    if isOneSided { add("sides", "one-sided") }
    if let media { add("media", media) }
    guard let size else { return }
    let (inner, outer) = unsafe (ippNew(), ippNew())
    unsafe ippAddInteger(
      inner, IPP_TAG_ZERO, IPP_TAG_INTEGER, "x-dimension", Int32(clamping: size.width))
    unsafe ippAddInteger(
      inner, IPP_TAG_ZERO, IPP_TAG_INTEGER, "y-dimension", Int32(clamping: size.length))
    unsafe ippAddCollection(outer, IPP_TAG_ZERO, "media-size", inner)
    unsafe ippAddCollection(request, IPP_TAG_JOB, "media-col", outer)
    unsafe ippDelete(inner)
    unsafe ippDelete(outer)
  }
}

/// The sizes that one entry of a printer's list stands for, in hundredths of a millimetre.
struct MediaRange: Equatable {
  let width: ClosedRange<Int>
  let length: ClosedRange<Int>

  func holds(_ media: Media) -> Bool {
    width.contains(media.width) && length.contains(media.length)
  }

  /// The largest of them.
  var largest: Media { Media(width: width.upperBound, length: length.upperBound) }

  /// Reads the collections of an attribute: those of sizes, and those with a `media-size` in them.
  ///
  /// The corresponding C functions are `ippGetCollection` and `ippGetRange`.
  static func all(in attribute: OpaquePointer) -> [MediaRange] {
    (0..<(unsafe ippGetCount(attribute))).compactMap { index in
      let outer = unsafe ippGetCollection(attribute, index)
      let inner = unsafe ippFindAttribute(outer, "media-size", IPP_TAG_BEGIN_COLLECTION)
      let size = unsafe inner.flatMap { unsafe ippGetCollection($0, 0) } ?? outer
      guard let width = unsafe range(of: "x-dimension", in: size),
        let length = unsafe range(of: "y-dimension", in: size)
      else { return nil }
      return MediaRange(width: width, length: length)
    }
  }

  private static func range(of name: String, in size: OpaquePointer?) -> ClosedRange<Int>? {
    guard let found = unsafe ippFindAttribute(size, name, IPP_TAG_ZERO) else { return nil }
    var upper: Int32 = 0
    let lower: Int32
    switch unsafe ippGetValueTag(found) {
    case IPP_TAG_RANGE: lower = unsafe ippGetRange(found, 0, &upper)
    case IPP_TAG_INTEGER:
      lower = unsafe ippGetInteger(found, 0)
      upper = lower
    default: return nil
    }
    return lower <= upper ? Int(lower)...Int(upper) : nil
  }
}

extension MediaOffer {
  /// What a printer, or a queue, says of its media.
  init(_ printer: IPPConnection.Answer) {
    func named(_ name: String) -> [Media] {
      (printer.words[name] ?? []).compactMap(Media.init(named:))
    }
    func measured(_ name: String) -> [Media] { (printer.sizes[name] ?? []).map(\.largest) }
    ready = named("media-ready") + measured("media-col-ready")
    standard = named("media-default") + measured("media-col-default")
    supported = named("media-supported")
  }
}

extension Media {
  /// The size of a name; nil where it tells none.
  ///
  /// The corresponding C function is `pwgMediaForPWG`.
  init?(named keyword: String) {
    guard let size = unsafe pwgMediaForPWG(keyword) else { return nil }
    self.init(
      keyword: keyword, width: Int(unsafe size.pointee.width),
      length: Int(unsafe size.pointee.length))
  }
}
