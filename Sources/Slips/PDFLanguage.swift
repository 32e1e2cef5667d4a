internal import Words

/// The language of a PDF's words, which Cairo cannot write: programs that read it aloud ask for it.
enum PDFLanguage {
  /// The same file with `/Lang` in its catalog, and its title shown in the place of its name.
  ///
  /// The new catalog is added behind the end with a list of its own place, as the format has it for
  /// changes (ISO 32000-1, 7.5.6). A file whose end is no such list, as other versions of Cairo may
  /// write, stays as it is.
  static func added(_ language: Language, to pdf: [UInt8]) -> [UInt8] {
    let tail = String(decoding: pdf.suffix(600), as: UTF8.self)
    guard
      let trailer = tail.firstMatch(
        of:
          #/trailer\s*<<\s*/Size (\d+)\s*/Root (\d+) 0 R\s*/Info (\d+) 0 R\s*>>\s*startxref\s*(\d+)/#
      ),
      let root = Int(trailer.2), let catalog = catalog(root, of: pdf)
    else { return pdf }
    let words = " /Lang (\(language.rawValue)) /ViewerPreferences << /DisplayDocTitle true >>"
    var file = pdf
    if file.last != 0x0A { file.append(0x0A) }
    let place = file.count
    file += Array("\(root) 0 obj\n<<\(catalog)\(words)\n>>\nendobj\n".utf8)
    let list = file.count
    let number = String(repeating: "0", count: 10 - "\(place)".count) + "\(place)"
    file += Array(
      """
      xref
      \(root) 1
      \(number) 00000 n\u{20}
      trailer
      << /Size \(trailer.1) /Root \(root) 0 R /Info \(trailer.3) 0 R /Prev \(trailer.4) >>
      startxref
      \(list)
      %%EOF

      """.utf8)
    return file
  }

  /// What stands between the outermost brackets of the catalog.
  private static func catalog(_ number: Int, of pdf: [UInt8]) -> String? {
    let head = Array("\n\(number) 0 obj".utf8)
    guard
      let start = pdf.indices.reversed().first(where: {
        pdf[$0] == 0x0A && pdf[$0...].starts(with: head)
      })
    else { return nil }
    let text = String(decoding: pdf[(start + head.count)...].prefix(1000), as: UTF8.self)
    guard let end = text.range(of: "endobj") else { return nil }
    let body = text[..<end.lowerBound]
    guard let open = body.range(of: "<<"), let close = body.lastRange(of: ">>") else { return nil }
    return String(body[open.upperBound..<close.lowerBound])
  }
}

extension StringProtocol {
  fileprivate func range(of part: String) -> Range<Index>? { firstRange(of: part) }

  fileprivate func lastRange(of part: String) -> Range<Index>? { ranges(of: part).last }
}
