import Optimization
import Plotting
import Presets

/// The signs on a map: what is known of the landscape, where optimizers began, where they are.
struct SceneMarkers {
  let state: State
  /// The optimizers of the map, by their places.
  let optimizers: [Int]
  /// The numbers of those of them that are ensembles.
  let ensembles: [Int: EnsembleSummary]
  let look: Look

  /// More dots than this cover the map.
  private static let mostSnapshots = 200

  /// The latest positions that the average of an optimizer is made of, where they are single ones.
  private func snapshots(of index: Int) -> ArraySlice<Vector> {
    let timeline = state.scene.timeline
    guard let average = timeline.race.runs[index].optimizer.average else { return [] }
    return timeline.histories[index].positions(at: average.snapshotSteps(through: timeline.step))
      .suffix(Self.mostSnapshots)
  }

  /// All signs, those of `points` first.
  func markers(_ points: PointsInView) -> [Marker] {
    let landscape = state.scene.preset.landscape
    func point(_ position: Vector) -> Point {
      landscape.point(position, loss: landscape.value(at: position))
    }
    var markers = points.markers
    if let pointer = state.view.pointer { markers.append(Marker(.cursor, at: point(pointer))) }
    for index in optimizers {
      let start = state.scene.preset.optimizers[index].start ?? state.scene.preset.start
      markers.append(Marker(.start, at: point(start)))
    }
    for index in optimizers where state.scene.timeline.race.runs.indices.contains(index) {
      let run = state.scene.timeline.race.runs[index]
      let color = look.palette.line(index)
      if let ensemble = ensembles[index] {
        guard !ensemble.isGone else { continue }
        if let average = ensemble.average {
          markers.append(Marker(.average(shape: index), at: point(average.mean), color: color))
        }
        markers.append(
          Marker(
            .head(shape: index), at: point(ensemble.mean), color: color,
            letter: look.letterScalar(of: index), isFocused: index == state.view.focus))
        continue
      }
      markers += snapshots(of: index).map { Marker(.snapshot, at: point($0), color: color) }
      if let average = run.average {
        markers.append(Marker(.average(shape: index), at: point(average), color: color))
      }
      markers.append(
        Marker(
          .head(shape: index),
          at: landscape.point(run.particle.position, loss: run.particle.evaluation.value),
          color: color, letter: look.letterScalar(of: index), isFocused: index == state.view.focus))
    }
    for shown in state.shownPaths {
      guard let first = shown.rows.first, let last = shown.rows.last else { continue }
      markers.append(Marker(.start, at: point(first.position)))
      markers.append(
        Marker(
          .head(shape: shown.place),
          at: landscape.point(last.position, loss: shown.loss(last, on: landscape)),
          color: look.palette.line(shown.place), letter: look.letterScalar(of: shown.place)))
    }
    return markers
  }
}
