import Optimization
import Plotting
import Presets

/// What the ground of a map is made from, wherever it stands on the screen.
struct GroundSource {
  let landscape: any Landscape
  /// The curve that the preset draws beside it.
  let beside: (any Landscape)?
  /// What its levels follow from.
  let leveling: LevelSource

  var viewport: Viewport { leveling.viewport }
  var levels: Levels { leveling.levels }
}

/// What the levels of all maps of a view follow from.
///
/// They do not depend on the size of the map that happens to be drawn first, nor on how the landscape of an
/// optimizer is turned, so that maps side by side can be compared.
struct LevelSource {
  /// The landscape as the scene has it.
  let landscape: any Landscape
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

  /// The levels.
  var levels: Levels {
    let grid = Grid(
      xs: Grid.coordinates(viewport.x, count: 65), ys: Grid.coordinates(viewport.y, count: 63)
    ) { y, xs, row in
      landscape.values(at: xs, y: y, into: row)
    }
    return Levels(for: grid, minimum: commonMinimum)
  }
}

extension LevelSource: Equatable {
  /// Whether the same levels follow from both.
  static func == (one: Self, other: Self) -> Bool {
    one.viewport == other.viewport && one.start == other.start && one.minima == other.minima
      && one.landscape.isSame(as: other.landscape)
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
    return isSameBeside && one.leveling == other.leveling
      && one.landscape.isSame(as: other.landscape)
  }
}

extension State {
  /// What the ground of a map with a view is made from.
  func groundSource(_ viewport: Viewport) -> GroundSource {
    let preset = scene.preset
    return GroundSource(
      landscape: preset.landscape, beside: preset.beside?.landscape,
      leveling: LevelSource(
        landscape: scene.unturned?.landscape ?? preset.landscape, viewport: viewport,
        minima: scene.unturned?.findings.minima ?? minima, start: preset.start))
  }
}
