import Optimization
import Plotting
import Presets

/// A logged path of the scene, with a sign, a letter and a colour like those of an optimizer.
struct ShownPath {
  let path: LoggedPath
  /// The place whose sign, letter and colour it has: behind those of the optimizers.
  let place: Int
  /// The rows up to the present step.
  let rows: ArraySlice<LoggedPath.Row>

  /// The loss in a row: as it was logged, or else that of the landscape.
  func loss(_ row: LoggedPath.Row, on landscape: any Landscape) -> Double {
    row.loss ?? landscape.value(at: row.position)
  }
}

extension State {
  /// The logged paths as far as they have come by now.
  var shownPaths: [ShownPath] {
    scene.preset.paths.enumerated().map { number, path in
      ShownPath(
        path: path, place: scene.preset.optimizers.count + number,
        rows: path.rows(upTo: scene.timeline.step))
    }
  }

  /// The lines that a table of readouts has below its heading.
  var readoutLines: Int { scene.preset.optimizers.count + scene.preset.paths.count }

  /// The places of all trails on a map with these optimizers: paths are on every map.
  func trailPlaces(with optimizers: [Int]) -> [Int] {
    optimizers + scene.preset.paths.indices.map { scene.preset.optimizers.count + $0 }
  }

  /// The numbers of a logged path at the present step; nil before its first row.
  func readout(_ shown: ShownPath, digits: Int = 3) -> Readout? {
    shown.rows.last.map { row in
      Readout(
        logged: row, loss: shown.loss(row, on: scene.preset.landscape),
        dimension: scene.preset.landscape.dimension, digits: digits)
    }
  }
}
