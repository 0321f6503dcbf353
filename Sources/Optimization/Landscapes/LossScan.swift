/// The heights of a landscape on a grid over a view, and its lows: where searches for minima begin.
///
/// It is made row by row, so that a search can be cut into slices.
struct LossScan {
  /// The cells.
  let grid: CellGrid
  /// How high half of the grid is above its lowest place, or all of it where half is level.
  ///
  /// Not the highest less the lowest: a pole, or a wall at the edge, would make all else look level.
  private(set) var range = 0.0
  /// The cells that no neighbour is lower than, and some neighbour is higher than, the lowest first;
  /// of neighbours that are level only one.
  private(set) var lows: [Vector] = []
  /// Whether there are more lows than are kept.
  private(set) var hasMoreLows = false
  /// How many rows have been looked at.
  private(set) var doneRows = 0
  private let domain: Domain
  private var values: [Double] = []

  /// Cells across where one look is enough.
  static let coarse = 64
  /// A landscape of noise has lows everywhere.
  static let mostLows = 1024
  private static let rowsAtATime = 16

  /// A grid of `across` cells along each axis, or of sixteen times as many on a curve, that has not
  /// been looked at yet.
  init(over domain: Domain, dimension: Int, across: Int) {
    self.domain = domain
    grid = CellGrid(
      over: domain, dimension: dimension, across: across, acrossCurve: 16 * across)
  }

  /// The grid looked at as a whole.
  init(of landscape: any Landscape, in domain: Domain, across: Int) {
    self.init(over: domain, dimension: landscape.dimension, across: across)
    while !isWhole { _ = lookAtMore(of: landscape) }
  }

  /// Whether all rows have been looked at.
  var isWhole: Bool { doneRows == grid.rows }

  /// Looks at some rows more; returns how many values that took.
  mutating func lookAtMore(of landscape: any Landscape) -> Int {
    let rows = doneRows..<min(doneRows + Self.rowsAtATime, grid.rows)
    values += grid.heights(of: landscape, rows: rows)
    doneRows = rows.upperBound
    if isWhole { sumUp() }
    return rows.count * grid.columns
  }

  private mutating func sumUp() {
    let found = lowCells.sorted { values[$0] < values[$1] }
    hasMoreLows = found.count > Self.mostLows
    lows = found.prefix(Self.mostLows).map { grid.place($0) }
    range = Self.range(of: values)
    values = []
  }

  /// The height of half of the values, by some of them, above the lowest.
  static func range(of values: [Double]) -> Double {
    let finite = values.lazy.filter(\.isFinite)
    guard let lowest = finite.min(), let highest = finite.max() else { return 0 }
    let sample = stride(from: 0, to: values.count, by: max(1, values.count / 4096))
      .map { values[$0] }.filter(\.isFinite).sorted()
    let middle = sample.isEmpty ? lowest : sample[sample.count / 2]
    let range = (middle > lowest ? middle : highest) - lowest
    return range.isFinite ? range : Double.greatestFiniteMagnitude
  }

  private var lowCells: [Int] {
    values.indices.filter { index in
      guard values[index].isFinite else { return false }
      var isLow = false
      return grid.allAround(index) { other in
        isLow = isLow || values[other] > values[index]
        // Of cells that are equally low side by side the first stands for all.
        return values[other] > values[index] || values[other] == values[index] && other >= index
      } && isLow
    }
  }

  /// How far apart two places are, in cells.
  func cells(between one: Vector, _ other: Vector) -> Double {
    grid.cells(one - other)
  }

  /// The place to twelve digits of the view, or to as many more as it takes so that it is no worse: a
  /// minimum at 0 shall not be at 1e-15.
  func rounded(_ place: Vector, on landscape: any Landscape) -> Vector {
    let bounds =
      [domain.x.lowerBound, domain.x.upperBound]
      + (grid.cell.y > 0 ? [domain.y.lowerBound, domain.y.upperBound] : [])
    let extent = bounds.reduce(0) { max($0, $1.magnitude) }
    guard extent > 0, extent.isFinite else { return place }
    let digits = (Double.logarithm(extent) / Double.logarithm(10)).rounded(.up)
    let value = landscape.value(at: place)
    for more in [12.0, 13] {
      let candidate = Vector(
        Self.rounded(place.x, to: digits - more), Self.rounded(place.y, to: digits - more))
      if landscape.value(at: candidate) <= value { return candidate }
    }
    return place
  }

  /// The nearest multiple of a power of ten, as it is written in digits.
  private static func rounded(_ value: Double, to exponent: Double) -> Double {
    let unit = Double.power(10, exponent.magnitude)
    guard unit.isFinite else { return value }
    return exponent < 0 ? (value * unit).rounded() / unit : (value / unit).rounded() * unit
  }
}

extension ClosedRange<Double> {
  /// How long the range is.
  var width: Double { upperBound - lowerBound }
}
