import Optimization
import Plotting
import Presets

/// Draws the maps of one scene after the other, and keeps what is costly to compute and changes
/// seldom: their ground, the trails so far, and what the particles of this step amount to.
struct MapPainter {
  private var grounds = GroundCache()
  private var trails = TrailCache()
  private var ensembles = EnsembleCache()
  private var fields = FieldCache()
  private var surfaces = SurfaceCache()

  /// Draws what one map is drawn on, within its axes.
  mutating func drawGround(
    _ state: State, _ pane: Screen.Pane, _ geometry: MapGeometry, _ look: Look,
    into buffer: inout CellBuffer
  ) {
    guard !geometry.map.isEmpty else { return }
    if state.isOnSurface { return drawSurface(state, geometry.map, look, into: &buffer) }
    geometry.axes?.draw(into: &buffer, palette: look.palette, glyphs: look.glyphs)
    let ground = grounds.ground(state, Projection(state.view.viewport, in: geometry.map))
    if let mosaic = state.mosaic(pane, on: geometry.map) {
      return mosaic.draw(
        into: &buffer, in: geometry.map, palette: look.palette, glyphs: look.glyphs)
    }
    if state.isOnPixels {
      return buffer.leave(geometry.map)
    }
    guard ground.curve == nil else { return }
    ground.terrain.draw(
      into: &buffer, in: geometry.map, palette: look.palette, glyphs: look.glyphs,
      showsIsolines: state.view.showsIsolines)
  }

  /// Draws one map over its ground; the first of a screen says what holds for all of them, as the
  /// scale of `arrows` does, if they are shown.
  mutating func draw(
    _ state: State, _ pane: Screen.Pane, _ geometry: MapGeometry, _ look: Look,
    arrows: Arrows? = nil, isFirst: Bool = true, into buffer: inout CellBuffer
  ) {
    guard !geometry.map.isEmpty else { return }
    guard !state.isOnSurface else {
      return drawOnSurface(
        state, pane, geometry.map, look, arrows: arrows, isFirst: isFirst, into: &buffer)
    }
    let projection = Projection(state.view.viewport, in: geometry.map)
    let ground = grounds.ground(state, projection)
    MapView(
      state: state, pane: pane, geometry: geometry, look: look, curve: ground.curve,
      beside: ground.beside,
      curvature: state.view.showsCurvature
        ? grounds.curvature(state, projection) : nil,
      density: state.density(among: pane.optimizers, on: projection),
      trails: trails.trails(
        of: state.trailPlaces(with: pane.optimizers), in: state, projection),
      clouds: ensembles.clouds(
        of: pane.optimizers, in: state, projection, curve: ground.heights),
      ensembles: ensembles.summaries(state), arrows: arrows,
      field: fields.field(of: pane, in: state, projection), isFirst: isFirst
    ).draw(into: &buffer)
  }

  private mutating func drawSurface(
    _ state: State, _ map: Rect, _ look: Look, into buffer: inout CellBuffer
  ) {
    SurfaceGroundView(
      surface: surfaces.surface(state, on: map), showsIsolines: state.view.showsIsolines,
      isPicture: state.isOnPixels, look: look
    ).draw(into: &buffer)
  }

  private mutating func drawOnSurface(
    _ state: State, _ pane: Screen.Pane, _ map: Rect, _ look: Look, arrows: Arrows?,
    isFirst: Bool, into buffer: inout CellBuffer
  ) {
    let surface = surfaces.surface(state, on: map)
    SurfaceView(
      state: state, pane: pane, look: look, surface: surface,
      trails: trails.trails(
        of: state.trailPlaces(with: pane.optimizers), in: state, surface.plane, on: surface),
      clouds: ensembles.clouds(of: pane.optimizers, in: state, surface.plane, on: surface),
      ensembles: ensembles.summaries(state),
      density: state.density(
        among: pane.optimizers, on: Projection(state.view.viewport, in: map)),
      arrows: arrows, isFirst: isFirst
    ).draw(into: &buffer)
  }

  /// The relief on a map, as it was drawn last.
  mutating func surface(_ state: State, on map: Rect) -> Surface? {
    state.isOnSurface ? surfaces.surface(state, on: map) : nil
  }

  /// The numbers of every ensemble of a scene, by the places of their optimizers.
  mutating func summaries(_ state: State) -> [Int: EnsembleSummary] { ensembles.summaries(state) }
}
