internal import CPango

/// The characters that a few font files can show together.
@safe package final class GlyphCover {
  private let set: OpaquePointer

  /// Asks the files themselves; the machine's settings have no part in it.
  ///
  /// - Throws: ``FaceError/missingFace(path:)``.
  ///
  /// The corresponding C function is `FcFreeTypeQuery`.
  package init(of files: [String]) throws(FaceError) {
    guard let set = unsafe FcCharSetCreate() else { throw .drawing(reason: "out of memory") }
    unsafe self.set = unsafe set
    for file in files {
      var count: Int32 = 0
      guard let pattern = unsafe FcFreeTypeQuery(file, 0, nil, &count) else {
        throw .missingFace(path: file)
      }
      defer { unsafe FcPatternDestroy(pattern) }
      var lent: OpaquePointer?
      if unsafe FcPatternGetCharSet(pattern, FC_CHARSET, 0, &lent) == FcResultMatch {
        unsafe FcCharSetMerge(set, lent, nil)
      }
    }
  }

  deinit { unsafe FcCharSetDestroy(set) }

  package func contains(_ scalar: Unicode.Scalar) -> Bool {
    unsafe FcCharSetHasChar(set, scalar.value) != 0
  }
}
