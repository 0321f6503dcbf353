import Optimization
import Plotting
import Presets

/// The trails on the screen, continued from frame to frame instead of drawn anew.
struct TrailCache {
  /// All that decides how a trail looks after so many places.
  private struct Key: Equatable {
    let projection: Projection
    /// The relief that it lies on; nil on a flat map.
    let surface: Surface.Key?
    /// How many steps lie between one place and the next.
    let stride: Int
    /// The step that it begins at.
    let firstStep: Int
    let source: Source
  }

  /// What decides where a trail leads.
  private enum Source: Equatable {
    case run(Run.Origin)
    case logged(LoggedPath, on: GroundSource)
  }

  /// A trail as far as it has been drawn.
  private struct Drawn {
    var trail: Trail
    var count = 0
    /// The last point of the landscape, where the trail lies on a relief.
    private var last: Point?

    init(_ key: Key) {
      trail = Trail(on: key.projection, keepsPath: true)
    }

    /// Goes on to a point.
    mutating func append(_ point: Point, step: Int, _ view: ReliefView?) {
      guard let view else { return trail.append(point, step: step) }
      trail.append(point, after: last, step: step, on: view)
      last = point
    }
  }

  private var drawn = Memo<Key, Drawn>(capacity: 64)

  /// The trails of `optimizers` on a map, or in the frame of a relief, up to the present step.
  mutating func trails(
    of optimizers: [Int], in state: State, _ projection: Projection, on surface: Surface? = nil
  ) -> [Int: Trail] {
    var trails: [Int: Trail] = [:]
    for index in optimizers {
      guard let source = source(of: index, in: state) else { continue }
      let path = OptimizerPath(of: index, in: state)
      let key = Key(
        projection: projection, surface: surface?.key, stride: path.stride,
        firstStep: state.firstOwnStep(of: index, among: optimizers),
        source: source)
      trails[index] =
        drawn.value(for: key, make: Drawn.init) { drawn in
          // Time went back, and a trail cannot be made shorter.
          if drawn.count > path.count { drawn = Drawn(key) }
          for place in drawn.count..<path.count where path.step(place) >= key.firstStep {
            drawn.append(path.point(place), step: path.step(place), surface?.view)
          }
          drawn.count = path.count
        }.trail
    }
    return trails
  }

  /// What decides about the trail at a place of the scene; nil where there is none.
  private func source(of index: Int, in state: State) -> Source? {
    if let shown = state.shownPaths.first(where: { $0.place == index }) {
      return .logged(shown.path, on: state.groundSource(state.view.viewport))
    }
    let runs = state.scene.timeline.race.runs
    return runs.indices.contains(index) ? .run(runs[index].origin) : nil
  }
}
