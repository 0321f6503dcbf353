/// One cell that differs between two screens.
package struct CellChange: Hashable, Sendable {
  /// Column.
  package let x: Int
  /// Row.
  package let y: Int
  /// What the cell is now.
  package let cell: Cell
}

/// The cells in which a screen differs from an earlier one, row by row from the left.
///
/// The right halves of wide characters are left out: they are drawn with the left ones.
package struct CellChanges: Sequence, IteratorProtocol, Sendable {
  private let new: [Cell]
  private let old: [Cell]?
  private let columns: Int
  private var index = 0

  /// So many cells are compared at once; most of a screen stays from frame to frame.
  private static let stretch = 32

  fileprivate init(from old: CellBuffer, to new: CellBuffer) {
    self.new = new.cells
    self.old = old.size == new.size ? old.cells : nil
    self.columns = new.size.columns
  }

  /// How many there may be, where that is known: all cells, if the screens have nothing in common.
  package var likelyCount: Int { old == nil ? new.count : 0 }

  /// The next cell that differs.
  package mutating func next() -> CellChange? {
    while index < new.count {
      if index % Self.stretch == 0, isStretchSame() {
        index += Self.stretch
        continue
      }
      let here = index
      index += 1
      let cell = new[here]
      if cell.width == 0 || old?[here] == cell { continue }
      return CellChange(x: here % columns, y: here / columns, cell: cell)
    }
    return nil
  }

  /// Whether the next stretch is whole and the same on both screens.
  private func isStretchSame() -> Bool {
    guard let old, index + Self.stretch <= new.count else { return false }
    return new.withUnsafeBytes { new in
      old.withUnsafeBytes { old in
        let cell = MemoryLayout<Cell>.stride
        let bytes = index * cell..<(index + Self.stretch) * cell
        return areSame(.init(rebasing: new[bytes]), .init(rebasing: old[bytes]))
      }
    }
  }
}

extension CellBuffer {
  /// The cells to draw where `previous` is on screen; all of them if its size is another.
  package func changes(since previous: Self) -> CellChanges {
    CellChanges(from: previous, to: self)
  }
}
