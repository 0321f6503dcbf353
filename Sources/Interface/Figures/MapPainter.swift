import Optimization
import Plotting
import Presets

/// Draws the maps of one scene after the other, and keeps what is costly to compute and changes
/// seldom: their ground, the trails so far, and what the particles of this step amount to.
struct MapPainter {
  private var grounds = GroundCache()
  private var trails = TrailCache()
  private var clouds = CloudCache()
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

  /// What one map shows, with what is kept from frame to frame; `arrows` are those of all maps, if they are shown.
  mutating func figure(
    _ state: State, _ pane: Screen.Pane, on map: Rect, _ look: Look, arrows: Arrows? = nil
  ) -> SceneFigure {
    let projection = Projection(state.view.viewport, in: map)
    return SceneFigure(
      state: state, optimizers: pane.optimizers, viewport: state.view.viewport, look: look,
      arrows: arrows,
      known: .init(
        summaries: ensembles.summaries(state), points: PointsInView(state, projection),
        density: state.density(among: pane.optimizers, on: projection)?.shares ?? []))
  }

  /// Draws one map over its ground; the first of a screen says what holds for all of them, as the
  /// scale of arrows does, if they are shown.
  mutating func draw(
    _ figure: SceneFigure, _ pane: Screen.Pane, _ geometry: MapGeometry, isFirst: Bool = true,
    into buffer: inout CellBuffer
  ) {
    guard !geometry.map.isEmpty else { return }
    let (state, look) = (figure.state, figure.look)
    let plane = plane(state, on: geometry.map)
    let marks = figure.overlays
    MapView(
      state: state, pane: pane, plane: plane, look: look, marks: marks,
      trails: state.isOnPixels
        ? [] : trails.layers(of: marks, on: plane, look, focus: state.view.focus),
      clouds: state.isOnPixels
        ? [] : clouds.layers(of: marks, on: plane, look, focus: state.view.focus),
      layers: layers(state, pane, plane), points: figure.points,
      density: state.density(
        among: pane.optimizers, on: Projection(state.view.viewport, in: geometry.map)),
      arrows: figure.arrows, isFirst: isFirst
    ).draw(into: &buffer)
  }

  private mutating func plane(_ state: State, on map: Rect) -> MapPlane {
    state.isOnSurface
      ? MapPlane(surfaces.surface(state, on: map))
      : MapPlane(Projection(state.view.viewport, in: map))
  }

  private mutating func layers(
    _ state: State, _ pane: Screen.Pane, _ plane: MapPlane
  ) -> MapView.Layers {
    guard plane.surface == nil else { return MapView.Layers() }
    let ground = grounds.ground(state, plane.projection)
    return MapView.Layers(
      curve: ground.curve, beside: ground.beside,
      curvature: state.view.showsCurvature ? grounds.curvature(state, plane.projection) : nil,
      field: fields.field(of: pane, in: state, plane.projection))
  }

  private mutating func drawSurface(
    _ state: State, _ map: Rect, _ look: Look, into buffer: inout CellBuffer
  ) {
    SurfaceGroundView(
      surface: surfaces.surface(state, on: map), showsIsolines: state.view.showsIsolines,
      isPicture: state.isOnPixels, look: look
    ).draw(into: &buffer)
  }

  /// The relief on a map, as it was drawn last.
  mutating func surface(_ state: State, on map: Rect) -> Surface? {
    state.isOnSurface ? surfaces.surface(state, on: map) : nil
  }

  /// The numbers of every ensemble of a scene, by the places of their optimizers.
  mutating func summaries(_ state: State) -> [Int: EnsembleSummary] { ensembles.summaries(state) }
}
