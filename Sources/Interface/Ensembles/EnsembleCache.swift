import Optimization
import Plotting
import Presets

/// Ensembles as they are now: their numbers, worked out once a step for all views, and their dots,
/// once a step for each map.
struct EnsembleCache {
  private struct SummaryKey: Equatable {
    let moments: [Ensemble.Moment?]
    let minima: [Vector]
    let basins: Basins
  }

  private struct CloudKey: Equatable {
    let projection: Projection
    /// The relief that they lie on; nil on a flat map.
    let surface: Surface.Key?
    let moment: Ensemble.Moment
  }

  private var known = Memo<SummaryKey, [Int: EnsembleSummary]>(capacity: 1)
  /// More than a screen can have maps: those from before the view moved.
  private var clouds = Memo<CloudKey, Cloud>(capacity: 16)

  /// Numbers of every ensemble, by the places of their optimizers.
  mutating func summaries(_ state: State) -> [Int: EnsembleSummary] {
    let ensembles = state.scene.timeline.race.ensembles
    guard ensembles.contains(where: { $0 != nil }) else { return [:] }
    let state = state.unturned
    let key = SummaryKey(
      moments: ensembles.map { $0?.moment }, minima: state.minima,
      basins: state.scene.findings.basins)
    return known.value(for: key) { _ in state.ensembleSummaries }
  }

  /// The particles of those of `optimizers` that are ensembles, on a map; `curve` is the landscape
  /// at the columns of dots where it has one dimension.
  mutating func clouds(
    of optimizers: [Int], in state: State, _ projection: Projection, curve: [Double] = [],
    on surface: Surface? = nil
  ) -> [Int: Cloud] {
    let summaries = summaries(state)
    var result: [Int: Cloud] = [:]
    for index in optimizers {
      guard let ensemble = state.scene.timeline.race.ensembles[index],
        summaries[index]?.isGone == false
      else { continue }
      let key = CloudKey(
        projection: projection, surface: surface?.key, moment: ensemble.moment)
      result[index] = clouds.value(for: key) { key in
        surface.map { Cloud(ensemble, on: $0) }
          ?? Cloud(ensemble, curve: curve, on: key.projection)
      }
    }
    return result
  }
}

extension Cloud {
  /// The particles of an ensemble that are seen on a relief.
  fileprivate init(_ ensemble: Ensemble, on surface: Surface) {
    self = ensemble.withRemainingPositions { x, y in
      let seen = zip(x, y).compactMap { surface.view.seen(Point(x: $0, y: $1)) }
      return seen.map(\.x).withUnsafeBufferPointer { x in
        seen.map(\.y).withUnsafeBufferPointer { y in Cloud(x: x, y: y, on: surface.plane) }
      }
    }
  }

  /// The particles of an ensemble that are still finite.
  fileprivate init(_ ensemble: Ensemble, curve: [Double], on projection: Projection) {
    self = ensemble.withRemainingPositions { x, y in
      ensemble.landscape.dimension == 2
        ? Cloud(x: x, y: y, on: projection) : Cloud(x: x, on: curve, projection: projection)
    }
  }
}
