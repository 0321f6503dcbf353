import Optimization
import Plotting
import Presets

/// What lies on one map, over its ground: the marks of its figure, and what is said of them.
struct MapView: View {
  let state: State
  let pane: Screen.Pane
  /// Where the marks are drawn.
  let plane: MapPlane
  let look: Look
  /// All that lies on the ground.
  let marks: [Mark]
  /// The ways among the marks.
  let trails: [TrailLayer]
  /// The particles among the marks.
  let clouds: [CloudLayer]
  /// What the map of a curve, and what covers all of a map, is drawn from.
  let layers: Layers
  /// The saddles, maxima and minima in view.
  let points: PointsInView
  /// The density that noise of a temperature leads to, if that is shown.
  let density: Densities.Shown?
  /// The arrows of all panes, if they are shown.
  let arrows: Arrows?
  /// Whether it is the first map of the screen, which says what holds for all of them.
  let isFirst: Bool

  /// What there is below the marks, beside the bands of a ground.
  struct Layers {
    /// The curve of a 1-D landscape, instead of ground.
    var curve: Trail?
    /// Another curve to compare it with.
    var beside: Trail?
    /// How the landscape curves in every cell, if that is shown.
    var curvature: [CurvatureView.Kind]?
    /// The directions all over the map, if they are shown.
    var field: Field?
  }

  private var projection: Projection { plane.projection }
  private var map: Rect { projection.rect }

  func draw(into buffer: inout CellBuffer) {
    let painter = CellPainter(
      on: projection, palette: look.palette, glyphs: look.glyphs, focus: state.view.focus,
      letter: look.letterScalar)
    let seen = plane.seen(marks)
    let markers = plane.seen(painter.markers(marks))
    let cells = markers.compactMap { projection.cell(of: $0.position) }
    drawLayers(into: &buffer)
    if !state.isOnPixels {
      drawWays(markers, into: &buffer)
      painter.drawLines(seen, into: &buffer)
    }
    if state.view.showsTheory, let theory {
      EigenAxesView(
        theory: theory, projection: projection, surface: plane.surface?.view, kept: cells,
        look: look
      ).draw(into: &buffer)
    }
    if !state.isOnPixels { painter.drawArrows(seen, into: &buffer) }
    writeArrowScale(into: &buffer)
    let labels = pane.optimizers.contains(state.view.focus) ? state.mapLabels(on: plane) : []
    PinsView(labels: labels, rect: map, look: look).draw(into: &buffer)
    let layer = MarkerLayer(markers, on: projection)
    // Where there are so many points that not all are shown, what says so covers some of them.
    let covered = points.note == nil || plane.surface != nil ? 0 : points.markers.count
    if covered > 0 { layer.draw(into: &buffer, palette: look.palette, glyphs: look.glyphs) }
    drawBoxes(keeping: cells.dropFirst(covered) + labels.flatMap(\.box.cells), into: &buffer)
    if covered == 0 { layer.draw(into: &buffer, palette: look.palette, glyphs: look.glyphs) }
    if state.basinQuestion(pane, on: map) != nil { numberMinima(besides: cells, into: &buffer) }
  }

  /// Clouds and trails.
  private func drawWays(_ markers: [Marker], into buffer: inout CellBuffer) {
    CloudLayer.draw(clouds, into: &buffer, palette: look.palette, glyphs: look.glyphs)
    TrailLayer.draw(
      trails, into: &buffer, palette: look.palette, glyphs: look.glyphs,
      now: state.scene.timeline.step,
      fadeSteps: state.view.display.reducesMotion ? nil : max(60, state.scene.timeline.step),
      halo: Halo(around: markers, on: projection))
  }

  /// Says how much longer than they are arrows are drawn.
  private func writeArrowScale(into buffer: inout CellBuffer) {
    guard isFirst, let arrows, state.scene.preset.landscape.dimension == 2 else { return }
    let scale = arrows.scale(in: state.view.viewport)
    guard scale > 1 else { return }
    buffer.write(
      look.word(.arrows(times: Numerals.short(scale))), endX: map.endX, y: map.y,
      style: look.palette.text, from: map.x)
  }

  /// Writes the numbers of the minima beside their signs, as the legend of basins has them.
  private func numberMinima(besides signs: [(x: Int, y: Int)], into buffer: inout CellBuffer) {
    let taken = Set(signs.map { [$0.x, $0.y] })
    for (number, minimum) in state.minima.enumerated() {
      let landscape = state.scene.preset.landscape
      let point = landscape.point(minimum, loss: landscape.value(at: minimum))
      guard let cell = projection.cell(of: point), cell.x + 1 < map.endX,
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

  /// Whether theory has drawn where noise keeps an optimizer, on this map or another.
  private var hasNoiseBall: Bool {
    guard isFirst, state.view.showsTheory else { return false }
    let flat = Projection(state.view.viewport, in: map)
    return state.visible.contains { index in
      let ring = Outlines.noiseBall(
        of: state.scene.timeline.race.runs[index], minima: state.minima)
      return ring.map { !Trail(through: $0, on: flat).isEmpty } ?? false
    }
  }

  /// Legend and boxes, in the corners that are free.
  private func drawBoxes(keeping kept: [(x: Int, y: Int)], into buffer: inout CellBuffer) {
    MapBoxesView(
      state: state, pane: pane, map: map, chord: chord, arrows: arrows, density: density,
      hasNoiseBall: hasNoiseBall, points: points, curvatures: Set(layers.curvature ?? []),
      kept: kept, curve: curveCells, isFirst: isFirst, look: look
    ).draw(into: &buffer)
  }

  /// The chord that is drawn on the curve, from the start of the optimizer in focus.
  private var chord: Chord? {
    guard state.view.showsCurvature, layers.curve != nil, let index = pane.inFocus(state) else {
      return nil
    }
    let start = state.scene.preset.optimizers[index].start ?? state.scene.preset.start
    let end = state.view.pointer ?? state.scene.timeline.race.runs[index].particle.position
    return Chord(on: state.scene.preset.landscape, from: start.x, to: end.x)
  }

  /// Where the curve of a 1-D landscape runs, and the graph of a density at its foot.
  private var curveCells: [(x: Int, y: Int)] {
    guard layers.curve != nil else { return [] }
    return (map.x..<map.endX).flatMap { x -> [(x: Int, y: Int)] in
      let place = projection.point(atCellX: x, y: map.y).x
      let value = state.scene.preset.landscape.value(at: Vector(place, 0))
      let onCurve = projection.cell(of: Point(x: place, y: value)).map { [$0] } ?? []
      return onCurve + (density == nil ? [] : [(x, map.endY - 1)])
    }
  }

  /// The curve of a 1-D landscape, how the landscape curves, and which way is down.
  private func drawLayers(into buffer: inout CellBuffer) {
    if let curvature = layers.curvature {
      CurvatureView(kinds: curvature, rect: map, look: look).draw(into: &buffer)
    }
    if let chord {
      ChordView(
        chord: chord, landscape: state.scene.preset.landscape, projection: projection, look: look
      ).draw(into: &buffer)
    }
    if !state.isOnPixels {
      // The curve last: it is whole where dashes cross it.
      for curve in [layers.beside, layers.curve].compactMap(\.self) {
        TrailLayer.draw(
          [TrailLayer(curve, color: look.palette.dimmed.foreground, letter: ".")],
          into: &buffer, palette: look.palette, glyphs: look.glyphs)
      }
    }
    if let field = layers.field {
      FieldView(field: field, owner: pane.inFocus(state) ?? 0, rect: map, look: look)
        .draw(into: &buffer)
    }
  }
}
