import Optimization
import Plotting
import Presets

/// What the ground of a map is made from, wherever it stands on the screen.
struct GroundSource {
  let landscape: any Landscape
  /// The curve that the preset draws beside it.
  let beside: (any Landscape)?
  let viewport: Viewport
  /// Where the landscape is lowest, as far as is known by now, and where the scene starts: bands lie
  /// close around the minima and further apart higher up.
  let minima: [Vector]
  let start: Vector

  /// The value at the lowest minimum where none lies notably higher: levels that crowd around the
  /// lowest would hide the wells of the others.
  var commonMinimum: Double? {
    let depths = minima.map { landscape.value(at: $0) }
    guard let lowest = depths.min(), let highest = depths.max() else { return nil }
    return highest - lowest <= 0.01 * (landscape.value(at: start) - lowest).magnitude
      ? lowest : nil
  }

  /// The levels of all maps of a view: they follow from the view alone, not from the size of the
  /// map that happens to be drawn first.
  var levels: Levels {
    let grid = Grid(
      xs: Grid.coordinates(viewport.x, count: 65), ys: Grid.coordinates(viewport.y, count: 63)
    ) { y, xs, row in
      landscape.values(at: xs, y: y, into: row)
    }
    return Levels(for: grid, minimum: commonMinimum)
  }
}

extension GroundSource: Equatable {
  /// Whether both have the same ground.
  static func == (one: Self, other: Self) -> Bool {
    let isSameBeside =
      switch (one.beside, other.beside) {
      case (let mine?, let theirs?): mine.isSame(as: theirs)
      case (nil, nil): true
      default: false
      }
    return isSameBeside && one.viewport == other.viewport && one.start == other.start
      && one.minima == other.minima && one.landscape.isSame(as: other.landscape)
  }
}

extension State {
  /// What the ground of a map with a view is made from.
  func groundSource(_ viewport: Viewport) -> GroundSource {
    GroundSource(
      landscape: scene.preset.landscape, beside: scene.preset.beside?.landscape,
      viewport: viewport, minima: minima, start: scene.preset.start)
  }
}
