import Optimization
import Plotting
import Presets

/// What moves on one map, over its ground: ensembles, trails, signs.
struct MapView: View {
  let state: State
  let pane: Screen.Pane
  let geometry: MapGeometry
  let look: Look
  /// The curve of a 1-D landscape, instead of ground.
  let curve: Trail?
  /// Another curve to compare it with.
  let beside: Trail?
  /// How the landscape curves in every cell, if that is shown.
  let curvature: [CurvatureView.Kind]?
  /// The density that noise of a temperature leads to, if that is shown.
  let density: Densities.Shown?
  /// The trails of the pane's optimizers, by their places.
  let trails: [Int: Trail]
  /// The particles of the pane's ensembles, by the places of their optimizers.
  let clouds: [Int: Cloud]
  /// The numbers of the ensembles.
  let ensembles: [Int: EnsembleSummary]
  /// The arrows of all panes, if they are shown.
  let arrows: Arrows?
  /// The directions all over the map, if they are shown.
  let field: Field?
  /// Whether it is the first map of the screen, which says what holds for all of them.
  let isFirst: Bool

  func draw(into buffer: inout CellBuffer) {
    let projection = Projection(state.view.viewport, in: geometry.map)
    let points = PointsInView(state, projection)
    let markers = SceneMarkers(
      state: state, optimizers: pane.optimizers, ensembles: ensembles, look: look
    ).markers(points)
    drawCurves(into: &buffer)
    if let field {
      FieldView(field: field, owner: pane.inFocus(state) ?? 0, rect: geometry.map, look: look)
        .draw(into: &buffer)
    }
    if !state.isOnPixels { drawLines(markers, on: projection, into: &buffer) }
    if state.view.showsTheory {
      if !state.isOnPixels {
        if let density { GibbsView(density: density, look: look).draw(into: &buffer) }
        noiseBall(of: pane.optimizers, projection).draw(into: &buffer)
      }
      if let theory {
        EigenAxesView(
          theory: theory, projection: projection,
          kept: markers.compactMap { projection.cell(of: $0.position) }, look: look
        ).draw(into: &buffer)
      }
    }
    if let arrows {
      ArrowsView(
        state: state, arrows: arrows, optimizers: pane.optimizers, namesScale: isFirst,
        projection: projection, look: look
      ).draw(into: &buffer)
    }
    let labels = pane.optimizers.contains(state.view.focus) ? state.mapLabels(on: projection) : []
    PinsView(labels: labels, rect: geometry.map, look: look).draw(into: &buffer)
    let layer = MarkerLayer(markers, on: projection)
    // Where there are so many points that not all are shown, what says so covers some of them.
    let covered = points.note == nil ? 0 : points.markers.count
    if covered > 0 { layer.draw(into: &buffer, palette: look.palette, glyphs: look.glyphs) }
    drawBoxes(
      points, on: projection,
      keeping: markers.dropFirst(covered).compactMap { projection.cell(of: $0.position) }
        + labels.flatMap(\.box.cells), into: &buffer)
    if covered == 0 { layer.draw(into: &buffer, palette: look.palette, glyphs: look.glyphs) }
    if state.basinQuestion(pane, on: geometry.map) != nil {
      numberMinima(markers, on: projection, into: &buffer)
    }
  }

  /// Clouds, trails, and the outlines of what is known of them.
  private func drawLines(
    _ markers: [Marker], on projection: Projection, into buffer: inout CellBuffer
  ) {
    CloudLayer.draw(
      pane.layers(of: clouds, in: state, look), into: &buffer, palette: look.palette,
      glyphs: look.glyphs)
    TrailLayer.draw(
      pane.layers(of: trails, in: state, look), into: &buffer, palette: look.palette,
      glyphs: look.glyphs,
      now: state.scene.timeline.step,
      fadeSteps: state.view.display.reducesMotion ? nil : max(60, state.scene.timeline.step),
      halo: Halo(around: markers, on: projection))
    SpreadView(
      ensembles: ensembles.filter { pane.optimizers.contains($0.key) },
      landscape: state.scene.preset.landscape, projection: projection, look: look
    ).draw(into: &buffer)
    ConstraintView(
      state: state, optimizers: pane.optimizers, projection: projection, look: look
    ).draw(into: &buffer)
  }

