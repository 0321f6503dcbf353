/// The values at which contours are drawn and where one band of a map ends and the next begins.
public struct Levels: Hashable, Sendable {
  /// Ascending values; a value belongs to the band above an edge if it is greater than the edge.
  public let edges: [Double]
  /// Every how manieth edge is a major one, drawn as a line.
  public let majorStride: Int

  /// Levels at the given values; others than finite ones, repetitions and any beyond 250 are
  /// dropped.
  public init(edges: [Double], majorStride: Int = 3) {
    var ascending: [Double] = []
    for edge in edges.filter(\.isFinite).sorted() where edge != ascending.last {
      ascending.append(edge)
    }
    self.edges = Array(ascending.prefix(250))
    self.majorStride = max(1, majorStride)
  }

  /// Levels that show the shape of a landscape from its minimum to its heights.
  ///
  /// With a known minimum f*, the edges are spaced evenly in log(1 + (f - f*)/s), where s is a
  /// three hundredth of the median of f - f*, so that multiplying a landscape by a constant leaves its
  /// picture alone; a third of the way they follow the quantiles, which keeps any one band from
  /// filling the map. Without one (a saddle, say) even spacing and quantiles go halves.
  public init(for grid: Grid, minimum: Double?, count: Int = 14, majorStride: Int = 3) {
    let sample = Self.sortedSample(of: grid)
    guard let lowest = sample.first, let highest = sample.last, lowest < highest else {
      self.init(edges: [], majorStride: majorStride)
      return
    }
    let scale = Self.scale(of: sample, minimum: minimum, lowest: lowest)
    let bottom = scale.position(of: lowest)
    let top = scale.position(of: highest)
    self.init(
      edges: (1...max(1, count)).map { index in
        let share = Double(index) / Double(max(1, count) + 1)
        // Halves, since the whole may be more than a number can be.
        let even = bottom + (top / 2 - bottom / 2) * share * 2
        let quantile = scale.position(of: sample[Int(share * Double(sample.count - 1))])
        return scale.value(at: even + (quantile / 2 - even / 2) * scale.quantileWeight * 2)
      },
      majorStride: majorStride)
  }

  /// One more than there are edges.
  public var bandCount: Int { edges.count + 1 }

  /// Whether the edge with this index is drawn as a line.
  public func isMajor(_ index: Int) -> Bool {
    index % majorStride == majorStride / 2
  }

  /// The band a value belongs to, 0 the lowest; not a number counts as the highest.
  public func band(of value: Double) -> Int {
    edges.reduce(0) { $0 + (value <= $1 ? 0 : 1) }
  }

  /// The spacing that edges follow: logarithmic above a floor, or linear.
  private struct Scale {
    var floor: Double
    var unit: Double?

    var quantileWeight: Double { unit == nil ? 0.5 : 0.35 }

    func position(of value: Double) -> Double {
      guard let unit else { return value }
      let ratio = max(0, value - floor) / unit
      // Where that is more than a number can be, 1 is nothing beside it.
      return ratio.isFinite
        ? naturalLogarithm(1 + ratio)
        : naturalLogarithm(value / 2 - floor / 2) - naturalLogarithm(unit / 2)
    }

    func value(at position: Double) -> Double {
      guard let unit else { return position }
      let ratio = exponential(position)
      return ratio.isFinite
        ? floor + (ratio - 1) * unit : floor + exponential(position + naturalLogarithm(unit))
    }
  }

  private static func scale(of sample: [Double], minimum: Double?, lowest: Double) -> Scale {
    guard let minimum else { return Scale(floor: lowest, unit: nil) }
    let floor = min(minimum, lowest)
    let median = sample[sample.count / 2] - floor
    let unit = median / 300
    return Scale(floor: floor, unit: unit > 0 && unit.isFinite ? unit : nil)
  }

  /// A few thousand values tell the quantiles well enough; all would cost more than the map.
  private static func sortedSample(of grid: Grid) -> [Double] {
    let step = max(1, grid.values.count / 4096) | 1
    return stride(from: 0, to: grid.values.count, by: step)
      .map { grid.values[$0] }
      .filter(\.isFinite)
      .sorted()
  }
}
