import Plotting

/// A sequence of screens in Scalable Vector Graphics: each is drawn over the ones before it, and of each
/// only the cells that have changed.
struct SVGChanges {
  /// The colours of the screens.
  let picture: SVG
  private var last: CellBuffer?

  /// Screens in the colours of a picture; the first one is drawn as a whole.
  init(_ picture: SVG) {
    self.picture = picture
  }

  /// What draws `screen` over the one before it; nothing where they are the same.
  mutating func elements(for screen: CellBuffer) -> [String] {
    let pieces = pieces(of: screen)
    let isFirst = last == nil
    last = screen
    guard !pieces.isEmpty else { return [] }
    return picture.elements(for: pieces, ground: isFirst ? picture.background : nil)
  }

  /// The runs of cells that are not as they were.
  private func pieces(of screen: CellBuffer) -> [(row: Int, cells: ArraySlice<SVGCell>)] {
    (0..<screen.size.rows).flatMap { row in
      let cells = picture.cells(ofRow: row, in: screen)
      let before = last.map { picture.cells(ofRow: row, in: $0) }
      let isNew = cells.indices.map { before?[$0] != cells[$0] }
      // A letter may reach a little beyond its cell, and what it leaves there must go with it.
      let isLetterGone = cells.indices.map { index in
        guard let old = before?[index] else { return false }
        return isNew[index] && old.isText && old.cell.scalar != " "
      }
      var changed = cells.indices.map { index in
        isNew[index] || index > 0 && isLetterGone[index - 1]
          || index + 1 < cells.count && isLetterGone[index + 1]
      }
      // Both halves of a wide character belong together.
      for right in cells.indices.dropFirst() where cells[right].cell.width == 0 {
        let isAny = changed[right - 1] || changed[right]
        (changed[right - 1], changed[right]) = (isAny, isAny)
      }
      return Self.runs(of: changed).map { (row, cells[$0]) }
    }
  }

  private static func runs(of flags: [Bool]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in flags.indices where flags[index] {
      if let run = runs.last, run.upperBound == index {
        runs[runs.count - 1] = run.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }
}
