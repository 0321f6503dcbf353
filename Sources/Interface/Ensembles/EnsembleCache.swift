import Optimization
import Plotting
import Presets

/// Ensembles as they are now: their numbers, worked out once a step for all views, and their dots,
/// once a step for each map.
struct EnsembleCache {
  /// The moment that all in here belongs to.
  private struct Moment: Hashable {
    var scene: Int
    var isSearched: Bool
    var revision: Int
    var step: Int

    init(_ state: State) {
      scene = state.scene.revision
      isSearched = state.scene.search == nil
      revision = state.scene.timeline.revision
      step = state.scene.timeline.step
    }
  }

  private struct Key: Hashable {
    var optimizer: Int
    var projection: Projection
  }

  /// More than a screen can have maps: those from before the view moved.
  private static let capacity = 64

  private var moment: Moment?
  private var known: [Int: EnsembleSummary] = [:]
  private var clouds: [Key: Cloud] = [:]

  /// Numbers of every ensemble, by the places of their optimizers.
  mutating func summaries(_ state: State) -> [Int: EnsembleSummary] {
    let now = Moment(state)
    if now != moment {
      moment = now
      clouds = [:]
      known = state.ensembleSummaries
    }
    return known
  }

  /// The particles of those of `optimizers` that are ensembles, on a map; `curve` is the landscape
  /// at the columns of dots where it has one dimension.
  mutating func clouds(
    of optimizers: [Int], in state: State, _ projection: Projection, curve: [Double]
  ) -> [Int: Cloud] {
    let summaries = summaries(state)
    if clouds.count > Self.capacity { clouds = [:] }
    var result: [Int: Cloud] = [:]
    for index in optimizers {
      guard let ensemble = state.scene.timeline.race.ensembles[index],
        summaries[index]?.isGone == false
      else { continue }
      let key = Key(optimizer: index, projection: projection)
      let cloud = clouds[key] ?? Cloud(ensemble, curve: curve, on: projection)
      clouds[key] = cloud
      result[index] = cloud
    }
    return result
  }
}

extension Cloud {
  /// The particles of an ensemble that are still finite.
  fileprivate init(_ ensemble: Ensemble, curve: [Double], on projection: Projection) {
    self = ensemble.withRemainingPositions { x, y in
      ensemble.landscape.dimension == 2
        ? Cloud(x: x, y: y, on: projection) : Cloud(x: x, on: curve, projection: projection)
    }
  }
}
