/// A picture on a screen of cells.
package struct PlacedPicture: Hashable, Sendable {
  /// The column of its upper left corner.
  package var x: Int
  /// The row of it.
  package var y: Int
  /// The pixels, of whole cells.
  package var picture: PixelPicture
  /// What text is to stand on: the same without what moves; nil where that does no harm to text.
  package let ground: PixelPicture?
  /// Which pixels of each row differ from the ground, if there is one.
  package private(set) var changed: [Range<Int>]

  /// A picture with its corner in a cell; what has changed counts where there is a ground.
  package init(
    x: Int, y: Int, picture: PixelPicture, ground: PixelPicture? = nil, changed: [Range<Int>] = []
  ) {
    self.x = x
    self.y = y
    self.picture = picture
    self.ground = ground
    self.changed = changed
  }

  /// Whether a part of it is the same in another picture of its size.
  package func isEqual(to other: Self, x: Range<Int>, y: Range<Int>) -> Bool {
    let (these, others) = (differences(from: other), other.differences(from: self))
    return y.allSatisfy { row in
      guard let these, let others else { return picture.isEqual(to: other.picture, x: x, row: row) }
      let (one, two) = (these[row].clamped(to: x), others[row].clamped(to: x))
      return (one.isEmpty || picture.isEqual(to: other.picture, x: one, row: row))
        && (two.isEmpty || picture.isEqual(to: other.picture, x: two, row: row))
    }
  }

  /// Where it differs from a ground that is the other's too; nil where it may differ anywhere.
  private func differences(from other: Self) -> [Range<Int>]? {
    guard let ground, let below = other.ground, ground.isTheSame(as: below) else { return nil }
    return changed
  }
}

extension PlacedPicture {
  /// Makes way for the text over the picture.
  ///
  /// Under a letter nothing is left but the ground, so that signs are read among thousands of particles.
  /// Where cells have a ground of their own it gets their colour: terminals do not agree on which of the
  /// two lies on top.
  package mutating func makeWay(for buffer: CellBuffer, cell: CellPixels) {
    for row in 0..<picture.height / cell.height {
      for column in 0..<picture.width / cell.width {
        let text = buffer[x + column, y + row]
        let corner = (x: column * cell.width, y: row * cell.height)
        if let color = text.background.hex {
          picture.put(
            [UInt32](repeating: color, count: cell.width * cell.height), width: cell.width,
            x: corner.x, y: corner.y)
          hasChanged(x: corner.x..<corner.x + cell.width, y: corner.y..<corner.y + cell.height)
        } else if text.scalar != " ", let ground {
          picture.copy(
            from: ground, x: corner.x..<corner.x + cell.width, y: corner.y..<corner.y + cell.height)
        }
      }
    }
  }

  private mutating func hasChanged(x: Range<Int>, y: Range<Int>) {
    guard ground != nil else { return }
    for row in y { changed[row] = changed[row].widened(to: x) }
  }
}

extension CellBuffer {
  /// Leaves a rectangle to the picture below the text: the terminal's own ground alone lets it be seen.
  package mutating func leave(_ rect: Rect) {
    fill(rect, with: Style(on: .terminalDefault))
  }
}
