import Optimization
import Plotting
import Presets

/// What a trail is drawn from: where a run was, the mean of an ensemble, or the rows of a logged path.
struct OptimizerPath {
  private enum Places {
    case run(History)
    case means([EnsembleHistory.Entry])
    case logged(ArraySlice<LoggedPath.Row>)
  }

  /// What decides where it leads.
  private enum Source: Equatable {
    case run(Run.Origin)
    case logged(LoggedPath, on: GroundSource)
  }

  /// All that decides where the points of its way are.
  private struct Key: Equatable {
    let source: Source
    let stride: Int
    let firstStep: Int
  }

  private let places: Places
  private let source: Source
  private let landscape: any Landscape

  /// The way of the optimizer at a place of the scene, or of the logged path behind those; nil where there is
  /// none.
  init?(of index: Int, in state: State) {
    landscape = state.scene.preset.landscape
    let timeline = state.scene.timeline
    if let shown = state.shownPaths.first(where: { $0.place == index }) {
      places = .logged(shown.rows)
      source = .logged(shown.path, on: state.groundSource(state.view.viewport))
      return
    }
    guard timeline.race.runs.indices.contains(index) else { return nil }
    source = .run(timeline.race.runs[index].origin)
    places =
      timeline.ensembleHistories[index].map { .means($0.entries) }
      ?? .run(timeline.histories[index])
  }

  /// The way from a step on, at step `now`, whose last `length` steps are drawn whole.
  func way(from firstStep: Int, through now: Int, length: Int?, isNoisy: Bool) -> Way {
    let first = (0..<count).first { step($0) >= firstStep } ?? count
    return Way(
      from: MarkSource(Key(source: source, stride: stride, firstStep: firstStep)),
      count: count - first, now: now, length: length, isNoisy: isNoisy
    ) { (point(first + $0), step(first + $0)) }
  }

  /// How many steps lie between one place and the next; 0 where they are as the ensemble or the file has
  /// them.
  var stride: Int {
    if case .run(let history) = places { history.stride } else { 0 }
  }

  /// How many places there are.
  var count: Int {
    switch places {
    case .run(let history): history.buckets.count
    case .means(let entries): entries.count
    case .logged(let rows): rows.count
    }
  }

  /// The step of a place.
  func step(_ place: Int) -> Int {
    switch places {
    case .run(let history): place * history.stride
    case .means(let entries): entries[place].step
    case .logged(let rows): rows[place].step
    }
  }

  /// Where the optimizer was there.
  func position(_ place: Int) -> Vector {
    switch places {
    case .run(let history): history.buckets[place].sample.position
    case .means(let entries): entries[place].mean
    case .logged(let rows): rows[place].position
    }
  }

  /// The same on the map.
  func point(_ place: Int) -> Point {
    let position = position(place)
    let loss: Double? =
      switch places {
      case .run(let history): history.buckets[place].sample.loss
      case .means: nil
      case .logged(let rows): rows[place].loss
      }
    return landscape.point(position, loss: loss ?? landscape.value(at: position))
  }
}
