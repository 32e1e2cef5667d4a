/// What a printer put on its paper beside the picture of the same slip.
struct PaperComparison {
  let printed: EscPosReader

  /// The picture's rows, eight dots a byte.
  let picture: [[UInt8]]

  /// The first row that is not the picture's, `fed` white ones at the end aside; nil where all are.
  func differenceOfDots(fed: Int = 0) -> String? {
    let rows = printed.rows
    for (number, (row, dots)) in zip(rows, picture).enumerated() where row.dots != dots {
      return "byte \(row.offset): row \(number) is not the picture's"
    }
    guard rows.count == picture.count + fed else {
      return "\(rows.count - fed) rows are printed, and the picture has \(picture.count)"
    }
    return nil
  }

  /// What is drawn and not in the picture, or in the picture and neither drawn nor in letters; nil where
  /// both are the same.
  ///
  /// Letters take the place of German words in the picture, which stand on rows of their own or beside what
  /// is drawn. All else stands in both, in the same order and the same columns.
  var differenceBesideLetters: String? {
    var (below, lines) = (0, 0)
    var rest = printed.rows[...]
    while let row = rest.first {
      guard !row.isWhite else {
        lines += row.isInLetters ? 1 : 0
        rest = rest.dropFirst()
        continue
      }
      let band = rest.prefix { !$0.isWhite }
      rest = rest.dropFirst(band.count)
      guard let place = place(of: band, from: below) else { return misfit(of: band, from: below) }
      if let lost = inkWithoutLetters(in: below..<place, lines) {
        return "byte \(row.offset): \(lost) are missing before it"
      }
      // What stands beside its last rows is the same line.
      below = picture[(place + band.count)...].firstIndex { $0.allSatisfy { $0 == 0 } } ?? place
      lines = 0
    }
    return inkWithoutLetters(in: below..<picture.count, lines).map {
      "at the end \($0) are missing"
    }
  }

  /// The rows with more lines of ink than so many lines of letters can say: a line of bold letters that are
  /// drawn holds half as many as one of the printer's, and dots above letters may stand apart.
  private func inkWithoutLetters(in rows: Range<Int>, _ lines: Int) -> String? {
    let groups = rows.split { picture[$0].allSatisfy { $0 == 0 } }
    guard groups.count > 2 * lines, let first = groups.first, let last = groups.last else {
      return nil
    }
    return "the picture's rows \(first.lowerBound) to \(last.upperBound - 1)"
  }

  /// The picture's row at which that band stands, in its own columns.
  private func place(of band: ArraySlice<EscPosReader.Row>, from below: Int) -> Int? {
    let columns = columns(of: band)
    guard below + band.count <= picture.count else { return nil }
    return (below...picture.count - band.count).first { top in
      zip(band, top...).allSatisfy { $0.dots[columns] == picture[$1][columns] }
    }
  }

  /// The row of a band from which on no place of the picture goes on like it.
  private func misfit(of band: ArraySlice<EscPosReader.Row>, from below: Int) -> String {
    let columns = columns(of: band)
    let longest =
      picture.indices.dropFirst(below).map { top in
        zip(band, top...).prefix {
          $1 < picture.count && $0.dots[columns] == picture[$1][columns]
        }.count
      }.max() ?? 0
    let row = band[band.startIndex + min(longest, band.count - 1)]
    return "byte \(row.offset): the picture has no such row below row \(below)"
  }

  /// The bytes of a row in which a band has ink.
  private func columns(of band: ArraySlice<EscPosReader.Row>) -> Range<Int> {
    var ink = [UInt8](repeating: 0, count: band.first?.dots.count ?? 0)
    for row in band { for column in ink.indices { ink[column] |= row.dots[column] } }
    let first = ink.firstIndex { $0 != 0 } ?? 0
    return first..<(ink.lastIndex { $0 != 0 } ?? first) + 1
  }
}
