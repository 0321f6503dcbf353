import Optimization
import Plotting
import Presets

/// One map: ground, trails, signs.
struct MapView: View {
  let state: State
  let pane: Screen.Pane
  let geometry: MapGeometry
  let look: Look
  /// The ground, computed for this map.
  let terrain: Terrain
  /// The curve of a 1-D landscape, instead of ground.
  let curve: Trail?
  /// How the landscape curves in every cell, if that is shown.
  let curvature: [CurvatureView.Kind]?
  /// The trails of the pane's optimizers, by their places.
  let trails: [Int: Trail]

  func draw(into buffer: inout CellBuffer) {
    let projection = Projection(state.viewport, in: geometry.map)
    geometry.axes?.draw(into: &buffer, palette: look.palette, glyphs: look.glyphs)
    drawGround(into: &buffer)
    TrailLayer.draw(
      layers, into: &buffer, palette: look.palette, glyphs: look.glyphs,
      now: state.timeline.step,
      fadeSteps: state.display.reducesMotion ? nil : max(60, state.timeline.step))
    ConstraintView(
      state: state, optimizers: pane.optimizers, projection: projection, look: look
    ).draw(into: &buffer)
    if state.showsTheory {
      NoiseBallView(
        state: state, optimizers: pane.optimizers, projection: projection, look: look
      ).draw(into: &buffer)
    }
    if state.showsArrows {
      ArrowsView(state: state, optimizers: pane.optimizers, projection: projection, look: look)
        .draw(into: &buffer)
    }
    let markers = markers
    MarkerLayer(markers, on: projection).draw(
      into: &buffer, palette: look.palette, glyphs: look.glyphs)
    if let sum = state.preset.landscape as? any FiniteSum, let optimizer = inFocus {
      DataInsetView(
        state: state, sum: sum, optimizer: optimizer, map: geometry.map,
        kept: markers.compactMap { projection.cell(of: $0.position) }, look: look
      ).draw(into: &buffer)
    }
  }

  /// The optimizer that keys act on, or the first of the map.
  private var inFocus: Int? {
    pane.optimizers.contains(state.focus) ? state.focus : pane.optimizers.first
  }

  private func drawGround(into buffer: inout CellBuffer) {
    if curve == nil {
      terrain.draw(
        into: &buffer, in: geometry.map, palette: look.palette, glyphs: look.glyphs,
        showsIsolines: state.showsIsolines)
    }
    if let curvature {
      CurvatureView(kinds: curvature, rect: geometry.map, look: look).draw(into: &buffer)
    }
    if let curve {
      TrailLayer.draw(
        [TrailLayer(curve, color: look.palette.dimmed.foreground, letter: ".")], into: &buffer,
        palette: look.palette, glyphs: look.glyphs)
    }
  }

  private var layers: [TrailLayer] {
    pane.optimizers.compactMap { index in
      trails[index].map {
        TrailLayer(
          $0, color: look.palette.line(index), letter: look.letterScalar(of: index),
          isFocused: index == state.focus)
      }
    }
  }

  /// More dots than this cover the map.
  private static let mostSnapshots = 200

  /// The latest positions that the average of an optimizer is made of, where they are single ones.
  private func snapshots(of index: Int) -> ArraySlice<Vector> {
    let timeline = state.timeline
    guard let average = timeline.race.runs[index].optimizer.average else { return [] }
    return timeline.histories[index].positions(at: average.snapshotSteps(through: timeline.step))
      .suffix(Self.mostSnapshots)
  }

  private var markers: [Marker] {
    let landscape = state.preset.landscape
    func point(_ position: Vector) -> Point {
      landscape.point(position, loss: landscape.value(at: position))
    }
    var markers = state.minima.map { Marker(.minimum, at: point($0)) }
    for index in pane.optimizers {
      let start = state.preset.optimizers[index].start ?? state.preset.start
      markers.append(Marker(.start, at: point(start)))
    }
    for index in pane.optimizers where state.timeline.race.runs.indices.contains(index) {
      let run = state.timeline.race.runs[index]
      let color = look.palette.line(index)
      markers += snapshots(of: index).map { Marker(.snapshot, at: point($0), color: color) }
      if let average = run.average {
        markers.append(Marker(.average(shape: index), at: point(average), color: color))
      }
      markers.append(
        Marker(
          .head(shape: index),
          at: landscape.point(run.particle.position, loss: run.particle.evaluation.value),
          color: color, letter: look.letterScalar(of: index), isFocused: index == state.focus))
    }
    return markers
  }
}
