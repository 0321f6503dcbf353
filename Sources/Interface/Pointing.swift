import Optimization
import Plotting
import Presets

extension State {
  /// A click on a map moves the start of all optimizers there, one with the right button the pointer.
  mutating func point(_ mouse: Mouse) {
    guard overlays.isEmpty, let place = place(atX: mouse.x, y: mouse.y) else { return }
    switch mouse.action {
    case .press(button: 0): restart(from: place)
    case .press(button: 2), .drag(button: 2): pointer = place
    default: return
    }
  }

  /// Puts the pointer away, or out where the optimizer in focus is.
  mutating func togglePointer() {
    pointer = pointer == nil ? timeline.race.runs[focus].particle.position : nil
  }

  /// Moves the pointer by so many cells of the first map, to the right and downwards.
  mutating func movePointer(x: Int, y: Int) {
    guard let from = pointer, let map = Screen(self).geometries(self).first?.map, !map.isEmpty
    else { return togglePointer() }
    let right = Double(x) * viewport.width / Double(map.columns)
    let up = -Double(y) * viewport.height / Double(map.rows)
    pointer = Vector(from.x + right, preset.landscape.dimension == 1 ? 0 : from.y + up)
  }

  /// The place on the landscape that the cell of a map shows.
  private func place(atX x: Int, y: Int) -> Vector? {
    for geometry in Screen(self).geometries(self) where geometry.map.contains(x: x, y: y) {
      let point = Projection(viewport, in: geometry.map).point(atCellX: x, y: y)
      return Vector(point.x, preset.landscape.dimension == 1 ? 0 : point.y)
    }
    return nil
  }

  private mutating func restart(from start: Vector) {
    preset.start = start
    for index in preset.optimizers.indices { preset.optimizers[index].start = nil }
    sceneRevision += 1
    timeline = Timeline(preset.race, stepLimit: preset.steps)
    isPlaying = true
    goal = nil
    pendingSteps = 0
    say("start (\(Numerals.coordinate(start.x)), \(Numerals.coordinate(start.y)))")
  }
}
