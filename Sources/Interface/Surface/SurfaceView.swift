import Optimization
import Plotting
import Presets

/// What moves on a relief, over its ground: ensembles, trails, signs.
struct SurfaceView: View {
  let state: State
  let pane: Screen.Pane
  let look: Look
  let surface: Surface
  /// The trails of the pane's optimizers, by their places.
  let trails: [Int: Trail]
  /// The particles of the pane's ensembles, by the places of their optimizers.
  let clouds: [Int: Cloud]
  /// The numbers of the ensembles.
  let ensembles: [Int: EnsembleSummary]
  /// The density that noise of a temperature leads to, if that is shown.
  let density: Densities.Shown?
  /// The arrows of all panes, if they are shown.
  let arrows: Arrows?
  /// Whether it is the first picture of the screen, which says what holds for all of them.
  let isFirst: Bool

  private var map: Rect { surface.plane.rect }

  func draw(into buffer: inout CellBuffer) {
    let points = PointsInView(state, Projection(state.view.viewport, in: map))
    let markers = SceneMarkers(
      state: state, optimizers: pane.optimizers, ensembles: ensembles, look: look
    ).markers(points).compactMap(surface.view.flattened)
    if !state.isOnPixels { drawLines(markers, into: &buffer) }
    if state.view.showsTheory, let theory {
      EigenAxesView(
        theory: theory, projection: surface.plane, surface: surface.view,
        kept: markers.compactMap { surface.plane.cell(of: $0.position) }, look: look
      ).draw(into: &buffer)
    }
    if let arrows {
      ArrowsView(
        state: state, arrows: arrows, optimizers: pane.optimizers, namesScale: isFirst,
        projection: surface.plane, surface: surface.view, look: look
      ).draw(into: &buffer)
    }
    let labels = pane.optimizers.contains(state.view.focus) ? state.mapLabels(on: surface) : []
    PinsView(labels: labels, rect: map, look: look).draw(into: &buffer)
    MarkerLayer(markers, on: surface.plane)
      .draw(into: &buffer, palette: look.palette, glyphs: look.glyphs)
    MapBoxesView(
      state: state, pane: pane, map: map, arrows: arrows, density: density,
      hasNoiseBall: isFirst && hasNoiseBall, points: points,
      kept: markers.compactMap { surface.plane.cell(of: $0.position) }
        + labels.flatMap(\.box.cells),
      isFirst: isFirst, look: look
    ).draw(into: &buffer)
  }

  /// Clouds, trails, and the outlines of what is known of them.
  private func drawLines(_ markers: [Marker], into buffer: inout CellBuffer) {
    CloudLayer.draw(
      pane.layers(of: clouds, in: state, look), into: &buffer, palette: look.palette,
      glyphs: look.glyphs)
    TrailLayer.draw(
      pane.layers(of: trails, in: state, look), into: &buffer, palette: look.palette,
      glyphs: look.glyphs, now: state.scene.timeline.step,
      fadeSteps: state.view.display.reducesMotion ? nil : max(60, state.scene.timeline.step),
      halo: Halo(around: markers, on: surface.plane))
    TrailLayer.draw(outlines, into: &buffer, palette: look.palette, glyphs: look.glyphs)
  }

  /// How far ensembles have spread, the sets that optimizers are kept to, and what theory expects.
  private var outlines: [TrailLayer] {
    let lines = outlineMarks.compactMap { mark -> TrailLayer? in
      guard case .line(let points) = mark.shape else { return nil }
      let isTheory = mark.role == .theory
      return TrailLayer(
        trail(through: points),
        color: isTheory ? mark.owner.map(look.palette.line) : look.palette.text.foreground,
        letter: mark.role == .constraint
          ? "#" : isTheory ? mark.owner.map(look.letterScalar) ?? "+" : "+")
    }
    return lines
      + (density?.outlines ?? []).map { outline in
        TrailLayer(
          Trail(through: outline.lines.map { surface.view.line(through: $0) }, on: surface.plane),
          color: look.palette.text.foreground, letter: outline.letter)
      }
  }

  /// What theory says of the optimizer in focus, if that is on this relief.
  private var theory: LocalTheory? {
    pane.optimizers.contains(state.view.focus) ? state.localTheory(of: state.view.focus) : nil
  }

  /// Whether theory has drawn where noise keeps an optimizer, on this relief or another.
  private var hasNoiseBall: Bool {
    state.view.showsTheory
      && !NoiseBallView(
        state: state, optimizers: state.visible,
        projection: Projection(state.view.viewport, in: map), look: look
      ).isEmpty
  }

  private var outlineMarks: [Mark] {
    SceneFigure(
      state: state, optimizers: pane.optimizers, viewport: state.view.viewport, look: look,
      arrows: nil
    ).outlines
  }

  private func trail(through points: [Point]) -> Trail {
    Trail(through: surface.view.line(through: points), on: surface.plane)
  }
}
