/// Finds the minima of landscapes that come without a list of them, such as typed formulas.
///
/// A grid is made finer until it shows no more lows. From every low a descent goes to the bottom, at
/// kinks too, and what it reaches is a minimum if all around is higher. Minima with no rise between
/// them are one. A floor of equally low places, as along a valley, is no minimum, but it is noted.
package struct MinimumSearch: Job {
  /// What a search has found.
  package struct Minima: Hashable, Sendable {
    /// The minima, the lowest first.
    package var places: [Vector] = []
    /// Whether there may be more of them: the grid shows more lows the finer it is, or there were more
    /// lows than could be followed.
    package var mayBeMore = false
    /// The lowest place of a valley, or of another floor where places are equally low.
    package var floor: Vector?
  }

  /// The minima inside the domain; nil until all is done.
  package private(set) var result: Minima?

  private let landscape: any Landscape
  private let domain: Domain
  private let isCostly: Bool
  private let additionalStarts: [Vector]
  private var scan: LossScan
  private var across = LossScan.coarse
  /// How many lows the grid before this one had.
  private var lowCount: Int?
  private var isSettled = false
  private var probe: MinimumProbe?
  private var starts: [Vector] = []
  private var next = 0
  private var work = 0
  private var found: [Vector] = []
  private var floors: [Vector] = []

  private static let finest = 256
  /// A landscape that is a sum over more samples than this is looked at once.
  private static let mostSamples = 50
  private static let startsAtATime = 16
  /// Descents end when they have taken so much work, but not before so many of them.
  private static let mostWork = 1 << 18
  private static let fewestStarts = 16

  /// A search inside `domain` that begins from `starts` as well as from the lows of the grid.
  package init(on landscape: any Landscape, in domain: Domain, from starts: [Vector] = []) {
    self.landscape = landscape
    self.domain = domain
    additionalStarts = starts
    isCostly = landscape.gradientCost > Self.mostSamples
    scan = LossScan(over: domain, dimension: landscape.dimension, across: across)
  }

  /// The minima inside `domain`, the lowest first.
  package static func minima(of landscape: any Landscape, in domain: Domain) -> [Vector] {
    var search = Self(on: landscape, in: domain)
    return search.finish().places
  }

  /// The minimum that a careful descent from `start` ends in; nil where it ends in none.
  package static func minimum(of landscape: any Landscape, from start: Vector) -> Vector? {
    minima(of: landscape, fromAll: [start])[0]
  }

  /// For each of `starts` the minimum that a careful descent from there ends in.
  static func minima(of landscape: any Landscape, fromAll starts: [Vector]) -> [Vector?] {
    let scan = LossScan(of: landscape, in: landscape.domain, across: LossScan.coarse)
    let probe = MinimumProbe(on: landscape, scan)
    return starts.map { start in
      let place = probe.bottom(from: start).place
      return probe.finding(at: place) == .minimum ? place : nil
    }
  }

  package var progress: JobProgress {
    // As many parts for grids as for descents, whatever either takes.
    let grids = isCostly ? 1 : 3
    let done = (across / LossScan.coarse).trailingZeroBitCount
    let total = 100 * grids + 300
    guard result == nil else { return JobProgress(done: total, total: total) }
    guard probe != nil else {
      return JobProgress(done: 100 * done + 100 * scan.doneRows / scan.grid.rows, total: total)
    }
    return JobProgress(done: 100 * grids + 300 * next / max(1, starts.count), total: total)
  }

  package mutating func doNextPiece() -> Int {
    guard let probe else { return look() }
    guard next < starts.count, work < Self.mostWork || next < Self.fewestStarts else {
      return sumUp(probe)
    }
    return follow(probe)
  }

  /// Looks at some rows of the grid, and goes on to a finer grid, or to descents, after the last.
  private mutating func look() -> Int {
    let work = scan.lookAtMore(of: landscape) * landscape.evaluationWork
    guard scan.isWhole else { return work }
    let hasNoMore = lowCount.map { scan.lows.count <= $0 } ?? false
    isSettled = isCostly || hasNoMore && across > 2 * LossScan.coarse
    if isSettled || across == Self.finest {
      probe = MinimumProbe(on: landscape, scan)
      starts = scan.lows + additionalStarts
    } else {
      lowCount = scan.lows.count
      across *= 2
      scan = LossScan(over: domain, dimension: landscape.dimension, across: across)
    }
    return work
  }

  /// Descends from some of the starts.
  private mutating func follow(_ probe: MinimumProbe) -> Int {
    let batch = Array(starts[next..<min(next + Self.startsAtATime, starts.count)])
    next += batch.count
    let bottoms = mapInParallel(batch.count) { probe.bottom(from: batch[$0]) }
    var evaluations = 0
    for (place, count) in bottoms {
      evaluations += count
      guard domain.x.contains(place.x), landscape.dimension == 1 || domain.y.contains(place.y),
        !found.contains(where: { probe.areSame($0, place) })
      else { continue }
      evaluations += 100
      switch probe.finding(at: place) {
      case .minimum: found.append(place)
      case .floor: floors.append(place)
      case .neither: break
      }
    }
    work += evaluations * landscape.evaluationWork
    return evaluations * landscape.evaluationWork
  }

  private mutating func sumUp(_ probe: MinimumProbe) -> Int {
    var minima = Minima()
    for place in sorted(found)
    where !minima.places.contains(where: { probe.areOneBasin($0, place) }) {
      minima.places.append(place)
    }
    minima.floor = sorted(floors).first
    minima.mayBeMore = !isSettled || scan.hasMoreLows || next < starts.count
    result = minima
    return found.count
  }

  private func sorted(_ places: [Vector]) -> [Vector] {
    places.map { (place: $0, value: landscape.value(at: $0)) }.sorted { $0.value < $1.value }
      .map(\.place)
  }
}
