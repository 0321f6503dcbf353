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

  private let run: Run
  private let minima: [Vector]
  private let steps: Int
  private let reach: Double
  private let places: (xs: [Double], ys: [Double])
  private var cells: [Cell] = []
  private var row = 0

  /// The map of `run`, a run at its start, over `view` in so many columns and rows.
  ///
  /// A landscape of one dimension has one row. Each run makes at most `steps` updates.
  package init(
    of run: Run, to minima: [Vector], in view: Domain, columns: Int, rows: Int, steps: Int
  ) {
    self.run = run
    self.minima = minima
    self.steps = steps
    reach = 0.01 * (view.x.upperBound - view.x.lowerBound)
    // Cells have places in their middles.
    func middles(_ range: ClosedRange<Double>, _ count: Int) -> [Double] {
      (0..<count).map { index in
        let share = (Double(index) + 0.5) / Double(count)
        return range.lowerBound * (1 - share) + range.upperBound * share
      }
    }
    let ys = run.landscape.dimension == 1 ? [0] : middles(view.y, rows).reversed()
    places = (middles(view.x, columns), ys)
  }

  package var progress: JobProgress { JobProgress(done: row, total: places.ys.count) }

  package mutating func doNextPiece() -> Int {
    guard row < places.ys.count else { return 1 }
    let y = places.ys[row]
    cells += mapInParallel(places.xs.count) { cell(from: Vector(places.xs[$0], y)) }
    row += 1
    return places.xs.count * steps
  }

  /// As many steps as are made between two looks at whether it has settled.
  private static let stepsAtATime = 128

  private func cell(from start: Vector) -> Cell {
    var run = run.begun(at: start)
    var path = [start]
    while run.particle.step < steps, run.particle.divergedAt == nil, !run.hasSettled {
      let count = min(Self.stepsAtATime, steps - run.particle.step)
      run.advance(by: count) { samples in path += samples.lazy.map(\.position) }
    }
    if let step = run.particle.divergedAt { return Cell(start: start, end: .diverged, steps: step) }
    let end = run.particle.position
    let nearest = minima.indices.min { (minima[$0] - end).norm < (minima[$1] - end).norm }
    guard let nearest, (minima[nearest] - end).norm <= reach,
      let arrival = path.firstIndex(where: { (minima[nearest] - $0).norm <= reach })
    else { return Cell(start: start, end: .nowhere, steps: run.particle.step) }
    return Cell(start: start, end: .minimum(nearest), steps: arrival)
  }
}

extension Run {
  /// The same run from another start.
  func begun(at place: Vector) -> Run {
    var recipe = recipe
    recipe.start = nil
    return Run(recipe, on: landscape, from: place, seed: raceSeed, changes: changes)
  }

  /// Whether it will stay where it is: it has converged, and neither chance nor a change to come moves it.
  fileprivate var hasSettled: Bool {
    isConverged && nextDate == .max && optimizer.noise == nil && optimizer.batch == nil
  }
}
