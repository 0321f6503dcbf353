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
    for index in optimizers where state.scene.timeline.histories.indices.contains(index) {
      let key = Key(optimizer: index, projection: projection)
      let path = Path(of: index, in: state)
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

/// What a trail is drawn from: where a run was, or the mean of an ensemble.
private struct Path {
  private let history: History
  private let means: [EnsembleHistory.Entry]?
  private let landscape: any Landscape

  init(of index: Int, in state: State) {
    history = state.scene.timeline.histories[index]
    means = state.scene.timeline.ensembleHistories[index]?.entries
    landscape = state.scene.preset.landscape
  }

  /// How many steps lie between one place and the next; 0 where they are as the ensemble keeps them.
  var stride: Int { means == nil ? history.stride : 0 }

  var count: Int { means?.count ?? history.buckets.count }

  func step(_ place: Int) -> Int { means?[place].step ?? place * history.stride }

  func position(_ place: Int) -> Vector {
    means?[place].mean ?? history.buckets[place].sample.position
  }

  func point(_ place: Int) -> Point {
    guard let means else {
      let sample = history.buckets[place].sample
      return landscape.point(sample.position, loss: sample.loss)
    }
    return landscape.point(means[place].mean, loss: landscape.value(at: means[place].mean))
  }
}
