import Optimization
import Plotting
import Presets

/// The trails on the screen, continued from frame to frame instead of drawn anew.
struct TrailCache {
  private struct Key: Hashable {
    var optimizer: Int
    var projection: Projection
  }

  /// A trail, and what it was drawn from.
  private struct Entry {
    var trail: Trail
    var sceneRevision = -1
    var timelineRevision = -1
    var stride = 0
    var drawnCount = 0
    /// The step that it begins at.
    var firstStep = 0
    var last: Vector?

    init(_ projection: Projection) {
      trail = Trail(on: projection, keepsPath: true)
    }
  }

  private var entries: [Key: Entry] = [:]

  private static let capacity = 64

  /// The trails of `optimizers` on a map, up to the present step.
  mutating func trails(
    of optimizers: [Int], in state: State, _ projection: Projection
  ) -> [Int: Trail] {
    if entries.count > Self.capacity { entries = [:] }
    var trails: [Int: Trail] = [:]
    let count = state.scene.preset.optimizers.count
    for index in optimizers
    where index >= count || state.scene.timeline.histories.indices.contains(index) {
      let key = Key(optimizer: index, projection: projection)
      let path = OptimizerPath(of: index, in: state)
      let firstStep = state.firstOwnStep(of: index, among: optimizers)
      var entry = entries.removeValue(forKey: key) ?? Entry(projection)
      // What was drawn is continued only if it is the beginning of this very path.
      if entry.sceneRevision != state.scene.revision
        || entry.timelineRevision != state.scene.timeline.revision || entry.stride != path.stride
        || entry.drawnCount > path.count || entry.firstStep != firstStep
        || entry.last != (entry.drawnCount > 0 ? path.position(entry.drawnCount - 1) : nil)
      {
        entry = Entry(projection)
        entry.sceneRevision = state.scene.revision
        entry.timelineRevision = state.scene.timeline.revision
        entry.stride = path.stride
        entry.firstStep = firstStep
      }
      for place in entry.drawnCount..<path.count where path.step(place) >= firstStep {
        entry.trail.append(path.point(place), step: path.step(place))
      }
      entry.drawnCount = path.count
      entry.last = path.count > 0 ? path.position(path.count - 1) : nil
      trails[index] = entry.trail
      entries[key] = entry
    }
    return trails
  }
}
