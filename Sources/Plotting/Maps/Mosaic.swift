/// Patches on a map, two to a cell, one above the other: what each place belongs to, and to what degree.
///
/// In true colour both patches of a cell are seen; in 256 colours the upper one, weak ones with dots in
/// them; where colours are few every patch is the sign of what it belongs to, strong ones at every other
/// cell.
package struct Mosaic: Hashable, Sendable {
  /// A place.
  package enum Patch: Hashable, Sendable {
    /// Nothing is known of it yet.
    case unknown
    /// It belongs to the thing with this number; `share` goes from 0, strong, to 1, weak.
    case part(Int, share: Double)
    /// It belongs to nothing.
    case nobody
    /// It leads out of all numbers.
    case away
  }

  /// Cells across.
  package let columns: Int
  private let patches: [Patch]

  /// The patches of a map `columns` wide, row by row from the top.
  package init(_ patches: [Patch], columns: Int) {
    self.patches = patches
    self.columns = columns
  }

  /// Digits, then letters; a point for what belongs to nothing, an arrow up for what leads out.
  package static func sign(of patch: Patch) -> Unicode.Scalar {
    switch patch {
    case .part(let number, _): signs[number % signs.count]
    case .away: "^"
    case .nobody: "."
    case .unknown: " "
    }
  }

  private static let signs = Array("0123456789abcdefghijklmnopqrstuvwxyz".unicodeScalars)

  /// Draws the patches with the upper left one at that of `rect`; where there is one row of them, over all
  /// of its height.
  package func draw(
    into buffer: inout CellBuffer, in rect: Rect, palette: Palette, glyphs: GlyphSet
  ) {
    let colors = PatchColors(palette)
    let rows = columns == 0 ? 0 : patches.count / columns
    func patch(_ column: Int, _ row: Int) -> Patch {
      patches[min(row, rows - 1) * columns + column]
    }
    let visible = buffer.bounds.intersection(rect)
    for y in visible.y..<visible.endY {
      let row = rows == 1 ? 0 : 2 * (y - rect.y)
      guard row < rows else { break }
      for x in visible.x..<min(visible.endX, rect.x + columns) {
        let (upper, lower) = (patch(x - rect.x, row), patch(x - rect.x, row + 1))
        if colors.hues.isEmpty {
          let isDrawn = !upper.isStrong || (x + y).isMultiple(of: 2)
          buffer.put(
            isDrawn ? Self.sign(of: upper) : " ", x: x, y: y,
            style: style(of: upper, palette).on(palette.background))
        } else if palette.tier == .palette256 || glyphs == .ascii || upper == lower {
          let ground = fill(upper, colors, palette)
          let mark = palette.tier == .palette256 ? upper.mark : upper.isPart ? " " : upper.mark
          buffer.put(mark, x: x, y: y, style: style(of: upper, palette).on(ground))
        } else {
          buffer.put(
            "\u{2580}", x: x, y: y,
            style: Style(fill(upper, colors, palette), on: fill(lower, colors, palette)))
        }
      }
    }
  }

  private func fill(_ patch: Patch, _ colors: PatchColors, _ palette: Palette) -> Color {
    guard case .part(let number, let share) = patch else { return palette.background }
    return colors.color(number, share: share) ?? palette.background
  }

  private func style(of patch: Patch, _ palette: Palette) -> Style {
    switch patch {
    case .part(let number, _): Style(palette.kind(number))
    case .away: Style(palette.warning.foreground)
    case .nobody, .unknown: palette.dimmed
    }
  }
}

extension Mosaic.Patch {
  fileprivate var isPart: Bool { if case .part = self { true } else { false } }

  fileprivate var isStrong: Bool {
    if case .part(_, let share) = self { share < 0.5 } else { false }
  }

  /// What stands in a filled cell: dots where it is weak.
  fileprivate var mark: Unicode.Scalar {
    switch self {
    case .part(_, let share): share < 0.5 ? " " : "."
    case .nobody, .away, .unknown: Mosaic.sign(of: self)
    }
  }
}
