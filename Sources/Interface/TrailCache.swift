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
    var drawnBuckets = 0
    var last: Vector?

    init(_ projection: Projection) {
      trail = Trail(on: projection)
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
    for index in optimizers where state.timeline.histories.indices.contains(index) {
      let key = Key(optimizer: index, projection: projection)
      let history = state.timeline.histories[index]
      var entry = entries.removeValue(forKey: key) ?? Entry(projection)
      // What was drawn is continued only if it is the beginning of this very history.
      if entry.sceneRevision != state.sceneRevision
        || entry.timelineRevision != state.timeline.revision || entry.stride != history.stride
        || entry.drawnBuckets > history.buckets.count
        || entry.last != history.buckets[..<entry.drawnBuckets].last?.sample.position
      {
        entry = Entry(projection)
        entry.sceneRevision = state.sceneRevision
        entry.timelineRevision = state.timeline.revision
        entry.stride = history.stride
      }
      for bucket in entry.drawnBuckets..<history.buckets.count {
        let sample = history.buckets[bucket].sample
        entry.trail.append(
          state.preset.landscape.point(sample.position, loss: sample.loss),
          step: bucket * history.stride)
      }
      entry.drawnBuckets = history.buckets.count
      entry.last = history.buckets.last?.sample.position
      trails[index] = entry.trail
      entries[key] = entry
    }
    return trails
  }
}
