/// The heights of a landscape on a grid over a view, and its lows: where searches for minima begin.
struct LossScan {
  /// The size of a cell of the grid.
  let cell: Vector
  /// The highest less the lowest of the finite values.
  let range: Double
  /// The cells that no neighbour is lower than, and some neighbour is higher than; the lowest first.
  let lows: [Vector]
  private let extent: Double

  /// Cells across where one look is enough.
  static let coarse = 64
  private static let finest = 256
  /// A landscape that is a sum over more samples than this is looked at once.
  private static let mostSamples = 50
  /// A landscape of noise has lows everywhere.
  private static let mostLows = 1024

  /// A grid so fine that one twice as fine shows no more lows, up to a limit.
  init(fineEnoughFor landscape: any Landscape, in domain: Domain) {
    let isCostly = ((landscape as? any FiniteSum)?.sampleCount ?? 0) > Self.mostSamples
    var scan = Self(of: landscape, in: domain, across: Self.coarse)
    var across = Self.coarse
    while !isCostly, across < Self.finest {
      across *= 2
      let finer = Self(of: landscape, in: domain, across: across)
      let isEnough = finer.lows.count <= scan.lows.count && across > 2 * Self.coarse
      scan = finer
      if isEnough { break }
    }
    self = scan
  }

  /// A grid of `across` cells along each axis, or of sixteen times as many on a curve.
  init(of landscape: any Landscape, in domain: Domain, across: Int) {
    let isPlanar = landscape.dimension == 2
    let columns = isPlanar ? across : 16 * across
    let rows = isPlanar ? across : 1
    let width = domain.x.upperBound - domain.x.lowerBound
    let height = domain.y.upperBound - domain.y.lowerBound
    let cell = Vector(width / Double(columns), isPlanar ? height / Double(rows) : 0)
    func place(_ index: Int) -> Vector {
      let (row, column) = index.quotientAndRemainder(dividingBy: columns)
      return Vector(
        domain.x.lowerBound + (Double(column) + 0.5) * cell.x,
        isPlanar ? domain.y.lowerBound + (Double(row) + 0.5) * cell.y : 0)
    }
    let values = (0..<columns * rows).map { index in
      let value = landscape.value(at: place(index))
      return value.isNaN ? Double.infinity : value
    }
    let lows = Self.lows(of: values, columns: columns, rows: rows)
    let finite = values.lazy.filter(\.isFinite)
    let range = (finite.max() ?? 0) - (finite.min() ?? 0)
    self.cell = cell
    self.range = range.isFinite ? range : Double.greatestFiniteMagnitude
    self.lows = lows.sorted { values[$0] < values[$1] }.prefix(Self.mostLows).map(place)
    extent = max(
      domain.x.lowerBound.magnitude, domain.x.upperBound.magnitude,
      isPlanar ? domain.y.lowerBound.magnitude : 0, isPlanar ? domain.y.upperBound.magnitude : 0)
  }

  private static func lows(of values: [Double], columns: Int, rows: Int) -> [Int] {
    values.indices.filter { index in
      let (row, column) = index.quotientAndRemainder(dividingBy: columns)
      guard values[index].isFinite else { return false }
      var isLow = false
      for otherRow in max(row - 1, 0)...min(row + 1, rows - 1) {
        for otherColumn in max(column - 1, 0)...min(column + 1, columns - 1) {
          let other = values[otherRow * columns + otherColumn]
          guard other >= values[index] else { return false }
          isLow = isLow || other > values[index]
        }
      }
      return isLow
    }
  }

  /// How far apart two places are, in cells.
  func cells(between one: Vector, _ other: Vector) -> Double {
    Vector((one.x - other.x) / cell.x, cell.y > 0 ? (one.y - other.y) / cell.y : 0).norm
  }

  /// The place to twelve digits of the view, or to as many more as it takes so that it is no worse: a
  /// minimum at 0 shall not be at 1e-15.
  func rounded(_ place: Vector, on landscape: any Landscape) -> Vector {
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
