import Optimization
import Plotting

/// What a trail is drawn from: where a run was, or the mean of an ensemble.
struct OptimizerPath {
  private let history: History
  private let means: [EnsembleHistory.Entry]?
  private let landscape: any Landscape

  /// The way of the optimizer at a place of the scene.
  init(of index: Int, in state: State) {
    history = state.scene.timeline.histories[index]
    means = state.scene.timeline.ensembleHistories[index]?.entries
    landscape = state.scene.preset.landscape
  }

  /// How many steps lie between one place and the next; 0 where they are as the ensemble keeps them.
  var stride: Int { means == nil ? history.stride : 0 }

  /// How many places there are.
  var count: Int { means?.count ?? history.buckets.count }

  /// The step of a place.
  func step(_ place: Int) -> Int { means?[place].step ?? place * history.stride }

  /// Where the optimizer was there.
  func position(_ place: Int) -> Vector {
    means?[place].mean ?? history.buckets[place].sample.position
  }

  /// The same on the map.
  func point(_ place: Int) -> Point {
    guard let means else {
      let sample = history.buckets[place].sample
      return landscape.point(sample.position, loss: sample.loss)
    }
    return landscape.point(means[place].mean, loss: landscape.value(at: means[place].mean))
  }
}