  /// Writes the numbers of the minima beside their signs, as the legend of basins has them.
  private func numberMinima(
    _ markers: [Marker], on projection: Projection, into buffer: inout CellBuffer
  ) {
    let taken = Set(markers.compactMap { projection.cell(of: $0.position) }.map { [$0.x, $0.y] })
    for (number, minimum) in state.minima.enumerated() {
      let landscape = state.scene.preset.landscape
      let point = landscape.point(minimum, loss: landscape.value(at: minimum))
      guard let cell = projection.cell(of: point), cell.x + 1 < geometry.map.endX,
        !taken.contains([cell.x + 1, cell.y])
      else { continue }
      buffer.put(
        Mosaic.sign(of: .part(number, share: 0)), x: cell.x + 1, y: cell.y,
        style: look.palette.text.adding(.bold))
    }
  }

  private var theory: LocalTheory? {
    pane.optimizers.contains(state.view.focus) ? state.localTheory(of: state.view.focus) : nil
  }

  private func noiseBall(of optimizers: [Int], _ projection: Projection) -> NoiseBallView {
    NoiseBallView(state: state, optimizers: optimizers, projection: projection, look: look)
  }

  /// Legend and boxes, in the corners that are free.
  private func drawBoxes(
    _ points: PointsInView, on projection: Projection, keeping kept: [(x: Int, y: Int)],
    into buffer: inout CellBuffer
  ) {
    MapBoxesView(
      state: state, pane: pane, map: geometry.map, chord: chord, arrows: arrows,
      density: density,
      hasNoiseBall: isFirst && state.view.showsTheory
        && !noiseBall(of: state.visible, projection).isEmpty,
      points: points, curvatures: Set(curvature ?? []), kept: kept,
      curve: curveCells(projection), isFirst: isFirst, look: look
    ).draw(into: &buffer)
  }

  /// The chord that is drawn on the curve, from the start of the optimizer in focus.
  private var chord: Chord? {
    guard state.view.showsCurvature, curve != nil, let index = pane.inFocus(state) else {
      return nil
    }
    let start = state.scene.preset.optimizers[index].start ?? state.scene.preset.start
    let end = state.view.pointer ?? state.scene.timeline.race.runs[index].particle.position
    return Chord(on: state.scene.preset.landscape, from: start.x, to: end.x)
  }

  /// Where the curve of a 1-D landscape runs, and the graph of a density at its foot.
  private func curveCells(_ projection: Projection) -> [(x: Int, y: Int)] {
    guard curve != nil else { return [] }
    let map = projection.rect
    return (map.x..<map.endX).flatMap { x -> [(x: Int, y: Int)] in
      let place = projection.point(atCellX: x, y: map.y).x
      let value = state.scene.preset.landscape.value(at: Vector(place, 0))
      let onCurve = projection.cell(of: Point(x: place, y: value)).map { [$0] } ?? []
      return onCurve + (density == nil ? [] : [(x, map.endY - 1)])
    }
  }

  /// The curve of a 1-D landscape, and how the landscape curves.
  private func drawCurves(into buffer: inout CellBuffer) {
    if let curvature {
      CurvatureView(kinds: curvature, rect: geometry.map, look: look).draw(into: &buffer)
    }
    if let chord {
      ChordView(
        chord: chord, landscape: state.scene.preset.landscape,
        projection: Projection(state.view.viewport, in: geometry.map), look: look
      ).draw(into: &buffer)
    }
    guard !state.isOnPixels else { return }
    // The curve last: it is whole where dashes cross it.
    for curve in [beside, curve].compactMap(\.self) {
      TrailLayer.draw(
        [TrailLayer(curve, color: look.palette.dimmed.foreground, letter: ".")],
        into: &buffer, palette: look.palette, glyphs: look.glyphs)
    }
  }
}
