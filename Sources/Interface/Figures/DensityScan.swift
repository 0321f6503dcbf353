import Optimization
import Plotting

/// Works out where noise of a temperature lets an optimizer be in the long run: the density exp(-f/T) over
/// a view, as outlines in the plane or as a graph along the foot of a curve.
///
/// Most of the work is to look at the landscape, which is done once for all temperatures.
struct DensityScan: Job {
  /// The outlines; nil until they are there, none where there is no density.
  private(set) var result: [Outlines.Share]?
  /// T of exp(-f/T).
  private(set) var temperature: Double

  private let landscape: any Landscape
  private let viewport: Viewport
  private let xs: [Double]
  private let ys: [Double]
  private var values: [Double] = []
  private var heights: RankedHeights?

  private static let rowsAtATime = 8

  /// A scan at some places of a view: the crossings of a grid, or places along a curve.
  init(
    of landscape: any Landscape, over viewport: Viewport, at places: (xs: [Double], ys: [Double]),
    _ temperature: Double
  ) {
    self.landscape = landscape
    self.viewport = viewport
    self.temperature = temperature
    xs = places.xs
    ys = landscape.dimension == 2 ? places.ys : [0]
  }

  /// The places that have been looked at; one more for the outlines.
  var progress: JobProgress {
    JobProgress(done: values.count + (result == nil ? 0 : 1), total: xs.count * ys.count + 1)
  }

  /// Whether it is of this landscape.
  func isOf(_ landscape: any Landscape) -> Bool { self.landscape.isSame(as: landscape) }

  /// Turns to another temperature, with what has been seen of the landscape.
  mutating func turn(to temperature: Double) {
    guard temperature != self.temperature else { return }
    self.temperature = temperature
    result = nil
  }

  mutating func doNextPiece() -> Int {
    guard let heights else { return look() }
    result =
      landscape.dimension == 2
      ? Outlines.density(temperature, over: heights, xs: xs, ys: ys)
      : Outlines.densityGraph(temperature, over: heights, xs: xs, in: viewport)
    return heights.values.count
  }

  /// Looks at some rows, and ranks their heights after the last.
  private mutating func look() -> Int {
    let first = xs.isEmpty ? ys.count : values.count / xs.count
    let rows = ys[first..<min(first + Self.rowsAtATime, ys.count)]
    values +=
      Grid.ofWholeRows(xs: xs, ys: Array(rows)) { y, xs, row in
        landscape.values(at: xs, y: y, into: row)
      }.values
    guard values.count == xs.count * ys.count else {
      return rows.count * xs.count * landscape.evaluationWork
    }
    heights = RankedHeights(values)
    return values.count
  }
}
