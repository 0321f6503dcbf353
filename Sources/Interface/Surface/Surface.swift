import Optimization
import Plotting

/// The relief of a landscape on the screen: what it is made from, and how it is seen on the map of a pane.
struct Surface {
  /// All that a relief is made from.
  struct ReliefKey: Equatable {
    let source: GroundSource
    /// How many times as wide as deep it is.
    let proportion: Double
  }

  /// All that what is seen of it is made from.
  struct Key: Equatable {
    let relief: ReliefKey
    let camera: Camera
    /// Samples across and down.
    let size: Size
    /// Samples that stay free around it.
    let margin: Double
  }

  let key: Key
  let view: ReliefView
  /// The frame, whose points are those that the view gives.
  let plane: Projection

  /// Corners of the mesh across and away: as many as are needed for valleys to be smooth.
  private static let mesh = (columns: 129, rows: 97)

  /// What is seen of a relief in a rectangle of cells, whose dots are its samples.
  init(_ key: Key, _ view: ReliefView, in rect: Rect) {
    self.key = key
    self.view = view
    plane = Projection(view.viewport, in: rect)
  }

  /// The relief that a key stands for.
  static func relief(_ key: ReliefKey) -> Relief {
    let source = key.source
    let grid = Grid(
      xs: Grid.coordinates(source.viewport.x, count: mesh.columns),
      ys: Grid.coordinates(source.viewport.y, count: mesh.rows)
    ) { y, xs, row in
      source.landscape.values(at: xs, y: y, into: row)
    }
    return Relief(of: Ground(grid, levels: source.levels), proportion: key.proportion)
  }

  /// What a key stands for, of its relief.
  static func view(_ key: Key, of relief: Relief) -> ReliefView {
    ReliefView(
      of: relief, from: key.camera, width: key.size.columns, height: key.size.rows,
      margin: key.margin)
  }
}

extension State {
  /// What is seen of the landscape on a map, with so many samples in a cell.
  func surfaceKey(on map: Rect, samples: Size = Size(columns: 2, rows: 4)) -> Surface.Key {
    Surface.Key(
      relief: Surface.ReliefKey(
        source: groundSource(view.viewport), proportion: Relief.proportion(of: map.size)),
      camera: view.camera,
      size: Size(columns: map.columns * samples.columns, rows: map.rows * samples.rows),
      // A row of text, where there are numbers at its foot.
      margin: (SurfaceGroundView.hasRulers(on: map.size) ? 1.3 : 0.1) * Double(samples.rows))
  }

  /// The relief on a map, made anew.
  func surface(on map: Rect) -> Surface {
    let key = surfaceKey(on: map)
    return Surface(key, Surface.view(key, of: Surface.relief(key.relief)), in: map)
  }
}

extension Relief {
  /// How many times as wide as deep a relief is on a map of so many cells, which are twice as high as wide.
  static func proportion(of size: Size) -> Double {
    proportion(width: Double(size.columns), height: 2 * Double(size.rows))
  }
}
