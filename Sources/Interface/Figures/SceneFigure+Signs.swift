import Optimization
import Plotting
import Presets

// The signs on a map: what is known of the landscape, where optimizers began, where they are.

extension SceneFigure {
  /// More dots than this cover the map.
  private static let mostSnapshots = 200

  private var landscape: any Landscape { state.scene.preset.landscape }

  private func point(_ position: Vector) -> Point {
    landscape.point(position, loss: landscape.value(at: position))
  }

  private func sign(
    _ kind: Marker.Kind, at point: Point, of owner: Int? = nil, named name: String = ""
  ) -> Mark {
    Mark(.sign(kind, point), .place, of: owner, named: name)
  }

  /// All signs, those of the landscape first.
  var signMarks: [Mark] {
    let pointer = state.view.pointer.map { [sign(.cursor, at: point($0))] } ?? []
    return points.markers.map { sign($0.kind, at: $0.position) } + pointer + starts
      + optimizers.flatMap(signs) + state.shownPaths.flatMap(signs)
  }

  /// The kinds of signs that are in view.
  var signsInView: [Marker.Kind] {
    signMarks.compactMap { mark in
      guard case .sign(let kind, let point) = mark.shape, viewport.contains(point) else {
        return nil
      }
      return kind
    }
  }

  /// Each start once: several optimizers share one.
  private var starts: [Mark] {
    let places = optimizers.map {
      state.scene.preset.optimizers[$0].start ?? state.scene.preset.start
    }
    var drawn: Set<Point> = []
    return
      (places.map(point) + state.shownPaths.compactMap { $0.rows.first.map { point($0.position) } })
      .filter { drawn.insert($0).inserted }.map { sign(.start, at: $0) }
  }

  private func signs(of index: Int) -> [Mark] {
    let runs = state.scene.timeline.race.runs
    guard runs.indices.contains(index) else { return [] }
    let name = look.letter(of: index)
    if state.scene.timeline.race.ensembles[index] != nil {
      guard let ensemble = summaries[index], !ensemble.isGone
      else { return [] }
      return average(of: index, ensemble.average?.mean)
        + [sign(.head(shape: index), at: point(ensemble.mean), of: index, named: name)]
    }
    let particle = runs[index].particle
    let head = landscape.point(particle.position, loss: particle.evaluation.value)
    return snapshots(of: index).map { sign(.snapshot, at: point($0), of: index) }
      + average(of: index, runs[index].average)
      + [sign(.head(shape: index), at: head, of: index, named: name)]
  }

  private func average(of index: Int, _ position: Vector?) -> [Mark] {
    position.map { [sign(.average(shape: index), at: point($0), of: index)] } ?? []
  }

  /// The latest positions that the average of an optimizer is made of, where they are single ones.
  private func snapshots(of index: Int) -> ArraySlice<Vector> {
    let timeline = state.scene.timeline
    guard let average = timeline.race.runs[index].optimizer.average else { return [] }
    return timeline.histories[index].positions(at: average.snapshotSteps(through: timeline.step))
      .suffix(Self.mostSnapshots)
  }

  /// Where a logged path has come to.
  private func signs(of shown: ShownPath) -> [Mark] {
    guard let last = shown.rows.last else { return [] }
    return [
      sign(
        .head(shape: shown.place),
        at: landscape.point(last.position, loss: shown.loss(last, on: landscape)),
        of: shown.place, named: look.letter(of: shown.place))
    ]
  }
}
