import Optimization
import Plotting
import Presets

/// The ground of the maps on the screen, made once for each map and view.
struct GroundCache {
  /// What a map is drawn on: bands, or the curve of a 1-D landscape.
  struct Ground {
    var terrain: Terrain
    var curve: Trail?
    /// The curve that the preset draws beside it, in dashes.
    var beside: Trail?
  }

  private struct Key: Equatable {
    /// Where the map is, and what is in view.
    let projection: Projection
    let source: GroundSource
  }

  /// As many sizes of map as a screen can have at a time, and some from before a resize.
  private static let capacity = 32

  private var levels = Memo<LevelSource, Levels>(capacity: 2)
  private var grounds = Memo<Key, Ground>(capacity: Self.capacity)
  private var curvatures = Memo<Key, [CurvatureView.Kind]>(capacity: Self.capacity)

  /// The ground for a map.
  ///
  /// All maps of a screen share their levels, so that they can be compared.
  mutating func ground(_ state: State, _ projection: Projection) -> Ground {
    let key = Key(projection: projection, source: state.groundSource(projection.viewport))
    if let ground = grounds[key] { return ground }
    let ground =
      key.source.landscape.dimension == 2
      ? Self.plane(key, levels: levels.value(for: key.source.leveling, make: \.levels))
      : Self.curve(key)
    grounds.keep(ground, for: key)
    return ground
  }

  /// How the landscape curves in every cell of a map.
  mutating func curvature(_ state: State, _ projection: Projection) -> [CurvatureView.Kind] {
    let key = Key(projection: projection, source: state.groundSource(projection.viewport))
    return curvatures.value(for: key) {
      CurvatureView.kinds(of: $0.source.landscape, on: $0.projection)
    }
  }

  private static func plane(_ key: Key, levels: Levels) -> Ground {
    let (xs, ys) = (key.projection.dotXs, key.projection.dotYs)
    let grid = Grid.ofWholeRows(xs: xs, ys: ys) { y, xs, row in
      key.source.landscape.values(at: xs, y: y, into: row)
    }
    return Ground(terrain: Terrain(grid, levels: levels), curve: nil)
  }

  private static func curve(_ key: Key) -> Ground {
    let landscape = key.source.landscape
    var curve = Trail(on: key.projection)
    for x in key.projection.dotXs {
      curve.append(Point(x: x, y: landscape.value(at: Vector(x, 0))), step: 0)
    }
    let nothing = Grid(xs: [], ys: []) { _, _ in 0 }
    return Ground(
      terrain: Terrain(nothing, levels: Levels(edges: [])), curve: curve,
      beside: key.source.beside.map { dashes($0, on: key.projection) })
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
