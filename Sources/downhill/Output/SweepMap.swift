import Interface
import Optimization
import Plotting

/// A sweep of two settings of an optimizer as a map: bands of what was measured, with a scale beside them.
struct SweepMap {
  let page: SweepPage
  let optimizer: Int
  /// The rows of the optimizer, those of one value across after each other.
  let rows: [Sweep.Row]

  private var xs: [Double] { page.table.axes[0].values }
  private var ys: [Double] { page.table.axes[1].values }
  private var numbers: [Double] { rows.compactMap(\.measured) }
  /// Colours go by the logarithm where all that was measured has one.
  private var isLogarithmic: Bool { (numbers.min() ?? 0) > 0 }

  /// Whether there are places without a number.
  var hasBlanks: Bool { numbers.count < rows.count }

  /// The map.
  var figure: Figure {
    let name = page.texts.name(of: page.measure)
    let grid = grid
    let levels = levels(of: grid)
    var figure = Figure(
      title: "\(page.table.preset.optimizers[optimizer].name): \(name)", owner: optimizer,
      viewport: Viewport(x: Self.range(of: xs), y: Self.range(of: ys)),
      names: (page.table.names[0], page.table.names[1]), ground: Ground(grid, levels: levels),
      marks: least.map { [Mark(.sign(.minimum, $0.place), .place)] } ?? [])
    figure.scales = (
      page.isLogarithmic[0] ? .logarithmic : .linear, page.isLogarithmic[1] ? .logarithmic : .linear
    )
    figure.bandNames = BandNames(
      title: name, levels: levels.edges.map { page.texts.level(measured(atHeight: $0)) })
    return figure
  }

  /// What the sign and the empty places mean.
  var legend: [FigurePage.Entry] {
    (least.map { [.init(.sign(.minimum), page.texts.least($0.value))] } ?? [])
      + (hasBlanks ? [page.blank] : [])
  }

  /// Where the least was measured.
  private var least: (place: Point, value: Double)? {
    let row = rows.filter { $0.measured != nil }.min { ($0.measured ?? 0) < ($1.measured ?? 0) }
    return row.flatMap { row in
      row.measured.map { (Point(x: row.values[0], y: row.values[1]), $0) }
    }
  }

  /// How high what was measured lies; what has no number is a hole.
  private func height(of value: Double?) -> Double {
    guard let value else { return .nan }
    return isLogarithmic ? Double.logarithm(value) : value
  }

  private func measured(atHeight height: Double) -> Double {
    isLogarithmic ? Double.exponential(height) : height
  }

  private var grid: Grid {
    let (columns, lines) = (Self.order(of: xs), Self.order(of: ys))
    var line = 0
    return Grid(xs: columns.map { xs[$0] }, ys: lines.map { ys[$0] }) { _, _, values in
      for (place, column) in columns.enumerated() {
        values[place] = height(of: rows[column * ys.count + lines[line]].measured)
      }
      line += 1
    }
  }

  /// Levels at numbers with few digits, so that the scale says no more than is so.
  private func levels(of grid: Grid) -> Levels {
    let levels = Levels(for: grid, minimum: nil)
    return Levels(
      edges: levels.edges.map { height(of: measured(atHeight: $0).rounded(toDigits: 2)) },
      majorStride: levels.majorStride)
  }

  /// The places of values from the least to the greatest: a range may go down.
  private static func order(of values: [Double]) -> [Int] {
    values.indices.sorted { values[$0] < values[$1] }
  }

  /// From the least to the greatest; a single value has a little room about it.
  private static func range(of values: [Double]) -> ClosedRange<Double> {
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    guard low == high else { return low...high }
    return low == 0 ? -1...1 : min(0.9 * low, 1.1 * low)...max(0.9 * low, 1.1 * low)
  }
}
