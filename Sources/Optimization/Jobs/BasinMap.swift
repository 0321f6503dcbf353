/// Which minimum an optimizer reaches from every place of a grid, and how soon.
///
/// From each place the run is the same but for its start: the same seed, the same changes. It has reached
/// a minimum when it ends within a hundredth of the view's width of it; the steps are those until it was
/// first so near.
package struct BasinMap: Job {
  /// Where a run ends.
  package enum End: Hashable, Sendable {
    /// At the minimum with this number, from 0.
    case minimum(Int)
    /// It left the finite numbers.
    case diverged
    /// At none of the minima.
    case nowhere
  }

  /// A run, by where it began.
  package struct Cell: Hashable, Sendable {
    /// Where it began.
    package let start: Vector
    /// Where it ended.
    package let end: End
    /// The updates until it was near its minimum; or how many it made.
    package let steps: Int
  }

  /// All cells, row by row from the top; nil until all are there.
  package var result: [Cell]? { row == places.ys.count ? cells : nil }

  /// How many cells lie side by side.
  package var columns: Int { places.xs.count }

  private let probe: BasinProbe
  private let steps: Int
  private let places: (xs: [Double], ys: [Double])
  private var cells: [Cell] = []
  private var row = 0

  /// The map of `run`, a run at its start, over `view` in so many columns and rows.
  ///
  /// A landscape of one dimension has one row. Each run makes at most `steps` updates.
  package init(
    of run: Run, to minima: [Vector], in view: Domain, columns: Int, rows: Int, steps: Int
  ) {
    self.steps = steps
    let reach = 0.01 * (view.x.upperBound - view.x.lowerBound)
    probe = BasinProbe(of: run, to: minima, steps: steps, reach: reach)
    places = Self.places(in: view, columns: columns, rows: rows, on: run.landscape)
  }

  /// The middles of cells, from left to right and from top to bottom.
  static func places(
    in view: Domain, columns: Int, rows: Int, on landscape: any Landscape
  ) -> (xs: [Double], ys: [Double]) {
    func middles(_ range: ClosedRange<Double>, _ count: Int) -> [Double] {
      (0..<count).map { index in
        let share = (Double(index) + 0.5) / Double(count)
        return range.lowerBound * (1 - share) + range.upperBound * share
      }
    }
    let ys = landscape.dimension == 1 ? [0] : middles(view.y, rows).reversed()
    return (middles(view.x, columns), ys)
  }

  package var progress: JobProgress { JobProgress(done: row, total: places.ys.count) }

  package mutating func doNextPiece() -> Int {
    guard row < places.ys.count else { return 1 }
    let y = places.ys[row]
    cells += mapInParallel(places.xs.count) { probe.cell(from: Vector(places.xs[$0], y)).cell }
    row += 1
    return places.xs.count * steps
  }
}
