import Optimization
import Plotting

/// A map of basins in cells: a letter for each minimum, in its colour, paler where it takes longer.
public struct BasinPicture {
  private let cells: [BasinMap.Cell]
  private let columns: Int

  /// The picture of cells, row by row from the top.
  package init(cells: [BasinMap.Cell], columns: Int) {
    self.cells = cells
    self.columns = columns
  }

  /// The picture, a cell of the screen for each cell of the map.
  public func draw(palette: Palette) -> CellBuffer {
    let size = Size(columns: columns, rows: columns == 0 ? 0 : cells.count / columns)
    var buffer = CellBuffer(size: size)
    let slowest = cells.reduce(1) { if case .minimum = $1.end { max($0, $1.steps) } else { $0 } }
    for (place, cell) in cells.enumerated() {
      buffer.put(
        Mosaic.sign(of: cell.end.patch), x: place % columns, y: place / columns,
        style: style(of: cell, slowest: slowest, palette))
    }
    return buffer
  }

  private func style(of cell: BasinMap.Cell, slowest: Int, _ palette: Palette) -> Style {
    switch cell.end {
    case .minimum(let number):
      guard palette.tier == .truecolor else {
        return Style(palette.line(number), on: palette.background)
      }
      // By the logarithm: twice as long is a step, wherever it is.
      let share =
        Double.logarithm(1 + Double(cell.steps))
        / Double.logarithm(1 + Double(slowest))
      let band = palette.line(number).mixed(toward: palette.background, by: 0.25 + 0.55 * share)
      return Style(palette.line(number), on: band)
    case .diverged: return Style(palette.warning.foreground, on: palette.background)
    case .nowhere: return Style(palette.dimmed.foreground, on: palette.background)
    }
  }
}

extension BasinMap.End {
  /// Its patch on a map, at its strongest.
  var patch: Mosaic.Patch {
    switch self {
    case .minimum(let number): .part(number, share: 0)
    case .diverged: .away
    case .nowhere: .nobody
    }
  }
}
