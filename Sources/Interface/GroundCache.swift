import Optimization
import Plotting
import Presets

/// The ground of the maps on the screen, kept until scene, view or size change.
struct GroundCache {
  /// What a map is drawn on: bands, or the curve of a 1-D landscape.
  struct Ground {
    var terrain: Terrain
    var curve: Trail?
  }

  private struct Scene: Hashable {
    var revision: Int
    var viewport: Viewport
  }

  private var scene: Scene?
  private var levels: Levels?
  private var grounds: [Rect: Ground] = [:]
  private var floor: (revision: Int, value: Double?)?

  /// As many sizes of map as a screen can have at a time, and some from before a resize.
  private static let capacity = 32

  /// The ground for a map.
  ///
  /// All maps of a screen share their levels, so that they can be compared.
  mutating func ground(_ state: State, _ projection: Projection) -> Ground {
    let scene = Scene(revision: state.sceneRevision, viewport: state.viewport)
    if scene != self.scene || grounds.count > Self.capacity {
      self.scene = scene
      levels = nil
      grounds = [:]
    }
    if let known = grounds[projection.rect] { return known }
    let ground = compute(state.preset.landscape, projection)
    grounds[projection.rect] = ground
    return ground
  }

  /// The levels of all maps of a view: they follow from the view alone, not from the size of the
  /// map that happens to be drawn first.
  private static func levels(_ landscape: any Landscape, _ viewport: Viewport) -> Levels {
    let grid = Grid(
      xs: Grid.coordinates(viewport.x, count: 65), ys: Grid.coordinates(viewport.y, count: 63)
    ) { y, xs, row in
      landscape.values(at: xs, y: y, into: row)
    }
    return Levels(for: grid, minimum: landscape.lowestMinimum)
  }

  private mutating func compute(_ landscape: any Landscape, _ projection: Projection) -> Ground {
    guard landscape.dimension == 2 else {
      var curve = Trail(on: projection)
      for x in projection.dotXs {
        curve.append(Point(x: x, y: landscape.value(at: Vector(x, 0))), step: 0)
      }
      let nothing = Grid(xs: [], ys: []) { _, _ in 0 }
      return Ground(terrain: Terrain(nothing, levels: Levels(edges: [])), curve: curve)
    }
    let grid = Grid(dotsOf: projection) { y, xs, row in
      landscape.values(at: xs, y: y, into: row)
    }
    let levels = levels ?? Self.levels(landscape, projection.viewport)
    self.levels = levels
    return Ground(terrain: Terrain(grid, levels: levels), curve: nil)
  }

  /// What to subtract from losses before taking logarithms: the lowest known minimum, or 0 where the
  /// landscape shows no loss below it; nil where neither is known to be a bound.
  mutating func lossFloor(_ state: State) -> Double? {
    if let floor, floor.revision == state.sceneRevision { return floor.value }
    let landscape = state.preset.landscape
    var value = landscape.lowestMinimum
    if value == nil {
      let grid = Grid(
        xs: Grid.coordinates(state.preset.view.x, count: 81),
        ys: Grid.coordinates(state.preset.view.y, count: 81)
      ) { landscape.value(at: Vector($0, $1)) }
      value = grid.values.allSatisfy { !($0 < 0) } ? 0 : nil
    }
    floor = (state.sceneRevision, value)
    return value
  }
}

extension Landscape {
  /// The value at the lowest known minimum, if any is known.
  var lowestMinimum: Double? { minima.map { value(at: $0) }.min() }
}
