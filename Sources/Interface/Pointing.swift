import Optimization
import Plotting
import Presets

extension State {
  /// A click on a map moves the start of all optimizers there.
  mutating func point(_ mouse: Mouse) {
    guard case .press(button: 0) = mouse.action, !showsHelp else { return }
    for geometry in Screen(self).geometries(self)
    where geometry.map.contains(x: mouse.x, y: mouse.y) {
      let point = Projection(viewport, in: geometry.map).point(atCellX: mouse.x, y: mouse.y)
      restart(from: Vector(point.x, preset.landscape.dimension == 1 ? 0 : point.y))
      return
    }
  }

  private mutating func restart(from start: Vector) {
    preset.start = start
    for index in preset.optimizers.indices { preset.optimizers[index].start = nil }
    sceneRevision += 1
    timeline = Timeline(preset.race, stepLimit: preset.steps)
    isPlaying = true
    goal = nil
    pendingSteps = 0
    toast = Toast("start (\(Numerals.coordinate(start.x)), \(Numerals.coordinate(start.y)))")
  }
}
