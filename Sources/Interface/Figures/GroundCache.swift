import Optimization
import Plotting
import Presets

/// The ground of the maps on the screen, kept until scene, view or size change.
struct GroundCache {
  /// What a map is drawn on: bands, or the curve of a 1-D landscape.
  struct Ground {
    var terrain: Terrain
    var curve: Trail?
    /// How high the curve is at each column of dots.
    var heights: [Double] = []
    /// The curve that the preset draws beside it, in dashes.
    var beside: Trail?
    /// How the landscape curves in every cell; computed when it is first asked for.
    var curvature: [CurvatureView.Kind]?
    /// The densities of the temperatures that have been asked for.
    var densities: [Double: GibbsView.Density] = [:]
  }

  private struct Scene: Hashable {
    var revision: Int
    var isSearched: Bool
    var viewport: Viewport
  }

  private var scene: Scene?
  private var levels: Levels?
  private var grounds: [Rect: Ground] = [:]

  /// As many sizes of map as a screen can have at a time, and some from before a resize.
  private static let capacity = 32

  /// The ground for a map.
  ///
  /// All maps of a screen share their levels, so that they can be compared.
  mutating func ground(_ state: State, _ projection: Projection) -> Ground {
    let scene = Scene(
      revision: state.scene.revision, isSearched: state.scene.search == nil,
      viewport: state.view.viewport)
    if scene != self.scene || grounds.count > Self.capacity {
      self.scene = scene
      levels = nil
      grounds = [:]
    }
    var ground = grounds[projection.rect] ?? compute(state, projection)
    if state.view.showsCurvature, ground.curvature == nil {
      ground.curvature = CurvatureView.kinds(of: state.scene.preset.landscape, on: projection)
    }
    grounds[projection.rect] = ground
    if !state.view.showsCurvature { ground.curvature = nil }
    return ground
  }

  /// The density that belongs to the optimizer in focus, or to the first of a map with a temperature.
  mutating func density(
    _ state: State, of optimizers: [Int], _ projection: Projection
  ) -> GibbsView.Density? {
    guard let temperature = state.gibbsTemperature(among: optimizers) else { return nil }
    if let kept = grounds[projection.rect]?.densities[temperature] { return kept }
    let density = GibbsView.Density(of: state.scene.preset.landscape, temperature, on: projection)
    grounds[projection.rect]?.densities[temperature] = density
    return density
  }

  /// The levels of all maps of a view: they follow from the view alone, not from the size of the
  /// map that happens to be drawn first.
  static func levels(_ state: State, _ viewport: Viewport) -> Levels {
    let grid = Grid(
      xs: Grid.coordinates(viewport.x, count: 65), ys: Grid.coordinates(viewport.y, count: 63)
    ) { y, xs, row in
      state.scene.preset.landscape.values(at: xs, y: y, into: row)
    }
    return Levels(for: grid, minimum: state.commonMinimum)
  }

  private mutating func compute(_ state: State, _ projection: Projection) -> Ground {
    let landscape = state.scene.preset.landscape
    guard landscape.dimension == 2 else {
      var curve = Trail(on: projection)
      let xs = projection.dotXs
      let heights = xs.map { landscape.value(at: Vector($0, 0)) }
      for (x, y) in zip(xs, heights) { curve.append(Point(x: x, y: y), step: 0) }
      let nothing = Grid(xs: [], ys: []) { _, _ in 0 }
      return Ground(
        terrain: Terrain(nothing, levels: Levels(edges: [])), curve: curve, heights: heights,
        beside: state.scene.preset.beside.map { Self.dashes($0.landscape, on: projection) })
    }
    let grid = Grid(dotsOf: projection) { y, xs, row in
      landscape.values(at: xs, y: y, into: row)
    }
    let levels = levels ?? Self.levels(state, projection.viewport)
    self.levels = levels
    return Ground(terrain: Terrain(grid, levels: levels), curve: nil)
  }

  private static func dashes(_ landscape: any Landscape, on projection: Projection) -> Trail {
    var dashes = Trail(on: projection)
    for (index, x) in projection.dotXs.enumerated() {
      if index % 8 < 5 {
        dashes.append(Point(x: x, y: landscape.value(at: Vector(x, 0))), step: 0)
      } else {
        dashes.lift()
      }
    }
    return dashes
  }
}

extension State {
  /// The value at the lowest minimum where none lies notably higher: levels that crowd around the
  /// lowest would hide the wells of the others.
  fileprivate var commonMinimum: Double? {
    let depths = minima.map { scene.preset.landscape.value(at: $0) }
    guard let lowest = depths.min(), let highest = depths.max() else { return nil }
    let start = scene.preset.landscape.value(at: scene.preset.start)
    return highest - lowest <= 0.01 * (start - lowest).magnitude ? lowest : nil
  }
}
