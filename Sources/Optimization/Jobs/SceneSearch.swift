/// Finds what a scene shows of its landscape: minima, saddles, maxima and basins, as far as nobody has
/// written them down.
///
/// Minima are sought from the ends of the scene's runs too: those may be in wells too narrow for the
/// grid. They are the runs as the preset has them, for at most so many steps, so that what is found
/// does not depend on the moment, nor on what is changed by hand.
package struct SceneSearch: Job {
  /// What there is on a landscape.
  package struct Findings: Sendable {
    /// The minima, the lowest first where they were searched for.
    package var minima: [Vector]
    /// Whether a search was needed for them.
    package var areMinimaSearched = false
    /// Whether there may be more minima than were found.
    package var mayBeMoreMinima = false
    /// The lowest place of a valley or another floor where places are equally low, if one was found.
    package var floor: Vector?
    /// What to subtract from losses before taking logarithms: the lowest known minimum, or 0 where the
    /// landscape shows no loss below it; nil where neither is known to be a bound.
    package var lossFloor: Double?
    /// The saddles.
    package var saddles: [Vector]
    /// The maxima.
    package var maxima: [Vector]
    /// Which of the minima a place belongs to: the nearest, until basins have been found.
    package var basins: Basins

    /// What is written down of a landscape.
    package init(knownOf landscape: any Landscape) {
      minima = landscape.minima
      lossFloor = minima.map { landscape.value(at: $0) }.min()
      saddles = landscape.saddles
      maxima = landscape.maxima
      basins = Basins(nearestTo: landscape.minima)
    }

    /// The same for an optimizer that has `landscape` turned under it: what was found turns with it.
    package func turned(for optimizer: Optimizer, on landscape: any Landscape) -> Self {
      guard optimizer.rotation != 0 else { return self }
      guard let rotation = landscape.rotation(by: optimizer.rotation) else {
        return Self(knownOf: optimizer.ground(on: landscape))
      }
      var turned = self
      turned.minima = minima.map(rotation.image)
      turned.floor = floor.map(rotation.image)
      turned.saddles = saddles.map(rotation.image)
      turned.maxima = maxima.map(rotation.image)
      turned.basins = basins.turned(by: rotation)
      return turned
    }
  }

  /// What has been found so far.
  package private(set) var findings: Findings
  /// What was found; nil until all is done.
  package var result: Findings? { stages.isEmpty ? findings : nil }

  private enum Stage {
    case floor(LossFloorScan)
    case runs([Run])
    case minima(MinimumSearch?)
    case saddles(SaddleSearch)
    case basins(BasinSearch?)
  }

  private let landscape: any Landscape
  private let domain: Domain
  private var stages: [Stage] = []
  private let stageCount: Int
  private var starts: [Vector] = []

  /// Runs are followed for so many steps at most.
  private static let mostSteps = 1024
  private static let stepsAtATime = 64
  /// The work of a step in evaluations.
  ///
  /// Rules that search along a line take more.
  private static let workOfStep = 4

  /// A search inside `domain`, from the ends of `runs` too, each after at most `steps` updates, and
  /// for basins only where those are asked for.
  package init(
    of landscape: any Landscape, in domain: Domain, runs: [Run], steps: Int, findsBasins: Bool
  ) {
    self.landscape = landscape
    self.domain = domain
    findings = Findings(knownOf: landscape)
    if landscape.minima.isEmpty {
      stages.append(.floor(LossFloorScan(on: landscape, in: domain)))
      stages.append(.runs(runs))
      stages.append(.minima(nil))
      if landscape.saddles.isEmpty, landscape.maxima.isEmpty {
        stages.append(.saddles(SaddleSearch(on: landscape, in: domain)))
      }
    }
    if findsBasins, landscape.minima.count != 1 { stages.append(.basins(nil)) }
    stageCount = stages.count
    lastStep = min(steps, Self.mostSteps)
  }

  private let lastStep: Int

  package var progress: JobProgress {
    let inner: JobProgress? =
      switch stages.first {
      case .floor(let scan): scan.progress
      case .minima(let search): search?.progress
      case .saddles(let search): search.progress
      case .basins(let search): search?.progress
      case .runs, nil: nil
      }
    let done = 1000 * (stageCount - stages.count) + Int(1000 * (inner?.share ?? 0))
    return JobProgress(done: min(done, 1000 * stageCount), total: 1000 * stageCount)
  }

  package mutating func doNextPiece() -> Int {
    guard let stage = stages.first else { return 1 }
    switch stage {
    case .floor(var scan):
      let work = scan.doNextPiece()
      stages[0] = .floor(scan)
      if let isBound = scan.result {
        findings.lossFloor = isBound ? 0 : nil
        stages.removeFirst()
      }
      return work
    case .runs(let runs): return follow(runs)
    case .minima(let search):
      var search = search ?? MinimumSearch(on: landscape, in: domain, from: starts)
      let work = search.doNextPiece()
      stages[0] = .minima(search)
      if let result = search.result { take(result) }
      return work
    case .saddles(var search):
      let work = search.doNextPiece()
      stages[0] = .saddles(search)
      if let result = search.result {
        (findings.saddles, findings.maxima) = (result.saddles, result.maxima)
        stages.removeFirst()
      }
      return work
    case .basins(let search):
      var search = search ?? BasinSearch(of: findings.minima, on: landscape, in: domain)
      let work = search.result == nil ? search.doNextPiece() : 1
      stages[0] = .basins(search)
      if let result = search.result {
        findings.basins = result
        stages.removeFirst()
      }
      return work
    }
  }

  private mutating func take(_ result: MinimumSearch.Minima) {
    findings.minima = result.places
    findings.areMinimaSearched = true
    findings.mayBeMoreMinima = result.mayBeMore
    findings.floor = result.floor
    findings.basins = Basins(nearestTo: result.places)
    findings.lossFloor = result.places.map { landscape.value(at: $0) }.min() ?? findings.lossFloor
    stages.removeFirst()
  }

  /// Goes a little further with the first of the runs, and notes where it ends.
  private mutating func follow(_ runs: [Run]) -> Int {
    guard var run = runs.first else {
      stages.removeFirst()
      return 1
    }
    let count = min(Self.stepsAtATime, lastStep - run.particle.step)
    run.advance(by: count)
    if run.particle.step < lastStep, run.particle.divergedAt == nil {
      stages[0] = .runs([run] + runs.dropFirst())
    } else {
      if isInside(run.particle.position) { starts.append(run.particle.position) }
      stages[0] = .runs(Array(runs.dropFirst()))
    }
    return max(1, count) * Self.workOfStep * landscape.evaluationWork
  }

  private func isInside(_ place: Vector) -> Bool {
    domain.x.contains(place.x) && (landscape.dimension == 1 || domain.y.contains(place.y))
  }
}
