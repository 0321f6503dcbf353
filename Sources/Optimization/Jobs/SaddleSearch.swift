/// Finds the saddles and maxima of landscapes that come without a list of them, such as typed formulas.
///
/// Newton's method starts where the slope on a grid is gentler than all around, and seeks whatever is
/// flat; minima are left to `MinimumSearch`. Where the Hessian is singular nothing can be told, and
/// nothing is found; nor is what rises and falls too little to be seen.
package struct SaddleSearch: Job {
  /// What a search has found.
  package struct Points: Hashable, Sendable {
    /// The saddles.
    package var saddles: [Vector] = []
    /// The maxima.
    package var maxima: [Vector] = []
  }

  /// The saddles and maxima inside the domain; nil until all is done.
  package private(set) var result: Points?

  private let landscape: any Landscape
  private let domain: Domain
  private let grid: CellGrid
  private var heights: [Double] = []
  private var slopes: [Double] = []
  /// Where Newton's method starts; nil until the grid is whole.
  private var starts: [Vector]?
  private var next = 0
  private var range = 0.0
  private var points = Points()

  /// Places of the grid along each axis, fewer for a sum over many samples; 8 times as many on a curve.
  private static let fine = 128
  private static let coarse = 32
  private static let mostWorkForFine = 4
  private static let placesAtATime = 2048
  private static let startsAtATime = 32
  /// A landscape of noise is flat in many places.
  private static let mostStarts = 1024
  private static let mostSteps = 30
  /// What differs by less than this share of the heights in view cannot be seen.
  private static let least = 1e-10

  /// A search inside `domain`.
  package init(on landscape: any Landscape, in domain: Domain) {
    self.landscape = landscape
    self.domain = domain
    let across = landscape.evaluationWork > Self.mostWorkForFine ? Self.coarse : Self.fine
    grid = CellGrid(
      over: domain, dimension: landscape.dimension, across: across, acrossCurve: 8 * across)
  }

  /// The saddles inside `domain`, and the maxima.
  package static func saddlesAndMaxima(of landscape: any Landscape, in domain: Domain) -> Points {
    var search = Self(on: landscape, in: domain)
    return search.finish()
  }

  package var progress: JobProgress {
    guard result == nil else { return JobProgress(done: 200, total: 200) }
    guard let starts else {
      return JobProgress(done: 100 * slopes.count / (grid.count), total: 200)
    }
    return JobProgress(done: 100 + 100 * next / max(1, starts.count), total: 200)
  }

  package mutating func doNextPiece() -> Int {
    guard let starts else { return look() }
    guard next < starts.count else {
      result = points
      return 1
    }
    let batch = Array(starts[next..<min(next + Self.startsAtATime, starts.count)])
    next += batch.count
    let ends = mapInParallel(batch.count) { stationaryPoint(from: batch[$0]) }
    for case let point? in ends { add(point) }
    return batch.count * Self.mostSteps * landscape.evaluationWork
  }

  /// Looks at some places of the grid, and notes the gentle ones after the last.
  private mutating func look() -> Int {
    let first = slopes.count
    let count = min(Self.placesAtATime, grid.count - first)
    let pieces = 8
    let evaluations = mapInParallel(pieces) { piece in
      (first + count * piece / pieces..<first + count * (piece + 1) / pieces).map {
        landscape.evaluation(at: grid.place($0))
      }
    }.joined()
    heights += evaluations.map(\.value)
    slopes += evaluations.map { $0.gradient.norm.isNaN ? .infinity : $0.gradient.norm }
    if slopes.count == grid.count {
      range = LossScan.range(of: heights)
      starts = gentleCells.map { grid.place($0) }
      (heights, slopes) = ([], [])
    }
    return 2 * count * landscape.evaluationWork
  }

  /// The cells of the grid where the slope is no steeper than in their neighbours; the gentlest where
  /// there are too many.
  private var gentleCells: [Int] {
    let cells = slopes.indices.filter { index in
      slopes[index].isFinite && grid.allAround(index) { !(slopes[$0] < slopes[index]) }
    }
    guard cells.count > Self.mostStarts else { return cells }
    return Array(cells.sorted { slopes[$0] < slopes[$1] }.prefix(Self.mostStarts))
  }

  /// Where Newton's method settles, if it does.
  private func stationaryPoint(from start: Vector) -> Vector? {
    var position = start
    for _ in 0..<Self.mostSteps {
      let here = landscape.curvature(at: position)
      guard here.gradient.isFinite else { return nil }
      let step = here.hessian.pseudoInverse * here.gradient
      guard step.isFinite else { return nil }
      position = position - step
      if step.norm <= 1e-12 * (1 + position.norm) {
        let slope = landscape.evaluation(at: position).gradient.norm
        return slope <= 1e-9 * max(1, here.hessian.size) ? position : nil
      }
    }
    return nil
  }

  private mutating func add(_ point: Vector) {
    let near = 1e-5 * max(domain.x.width, domain.y.width)
    guard domain.x.contains(point.x), landscape.dimension == 1 || domain.y.contains(point.y),
      !points.saddles.contains(where: { ($0 - point).norm < near }),
      !points.maxima.contains(where: { ($0 - point).norm < near })
    else { return }
    let signs = landscape.curvature(at: point).hessian.signs(dimension: landscape.dimension)
    guard signs == .saddle || signs == .hill, canBeSeen(point, signs) else { return }
    if signs == .saddle { points.saddles.append(point) } else { points.maxima.append(point) }
  }

  /// Whether a ring around a saddle rises and falls, or one around a maximum falls all along, by more
  /// than nothing.
  private func canBeSeen(_ point: Vector, _ signs: CurvatureSigns) -> Bool {
    let height = landscape.value(at: point)
    let least = Self.least * range + 4 * height.ulp
    return [0.25, 1, 4].contains { radius in
      let heights = grid.ring(around: point, radius: radius).map { landscape.value(at: $0) }
      let isLower = { (other: Double) in other < height - least }
      return signs == .saddle
        ? heights.contains(where: isLower) && heights.contains { $0 > height + least }
        : heights.allSatisfy(isLower)
    }
  }
}
