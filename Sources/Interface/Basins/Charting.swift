import Optimization
import Plotting
import Presets

// Basins are worked out while frames are drawn and keys are answered, from coarse to fine.

extension State {
  /// What a frame has time for, in updates.
  private static let updatesPerFrame = 1 << 17

  /// Shows which minimum is reached from where, or the landscape again.
  mutating func toggleBasins() {
    view.showsBasins.toggle()
    guard view.showsBasins else { return }
    if view.layout == .curves {
      say(.basinsAreOnTheMap)
    } else if scene.search == nil, minima.isEmpty {
      say(.noMinimumIsKnown)
    }
  }

  /// The question that a pane's map of basins answers; nil where there is none to draw.
  func basinQuestion(_ pane: Screen.Pane, on map: Rect) -> BasinQuestion? {
    guard view.showsBasins, scene.search == nil, !minima.isEmpty, !map.isEmpty,
      let index = basinOwner(pane)
    else { return nil }
    return BasinQuestion(of: index, in: self, on: map)
  }

  /// Whose basins a pane shows: those of the optimizer in focus, or of the only one.
  func basinOwner(_ pane: Screen.Pane) -> Int? {
    if view.layout.hasPanes { return pane.optimizers.first }
    return scene.preset.optimizers.indices.contains(view.focus) ? view.focus : nil
  }

  /// The questions of all maps on the screen.
  private var basinQuestions: [BasinQuestion] {
    guard view.showsBasins else { return [] }
    let screen = Screen(self)
    guard screen.fits else { return [] }
    return zip(screen.panes, screen.geometries(self)).compactMap { pane, geometry in
      seen(on: pane).basinQuestion(pane, on: geometry.map)
    }
  }

  /// Whether there is a map of basins to be worked out.
  var isCharting: Bool {
    view.showsBasins && scene.basins.isBusy(with: basinQuestions)
  }

  /// Works at the maps of basins for as long as a frame has time.
  mutating func advanceBasins() {
    let questions = basinQuestions
    if !questions.isEmpty, scene.basins.advance(questions, by: Self.updatesPerFrame) { touch() }
  }

  /// Works them out to the end: pictures are not to depend on the moment.
  mutating func finishBasins() {
    let questions = basinQuestions
    while scene.basins.advance(questions, by: .max) {}
  }

  /// What a pane shows instead of its ground: the basins, as far as they are known.
  func mosaic(_ pane: Screen.Pane, on map: Rect) -> Mosaic? {
    guard let sketch = basinQuestion(pane, on: map).flatMap(scene.basins.sketch) else { return nil }
    let scale = Double.logarithm(1 + Double(sketch.steps))
    let patches = (0..<sketch.rows).flatMap { row in
      (0..<sketch.columns).map { column -> Mosaic.Patch in
        guard let cell = sketch.cell(column: column, row: row) else { return .unknown }
        return switch cell.end {
        // By the logarithm: twice as long is a step, wherever it is.
        case .minimum(let number):
          .part(number, share: Double.logarithm(1 + Double(cell.steps)) / scale)
        case .diverged: .away
        case .nowhere: .nobody
        }
      }
    }
    return Mosaic(patches, columns: sketch.columns)
  }
}
