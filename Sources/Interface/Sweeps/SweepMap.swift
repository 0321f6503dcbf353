import Optimization
import Plotting
import Presets

/// The final loss over two settings: bands of colours, with the present values and the lowest loss
/// marked, and signs where runs diverged.
struct SweepMap {
  /// All that it is drawn from.
  struct Key: Equatable {
    let axes: [SweepAxis]
    let losses: [Double?]
    /// What ends higher than this has left, though its numbers may be finite.
    let ceiling: Double
    let floor: Double?
    let optimizer: Int
    let name: String
    let size: Size
    let look: Look
  }

  /// A map with its title, and where in it the map itself is.
  struct Picture {
    let cells: CellBuffer
    let plot: Rect
  }

  private let key: Key
  private var x: SweepAxis { key.axes[0] }
  private var y: SweepAxis { key.axes[1] }

  init(_ key: Key) { self.key = key }

  /// The map, as far as it is known.
  var picture: Picture {
    let (look, palette) = (key.look, key.look.palette)
    var cells = CellBuffer(size: key.size, filledWith: look.blank)
    var rest = cells.bounds
    let line = rest.cutTop(1)
    cells.write(
      title, x: line.x + 1, y: line.y, style: palette.dimmed, maximumColumns: line.columns - 1,
      ellipsis: look.glyphs.ellipsis)
    func scale(_ axis: SweepAxis) -> AxisScale { axis.isLogarithmic ? .logarithmic : .linear }
    let plot = LineChart(
      [], steps: x.range, stepScale: scale(x), scale: scale(y), values: y.range, namesSteps: true
    ).draw(into: &cells, in: rest, palette: palette, glyphs: look.glyphs)
    drawLosses(in: plot, into: &cells)
    return Picture(cells: cells, plot: plot)
  }

  private var title: String {
    let total = x.values.count * y.values.count
    var title = "\(key.name): final loss over \(x.setting) and \(y.setting)"
    if key.losses.count < total { title += ", \(100 * key.losses.count / total) %" }
    guard let best, let loss = key.losses[best] else { return title }
    let (column, row) = (best % x.values.count, best / x.values.count)
    return title + ", lowest (*) \(Numerals.significant(loss)) at "
      + "\(Numerals.significant(x.values[column])), \(Numerals.significant(y.values[row]))"
  }

  /// The place of the lowest loss; the first of several.
  private var best: Int? {
    key.losses.indices.filter { key.losses[$0] != nil }
      .min { (key.losses[$0] ?? 0) < (key.losses[$1] ?? 0) }
  }

  /// What a place of a map shows, rows counted from the top.
  private enum Place {
    case loss(Double)
    case diverged
    case unknown
  }

  private func place(column: Int, of columns: Int, row: Int, of rows: Int) -> Place {
    let number =
      y.index(at: rows - 1 - row, of: rows) * x.values.count + x.index(at: column, of: columns)
    guard key.losses.indices.contains(number) else { return .unknown }
    guard let loss = key.losses[number], loss <= key.ceiling else { return .diverged }
    return .loss(loss)
  }

  private func drawLosses(in plot: Rect, into cells: inout CellBuffer) {
    let (columns, rows) = (2 * plot.columns, 4 * plot.rows)
    let look = key.look
    let grid = Grid(
      xs: (0..<columns).map(Double.init), ys: (0..<rows).map(Double.init)
    ) { x, y in
      let place = place(column: Int(x), of: columns, row: Int(y), of: rows)
      if case .loss(let loss) = place { return loss } else { return .nan }
    }
    Terrain(grid, levels: Levels(for: grid, minimum: key.floor))
      .draw(
        into: &cells, in: plot, palette: look.palette, glyphs: look.glyphs, showsIsolines: true)
    for y in 0..<plot.rows {
      for x in 0..<plot.columns {
        switch place(column: x, of: plot.columns, row: y, of: plot.rows) {
        case .loss: break
        case .diverged:
          // At every other place of every other row: enough to be seen, and no wall.
          let isMarked = y.isMultiple(of: 2) && (x + y / 2).isMultiple(of: 2)
          cells.put(
            isMarked ? "^" : " ", x: plot.x + x, y: plot.y + y,
            style: look.palette.warning.on(look.palette.background))
        case .unknown: cells[plot.x + x, plot.y + y] = look.blank
        }
      }
    }
    drawSigns(in: plot, into: &cells)
  }

  private func drawSigns(in plot: Rect, into cells: inout CellBuffer) {
    func put(_ sign: String, atX shareX: Double, y shareY: Double, _ style: Style) {
      let column = plot.x + Int((shareX * Double(plot.columns - 1)).rounded())
      let row = plot.endY - 1 - Int((shareY * Double(plot.rows - 1)).rounded())
      guard let scalar = sign.unicodeScalars.first else { return }
      cells.put(scalar, x: column, y: row, style: style.on(cells[column, row].background))
    }
    let text = key.look.palette.text.adding(.bold)
    if let best, let shareX = x.share(of: x.values[best % x.values.count]),
      let shareY = y.share(of: y.values[best / x.values.count])
    {
      put("*", atX: shareX, y: shareY, text)
    }
    if let shareX = x.share(of: x.present), let shareY = y.share(of: y.present) {
      put(
        key.look.sign(of: key.optimizer), atX: shareX, y: shareY, key.look.style(of: key.optimizer))
    }
  }
}
