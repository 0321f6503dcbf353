import Optimization
import Plotting
import Presets

/// Draws the maps of one scene after the other, and keeps what is costly to compute and changes
/// seldom: their ground and the trails so far.
struct MapPainter {
  private var grounds = GroundCache()
  private var trails = TrailCache()

  /// Draws one map.
  mutating func draw(
    _ state: State, _ pane: Screen.Pane, _ geometry: MapGeometry, _ look: Look,
    into buffer: inout CellBuffer
  ) {
    guard !geometry.map.isEmpty else { return }
    let projection = Projection(state.viewport, in: geometry.map)
    let ground = grounds.ground(state, projection)
    MapView(
      state: state, pane: pane, geometry: geometry, look: look, terrain: ground.terrain,
      curve: ground.curve, beside: ground.beside, curvature: ground.curvature,
      density: state.showsTheory ? grounds.density(state, of: pane.optimizers, projection) : nil,
      trails: trails.trails(of: pane.optimizers, in: state, projection)
    ).draw(into: &buffer)
  }

  /// What to subtract from the losses of a scene before taking logarithms.
  mutating func lossFloor(_ state: State) -> Double? { grounds.lossFloor(state) }
}
